package org.arazzoengine.fix;

import java.util.Comparator;
import java.util.List;

/** The text from {@code start} to before {@code end} becomes {@code text}. Immutable. */
record Change(int start, int end, String text) {

    /** Whether the result would depend on which of the two comes first. */
    boolean meets(Change other) {
        boolean inserts = start == end || other.start == other.end;
        return inserts ? start <= other.end && other.start <= end : start < other.end && other.start < end;
    }

    /** {@code text} with all of {@code changes}, none of which meet. */
    static String apply(List<Change> changes, String text) {
        List<Change> sorted =
                changes.stream().sorted(Comparator.comparingInt(Change::start)).toList();
        StringBuilder changed = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Change change : sorted) {
            changed.append(text, at, change.start).append(change.text);
            at = change.end;
        }
        return changed.append(text, at, text.length()).toString();
    }
}
