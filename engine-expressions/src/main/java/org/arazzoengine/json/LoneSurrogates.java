package org.arazzoengine.json;

import java.util.Locale;

/** Halves of surrogate pairs, which JSON can hold (RFC 8259, section 8.2) and UTF-8 cannot. */
final class LoneSurrogates {

    private LoneSurrogates() {}

    /** {@code json} with each of them as an escape: encoding would replace it, and in JSON texts only strings hold any. */
    static String escaped(String json) {
        int first = next(json, 0);
        if (first == json.length()) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 5);
        int from = 0;
        for (int at = first; at < json.length(); at = next(json, from)) {
            escaped.append(json, from, at).append(String.format(Locale.ROOT, "\\u%04x", (int) json.charAt(at)));
            from = at + 1;
        }
        return escaped.append(json, from, json.length()).toString();
    }

    /** The first one from {@code start} on; the end when there is none. */
    private static int next(String json, int start) {
        int at = start;
        while (at < json.length()) {
            int length = Character.charCount(json.codePointAt(at));
            if (length == 1 && Character.isSurrogate(json.charAt(at))) {
                return at;
            }
            at += length;
        }
        return at;
    }
}
