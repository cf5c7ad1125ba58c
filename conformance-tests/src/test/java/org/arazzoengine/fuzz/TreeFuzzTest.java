package org.arazzoengine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/**
 * Any bytes are read as a document: that ends, throws nothing, says what is wrong at a place that exists, and gives a
 * tree whose JSON is the same tree.
 */
class TreeFuzzTest {

    private static final URI YAML = URI.create("file:/x.yaml");
    private static final URI JSON = URI.create("file:/x.json");
    private static final long MOST_NANOS = 20_000_000_000L;

    /** A tree that shares its parts may be a text of any length. */
    private static final long MOST_WRITTEN = 1_000_000;

    private static final int MOST_PLACES = 1_000;

    @FuzzTest
    void tree(byte[] input) {
        long start = System.nanoTime();
        for (URI document : new URI[] {YAML, JSON}) {
            Checked<LocatedTree> read = TreeReader.read(input, document);
            read.findings().forEach(TreeFuzzTest::check);
            assertEquals(read.value().isEmpty(), read.hasErrors());
            read.value().ifPresent(TreeFuzzTest::check);
        }
        assertTrue(System.nanoTime() - start < MOST_NANOS);
    }

    private static void check(Finding finding) {
        assertFalse(finding.message().isBlank());
        assertTrue(finding.at().line() > 0 && finding.at().column() > 0, finding.toString());
    }

    private static void check(LocatedTree tree) {
        JsonWriter.text(tree.root(), MOST_WRITTEN).ifPresent(json -> {
            assertFalse(json.isEmpty() && !tree.root().isTextual());
            String written = JsonWriter.compact(tree.root());
            byte[] again = ("[" + written + "]").getBytes(StandardCharsets.UTF_8);
            Checked<LocatedTree> read = TreeReader.read(again, JSON);
            boolean deepest = read.findings().stream()
                    .anyMatch(finding -> finding.message().contains("at most " + JsonReader.MAX_DEPTH));
            assertEquals(deepest ? "" : written, deepest ? "" : written(read));
        });
        places(tree, tree.root(), "", new int[1]);
    }

    private static String written(Checked<LocatedTree> read) {
        return JsonWriter.compact(read.orThrow().root().get(0));
    }

    private static void places(LocatedTree tree, JsonNode node, String pointer, int[] count) {
        Location at = tree.at(pointer);
        assertTrue(at.line() > 0 && at.column() > 0 && at.pointer().equals(pointer), pointer);
        if (count[0]++ > MOST_PLACES) {
            return;
        }
        for (int i = 0; i < (node.isArray() ? node.size() : 0) && count[0] < MOST_PLACES; i++) {
            places(tree, node.get(i), pointer + "/" + i, count);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (count[0] < MOST_PLACES) {
                String token = member.getKey().replace("~", "~0").replace("/", "~1");
                places(tree, member.getValue(), pointer + "/" + token, count);
            }
        }
    }
}
