package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of a text, and how much their aliases stand for. Nodes are shared and cost nothing here; who walks or
 * writes the tree pays for every alias, so they are bounded together.
 */
final class Anchors {

    /** What all aliases of a text may stand for together, in scalars and containers; long texts count as several. */
    static final long MAX_ALIASED = 1_000_000;

    private static final int TEXT_UNIT = 32;

    /**
     * What an anchor stands for.
     *
     * @param scalar its text; null for a container
     * @param size of the tree
     * @param height levels of containers in it
     */
    record Anchored(JsonNode node, @Nullable String scalar, long size, int height) {}

    /** An anchor whose node is being read. */
    record Open(String name, long size, int deepest) {}

    private final Progress progress;
    private final Map<String, Anchored> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private long size;
    private long aliased;

    /** The deepest level since the innermost open anchor. */
    private int deepest;

    Anchors(Progress progress) {
        this.progress = progress;
    }

    void scalar(String text) {
        size += 1 + text.length() / TEXT_UNIT;
    }

    /** A container begins, and is the innermost level now. */
    void container() {
        size++;
        deepest = Math.max(deepest, progress.depth());
    }

    /** A node with the anchor {@code name} begins, or one without. */
    @Nullable
    Open open(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Open opened = new Open(name, size, deepest);
        open.add(name);
        deepest = progress.depth();
        return opened;
    }

    void close(@Nullable Open opened, JsonNode node, @Nullable String scalar) {
        if (opened != null) {
            open.remove(opened.name());
            known.put(opened.name(), new Anchored(node, scalar, size - opened.size(), deepest - progress.depth()));
            deepest = Math.max(deepest, opened.deepest());
        }
    }

    /** What the alias {@code name} at {@code place} stands for. */
    Anchored alias(String name, long place) throws Refused {
        Anchored anchored = known.get(name);
        if (open.contains(name)) {
            throw refused(Problem.SYNTAX, place, "the alias '*" + name + "' stands for the value that contains it", "");
        } else if (anchored == null) {
            throw refused(
                    Problem.SYNTAX,
                    place,
                    "expected the alias of an anchor above, found '*" + name + "', and there is no '&" + name + "'",
                    known.isEmpty()
                            ? "Put the text in quotes if the '*' is part of it."
                            : NearMiss.hint(
                                    name, known.keySet().stream().sorted().toList()));
        }
        size += anchored.size();
        aliased += anchored.size();
        if (aliased > MAX_ALIASED) {
            throw refused(
                    Problem.TOO_DEEP,
                    place,
                    "expected aliases that stand for at most " + MAX_ALIASED + " values together, found more",
                    "Write the values out, or use fewer aliases within aliases.");
        }
        deepest = Math.max(deepest, progress.depth() + anchored.height());
        if (progress.depth() + anchored.height() > JsonReader.MAX_DEPTH) {
            throw progress.tooDeep(place);
        }
        return anchored;
    }

    private Refused refused(Problem problem, long place, String message, String hint) {
        return new Refused(Finding.error(problem, progress.stop(place), message, hint)
                .breaking(problem == Problem.TOO_DEEP ? "AZ-SEC-02" : "AZ-DOC-02"));
    }
}
