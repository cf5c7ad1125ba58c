package org.arazzoengine.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.arazzoengine.finding.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    private static LocatedTree read(String text) {
        return TreeReader.read(text.getBytes(StandardCharsets.UTF_8), HERE).orThrow();
    }

    @Test
    void everythingHasAPlace() {
        LocatedTree tree = read("a:\n  b: [x, {c: 1}]\n  'd/e':\n  - f: ~\n");
        assertEquals(new Location(HERE, "", 1, 1), tree.at(""));
        assertEquals(new Location(HERE, "/a", 1, 1), tree.at("/a"));
        assertEquals(new Location(HERE, "/a/b/1/c", 2, 14), tree.at("/a/b/1/c"));
        assertEquals(new Location(HERE, "/a/d~1e/0", 4, 5), tree.at("/a/d~1e/0"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b/9, 2, 3",
        "/a/b/01, 2, 3",
        "/a/b/-, 2, 3",
        "/a/b/99999999999, 2, 3",
        "/a/b/1/c/d, 2, 14",
        "/a/x/y, 1, 1",
        "/x, 1, 1",
        "no pointer, 1, 1",
    })
    void whatDoesNotExistHasThePlaceOfTheInnermostParent(String pointer, int line, int column) {
        LocatedTree tree = read("a:\n  b: [x, {c: 1}]\n");
        assertEquals(new Location(HERE, pointer, line, column), tree.at(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void columnsCountCodePointsAndLinesEveryKindOfEnd(String end) {
        LocatedTree tree = read(String.join(
                end,
                "😀ä: [ö, 😀😀, x]",
                "b:\t1",
                "c: \"two",
                "  lines\" # ü",
                "d: |",
                "  ü",
                "",
                "e: {ß: 2, f: 3}",
                ""));
        assertEquals(new Location(HERE, "/😀ä/2", 1, 13), tree.at("/😀ä/2"));
        assertEquals(new Location(HERE, "/b", 2, 4), tree.at("/b"));
        assertEquals(new Location(HERE, "/c", 3, 4), tree.at("/c"));
        assertEquals(new Location(HERE, "/d", 5, 4), tree.at("/d"));
        assertEquals(new Location(HERE, "/e/f", 8, 14), tree.at("/e/f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void jsonHasTheSamePlaces(String end) {
        LocatedTree tree =
                read("\uFEFF" + String.join(end, "{\"😀ä\": [\"ö\", \"😀\", 1.50,", " {}],", "\t\"b\": \"ü\"}"));
        assertEquals(new Location(HERE, "", 1, 1), tree.at(""));
        assertEquals(new Location(HERE, "/😀ä", 1, 2), tree.at("/😀ä"));
        assertEquals(new Location(HERE, "/😀ä/1", 1, 14), tree.at("/😀ä/1"));
        assertEquals(new Location(HERE, "/😀ä/2", 1, 19), tree.at("/😀ä/2"));
        assertEquals(new Location(HERE, "/😀ä/3", 2, 2), tree.at("/😀ä/3"));
        assertEquals(new Location(HERE, "/b", 3, 7), tree.at("/b"));
    }

    @Test
    void whatAnAliasStandsForHasThePlacesOfItsAnchor() {
        LocatedTree tree = read("a: &x\n  b: 1\nc: *x\nd:\n  <<: *x\n  e: 2\n");
        assertEquals(new Location(HERE, "/c", 3, 1), tree.at("/c"));
        assertEquals(new Location(HERE, "/c/b", 2, 6), tree.at("/c/b"));
        assertEquals(new Location(HERE, "/d/b", 2, 6), tree.at("/d/b"));
        assertEquals(new Location(HERE, "/d/e", 6, 6), tree.at("/d/e"));
    }

    @Test
    void aNameWithoutAValueHasThePlaceOfTheName() {
        LocatedTree tree = read("a:\n\n\nb: [c, ]\nd: {e, f: }\n");
        assertEquals(new Location(HERE, "/a", 1, 1), tree.at("/a"));
        assertEquals(new Location(HERE, "/d/e", 5, 5), tree.at("/d/e"));
        assertEquals(new Location(HERE, "/d/f", 5, 8), tree.at("/d/f"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 1000})
    void everyMemberOfALargeObjectHasItsPlace(int members) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < members; i++) {
            text.append("name")
                    .append(i * 7919 % members)
                    .append(": ")
                    .append(i)
                    .append('\n');
        }
        LocatedTree tree = read(text.toString());
        for (Map.Entry<String, JsonNode> member : tree.root().properties()) {
            int line = member.getValue().intValue() + 1;
            assertEquals(line, tree.at("/" + member.getKey()).line(), member.getKey());
        }
        assertEquals(1, tree.at("/name" + members).line());
    }
}
