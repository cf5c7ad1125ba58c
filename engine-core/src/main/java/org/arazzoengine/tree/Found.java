package org.arazzoengine.tree;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How messages name what stands at a place. Stateless. */
final class Found {

    private static final int LONGEST = 24;

    private Found() {}

    /** The rest of the line at {@code at}, cut when it is long. */
    static String at(byte[] bytes, int at, int end) {
        int last = at;
        int characters = 0;
        while (last < end && bytes[last] != '\n' && bytes[last] != '\r' && characters <= LONGEST) {
            last += bytes[last] < 0 ? Math.max(1, Utf8Sequence.length(bytes, last)) : 1;
            characters++;
        }
        String found = new String(bytes, at, last - at, StandardCharsets.UTF_8).strip();
        if (at >= end) {
            return "the end of the text";
        } else if (found.isEmpty()) {
            return bytes[at] == '\t' ? "a tab" : "the end of the line";
        }
        return quoted(found);
    }

    /** {@code text} in quotes, its first characters when it is long. */
    static String quoted(String text) {
        int characters = text.codePointCount(0, text.length());
        String shown = characters <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...";
        StringBuilder visible = new StringBuilder("'");
        shown.codePoints()
                .forEach(c -> visible.append(Character.isISOControl(c) ? character(c) : Character.toString(c)));
        return visible.append('\'').toString();
    }

    /** A character that cannot be shown. */
    static String character(int codePoint) {
        return "U+" + String.format(Locale.ROOT, "%04X", codePoint);
    }
}
