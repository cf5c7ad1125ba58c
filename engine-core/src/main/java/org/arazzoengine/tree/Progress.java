package org.arazzoengine.tree;

import java.net.URI;
import java.util.Arrays;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** How far the reading of one text is: where in the tree, and what was found. */
final class Progress {

    /**
     * How many values a text may have, each object and list counted as {@value #CONTAINER}: far more than any description
     * has, and few enough for a text of nothing but empty arrays to be refused before it has taken much time or memory.
     */
    static final int MAX_VALUES = 3_000_000;

    private static final int CONTAINER = 3;

    private final URI document;
    private final Findings findings = new Findings();

    /** The way to the value that is read: per level a member's name, or none and the index of an element. */
    private @Nullable String[] names = new @Nullable String[16];

    private int[] indexes = new int[16];
    private int depth;
    private int values;

    Progress(URI document) {
        this.document = document;
    }

    Findings findings() {
        return findings;
    }

    int depth() {
        return depth;
    }

    /** An object or array begins at {@code place}. */
    void enter(long place) throws Refused {
        if (depth >= JsonReader.MAX_DEPTH) {
            throw tooDeep(place);
        }
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
        count(CONTAINER - 1, place);
        names[depth] = null;
        indexes[depth] = -1;
        depth++;
    }

    Refused tooDeep(long place) {
        return new Refused(Finding.error(
                        Problem.TOO_DEEP,
                        stop(place),
                        "expected at most " + JsonReader.MAX_DEPTH + " objects and lists within each other, found more",
                        "Write what is inside at a place of its own.")
                .breaking("AZ-SEC-02"));
    }

    /** Another value, which begins at {@code place}. */
    void value(long place) throws Refused {
        count(1, place);
    }

    private void count(int more, long place) throws Refused {
        values += more;
        if (values > MAX_VALUES) {
            throw new Refused(Finding.error(
                            Problem.TOO_LARGE,
                            stop(place),
                            "expected a text of at most " + MAX_VALUES + " values, each object and list counted as "
                                    + CONTAINER + ", found more",
                            "Split the document.")
                    .breaking("AZ-SEC-02"));
        }
    }

    void member(String name) {
        names[depth - 1] = name;
    }

    void element(int index) {
        indexes[depth - 1] = index;
    }

    void leave() {
        depth--;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** The place of what stops the reading: no tree comes out, so no pointer leads there. */
    Location stop(long place) {
        return new Location(document, "", Place.line(place), Place.column(place));
    }

    /** The place, with the pointer to the value that is read. */
    Location at(long place) {
        return new Location(document, pointer(), Place.line(place), Place.column(place));
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            if (name != null) {
                pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            } else if (indexes[i] >= 0) {
                pointer.append('/').append(indexes[i]);
            }
        }
        return pointer.toString();
    }
}
