package org.arazzoengine.query.jsonpath;

import java.util.Locale;
import org.arazzoengine.query.QuerySyntaxException;

/** The texts in quotes of a query, at the current place of the source (RFC 9535 section 2.3.1.1). */
final class TextParser {

    private static final String ESCAPES = "bfnrt/\\";
    private static final String ESCAPED = "\b\f\n\r\t/\\";

    private final Source source;

    TextParser(Source source) {
        this.source = source;
    }

    /** A text in quotes of either kind; the source stands at the first. */
    String text() throws QuerySyntaxException {
        int quote = source.peek();
        source.skip();
        StringBuilder text = new StringBuilder();
        while (source.peek() != quote) {
            int c = source.peek();
            if (c == Source.END) {
                throw source.expected(quote == '"' ? "a closing '\"'" : "a closing \"'\"");
            }
            if (c < ' ' || CharacterClass.isSurrogate(c)) {
                throw source.expected(
                        "an escape such as \\u" + String.format(Locale.ROOT, "%04x", c) + " for this character");
            }
            source.skip();
            text.appendCodePoint(c == '\\' ? escape(quote) : c);
        }
        source.skip();
        return text.toString();
    }

    private int escape(int quote) throws QuerySyntaxException {
        int c = source.peek();
        int known = ESCAPES.indexOf(c);
        if (c != quote && known < 0 && c != 'u') {
            throw source.expected("one of b f n r t / \\ u or the quote after '\\'");
        }
        source.skip();
        return c == quote ? c : known >= 0 ? ESCAPED.charAt(known) : codePoint();
    }

    private int codePoint() throws QuerySyntaxException {
        int start = source.at() - 2;
        char unit = hexadecimal();
        if (!Character.isSurrogate(unit)) {
            return unit;
        }
        if (Character.isLowSurrogate(unit)) {
            throw source.expectedInstead("a high surrogate before a low one", start);
        }
        if (!source.accept("\\u")) {
            throw source.expected("a low surrogate, \\udc00 to \\udfff, after a high one");
        }
        int second = source.at() - 2;
        char low = hexadecimal();
        if (!Character.isLowSurrogate(low)) {
            throw source.expectedInstead("a low surrogate, \\udc00 to \\udfff, after a high one", second);
        }
        return Character.toCodePoint(unit, low);
    }

    private char hexadecimal() throws QuerySyntaxException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int c = source.peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw source.expected("four hexadecimal digits after \\u");
            }
            value = value * 16 + digit;
            source.skip();
        }
        return (char) value;
    }
}
