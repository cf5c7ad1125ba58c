package org.arazzoengine.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lines and columns of a text. Immutable.
 *
 * @param starts where each line begins, in UTF-16 units from 0
 */
record LinePlaces(String text, List<Integer> starts) {

    static LinePlaces of(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !pair) {
                starts.add(i + 1);
            }
        }
        return new LinePlaces(text, starts);
    }

    /** From 1. */
    int line(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** In code points, from 1. */
    int column(int offset) {
        return text.codePointCount(starts.get(line(offset) - 1), offset) + 1;
    }
}
