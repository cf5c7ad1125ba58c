package org.arazzoengine.fix;

import java.util.Comparator;
import java.util.List;

/** The text from {@code start} to before {@code end} becomes {@code text}. Immutable. */
record Change(int start, int end, String text) {

    /** What makes {@code old}, at {@code start} of the document, {@code text}: without what is the same in front and behind. */
    static Change between(int start, String old, String text) {
        int most = Math.min(old.length(), text.length());
        int front = 0;
        while (front < most && old.charAt(front) == text.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < most - front && old.charAt(old.length() - 1 - back) == text.charAt(text.length() - 1 - back)) {
            back++;
        }
        return new Change(start + front, start + old.length() - back, text.substring(front, text.length() - back));
    }

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
