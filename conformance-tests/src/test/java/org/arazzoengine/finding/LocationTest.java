package org.arazzoengine.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource({
        "file:///w/a/b.yaml, a/b.yaml",
        "FILE:///w/a/b.yaml, a/b.yaml",
        "file:///other/b.yaml, /other/b.yaml",
        "file:b.yaml, file:b.yaml",
        "file://host/b.yaml, file://host/b.yaml",
        "file:///b.yaml?q=1, file:///b.yaml?q=1",
        "urn:example:b, urn:example:b",
        "mailto:a@e.example, mailto:a@e.example",
        "https://e.example/b.yaml, https://e.example/b.yaml"
    })
    void aDocumentIsCalledByItsPathWhenItIsAFileOfThisMachine(String document, String name) {
        assertEquals(name, Location.of(URI.create(document)).name(Path.of("/w")));
    }

    @Test
    void aNameThatNobodyMistypesIsComparedWithNothing() {
        String name = "n".repeat(1_000_000);
        assertEquals(Optional.empty(), NearMiss.of(name, List.of(name.substring(1))));
    }
}
