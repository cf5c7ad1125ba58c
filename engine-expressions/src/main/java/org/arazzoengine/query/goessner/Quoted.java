package org.arazzoengine.query.goessner;

import org.arazzoengine.query.QuerySyntaxException;

/** Names and texts in quotes: how authors write them and how Jayway is given them. Stateless. */
final class Quoted {

    private Quoted() {}

    static boolean begin(PathText text) {
        return text.sees("'") || text.sees("\"");
    }

    /** The text in quotes here; the cursor is on the first quote. */
    static String read(PathText text) throws QuerySyntaxException {
        int open = text.at();
        char quote = text.take();
        StringBuilder name = new StringBuilder();
        while (text.more()) {
            int from = text.at();
            char c = text.take();
            if (c == quote) {
                return name.toString();
            }
            name.append(c == '\\' ? escaped(text, from) : c);
        }
        throw text.fault(text.at(), quote + " to close the text that begins at offset " + open);
    }

    private static char escaped(PathText text, int from) throws QuerySyntaxException {
        char letter = text.more() ? text.take() : ' ';
        return switch (letter) {
            case '\'', '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(text, from);
            default -> throw text.fault(from, "one of \\', \\\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t and \\uHHHH");
        };
    }

    private static char unicode(PathText text, int from) throws QuerySyntaxException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char digit = text.more() ? text.take() : ' ';
            if (digit > 'f' || Character.digit(digit, 16) < 0) {
                throw text.fault(from, "\\u and four hexadecimal digits");
            }
            value = value * 16 + Character.digit(digit, 16);
        }
        return (char) value;
    }

    /** {@code name} in quotes, with everything but letters and digits escaped: Jayway looks for brackets in it too. */
    static String write(String name) {
        StringBuilder written = new StringBuilder("'");
        for (char c : name.toCharArray()) {
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            written.append(
                    plain
                            ? String.valueOf(c)
                            : "\\u" + Integer.toHexString(0x10000 + c).substring(1));
        }
        return written.append('\'').toString();
    }
}
