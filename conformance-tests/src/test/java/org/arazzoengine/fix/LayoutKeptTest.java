package org.arazzoengine.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.tree.TreeReader;

/** However a document is laid out, an edit changes the value that it is about and nothing else. */
class LayoutKeptTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    private static Finding finding(Edit edit) {
        return Finding.warning(Problem.TOLERANCE_NAMES, new Location(HERE, edit.pointer(), 1, 1), edit.toString(), "")
                .fixedBy(edit);
    }

    private static JsonNode tree(byte[] document) {
        return TreeReader.read(document, HERE).orThrow().root();
    }

    @Property(tries = 3_000, seed = "4711")
    void aSpliceChangesItsScalarOnly(@ForAll long seed) {
        YamlLayout layout = new YamlLayout(seed);
        byte[] before = layout.text().getBytes(StandardCharsets.UTF_8);
        // Not every layout that is made by chance is YAML.
        Assume.that(TreeReader.read(before, HERE)
                .value()
                .filter(read -> JsonWriter.compact(read.root()).equals(JsonWriter.compact(layout.value())))
                .isPresent());
        Assume.that(!layout.leaves().isEmpty());
        YamlLayout.Leaf leaf = layout.leaves().get(layout.upTo(layout.leaves().size() - 1));
        int from = boundary(leaf.value(), layout.upTo(leaf.value().length()));
        int to = boundary(leaf.value(), from + layout.upTo(leaf.value().length() - from));
        Edit edit = new Edit.Splice(leaf.pointer(), from, to, layout.upTo(3) == 0 ? layout.word(6) : "{$x}#/a");

        Fixed fixed = DocumentFix.apply(before, HERE, List.of(finding(edit)));

        Statistics.label("made").collect(fixed.unfixed().isEmpty());
        assertEquals(List.of(), fixed.unfixed(), layout.text());
        String after = new String(fixed.document(), StandardCharsets.UTF_8);
        assertTrue(after.startsWith(layout.text().substring(0, leaf.start())), after);
        assertTrue(after.endsWith(layout.text().substring(leaf.end())), after);
        assertEquals(
                JsonWriter.compact(EditedTree.of(layout.value(), List.of(edit))),
                JsonWriter.compact(tree(fixed.document())));
    }

    @Property(tries = 1_000, seed = "4712")
    void editsOfAllTextsAtOnceChangeTheTextsOnly(@ForAll long seed) {
        YamlLayout layout = new YamlLayout(seed);
        byte[] before = layout.text().getBytes(StandardCharsets.UTF_8);
        Assume.that(TreeReader.read(before, HERE)
                .value()
                .filter(read -> JsonWriter.compact(read.root()).equals(JsonWriter.compact(layout.value())))
                .isPresent());
        List<Finding> findings = new ArrayList<>();
        Map<String, Edit> edits = new LinkedHashMap<>();
        for (YamlLayout.Leaf leaf : layout.leaves()) {
            Edit edit = new Edit.Replace(leaf.pointer(), layout.word(12));
            edits.put(leaf.pointer(), edit);
            findings.add(finding(edit));
        }
        Fixed fixed = DocumentFix.apply(before, HERE, findings);
        assertEquals(List.of(), fixed.unfixed(), layout.text());
        assertEquals(
                JsonWriter.compact(EditedTree.of(layout.value(), List.copyOf(edits.values()))),
                JsonWriter.compact(tree(fixed.document())));
        assertEquals(count(layout.text(), "# "), count(new String(fixed.document(), StandardCharsets.UTF_8), "# "));
    }

    private static long count(String text, String comment) {
        return text.lines()
                .filter(line -> line.strip().startsWith(comment + "a: 'comment"))
                .count();
    }

    /** No half of a surrogate pair. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
