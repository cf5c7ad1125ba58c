package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.report.SourceLines;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to take long: texts that are searched with patterns, before or without being parsed. */
class HostileFileTest {

    /** What is quadratic takes minutes. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static final URI FILE = URI.create("file:///repo/api.yaml");

    private static byte[] repeated(String unit, int length) {
        return unit.repeat(length / unit.length()).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "\t", "{", ",\n", "{ ", "\"", "openapi\n", "openapi ", "\r", "\u2028"})
    @Requirement("AZ-SEC-05")
    void whetherAFileIsADescriptionIsSoonKnown(String unit) {
        byte[] text = repeated(unit, 1024 * 1024);
        assertFalse(assertTimeoutPreemptively(PATIENT, () -> Descriptions.areMeant(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "{/",
                ",/a",
                ",/",
                "\n/a",
                "{\"/a",
                "\"/a\"",
                "operationId\n",
                "operationId:",
                "/{a",
                "/a: :"
            })
    @Requirement("AZ-SEC-05")
    void aFileIsSoonSearchedForOperations(String unit) {
        byte[] text =
                ("openapi: 3.0.0\n" + unit.repeat(4 * 1024 * 1024 / unit.length())).getBytes(StandardCharsets.UTF_8);
        OperationSearch.Found found = assertTimeoutPreemptively(
                PATIENT, () -> OperationSearch.among(List.of(FILE), Set.of("listPets"), location -> text));
        assertEquals(List.of(), found.files());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "  /pets: {}",
                "  /pets : {}",
                "  '/pets': {}",
                "paths: {/pets: {}}",
                "paths: {/x: {}, /pets: {}}",
                "  \"paths\": {\"/pets\": {}}",
                "  operationId: /pets",
                "{\"operationId\":\"/pets\"}"
            })
    void pathsAndIdsAreFoundInEverySpelling(String text) {
        byte[] file = ("openapi: 3.0.0\n" + text + "\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                1,
                OperationSearch.among(List.of(FILE), Set.of("/pets"), location -> file)
                        .operations());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "openapi: 3.0.0 | openapi",
                "'swagger' : '2.0' | swagger",
                "{\"info\": {}, \"asyncapi\"  : \"3.0.0\" | asyncapi",
                "{arazzo: 1.0.1 | arazzo"
            })
    void whatAFileIsMeantAsIsSeenBeforeItIsRead(String text, String field) {
        assertEquals(Optional.of(field), Descriptions.rootField(text.getBytes(StandardCharsets.UTF_8)));
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(Optional.of(field), Descriptions.rootField(marked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: x\n",
                "springdoc:\n  openapi: 3.0.0\n  password: x\n",
                "openapi: enabled\npassword: x\n",
                "# openapi: 3.0.0\npassword: x\n",
                "title=openapi: 3.0.0"
            })
    @Requirement("AZ-SEC-05")
    void aFileThatOnlyHasSuchAWordInItIsNoDescription(String text) {
        assertFalse(Descriptions.areMeant(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), SourceLines.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi: 3.0.0\nx: [", "{\n  \"openapi\": \"3.0.0\",", "{\"a\":1,\"swagger\" : \"2.0\""})
    void aBrokenDescriptionIsOneAndMayBeShownHoweverLongItsBeginning(String text) {
        for (String beginning : List.of("", "#\n".repeat(200_000))) {
            byte[] bytes = (beginning + text).getBytes(StandardCharsets.UTF_8);
            assertTrue(Descriptions.areMeant(bytes));
            assertTrue(SourceLines.of(bytes).isPresent());
        }
    }
}
