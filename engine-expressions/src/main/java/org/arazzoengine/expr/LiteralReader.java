package org.arazzoengine.expr;

/**
 * Reads the literal parts of a text and knows what is open behind them: a string literal, or in XPath a comment or the
 * URI of a name, in which quotes are none. One instance a text.
 */
final class LiteralReader {

    /** Nothing is open. */
    static final char NONE = 0;

    /** A comment of XPath, {@code (: … :)}, is open. */
    static final char COMMENT = ':';

    /** A braced URI of XPath, <code>Q{…}</code>, is open. */
    static final char URI = '}';

    private final boolean xpath;
    private final String quotes;
    private char open = NONE;
    private int comments;
    private String text = "";
    private int at;

    /** @param quotes what string literals begin and end with; empty when there are none */
    LiteralReader(boolean xpath, String quotes) {
        this.xpath = xpath;
        this.quotes = quotes;
    }

    /** The quote of the string literal that is open, or one of the constants. */
    char open() {
        return open;
    }

    void read(String literal) {
        text = literal;
        for (at = 0; at < text.length() && !quotes.isEmpty(); at++) {
            char c = text.charAt(at);
            if (open == COMMENT) {
                comment();
            } else if (open == NONE) {
                open = opened(c);
            } else if (c == '\\' && !xpath) {
                at++;
            } else if (c == open) {
                open = NONE;
            }
        }
    }

    private char opened(char c) {
        if (quotes.indexOf(c) >= 0) {
            return c;
        }
        if (xpath && text.startsWith("(:", at)) {
            at++;
            comments = 1;
            return COMMENT;
        }
        if (xpath && text.startsWith("Q{", at) && (at == 0 || !isName(text.charAt(at - 1)))) {
            at++;
            return URI;
        }
        return NONE;
    }

    /** Comments stand inside of comments. */
    private void comment() {
        if (text.startsWith("(:", at)) {
            at++;
            comments++;
        } else if (text.startsWith(":)", at)) {
            at++;
            comments--;
            open = comments == 0 ? NONE : COMMENT;
        }
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || "_-.".indexOf(c) >= 0;
    }
}
