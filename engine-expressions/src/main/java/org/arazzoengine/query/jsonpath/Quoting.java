package org.arazzoengine.query.jsonpath;

/** Text in single quotes as normalized paths write it: each text in exactly one way. */
final class Quoting {

    private static final String NAMED = "\b\t\n\f\r'\\";
    private static final String NAMES = "btnfr'\\";

    private Quoting() {}

    static void quote(String text, StringBuilder out) {
        out.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = c > '\\' ? -1 : NAMED.indexOf(c);
            if (named >= 0) {
                out.append('\\').append(NAMES.charAt(named));
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('\'');
    }
}
