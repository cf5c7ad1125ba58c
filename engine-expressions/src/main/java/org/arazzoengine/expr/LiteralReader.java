package org.arazzoengine.expr;

/**
 * Reads the literal parts of a text and knows what is open behind them: a string literal, or in XPath a comment or the
 * URI of a name, in which quotes are none; in XML a CDATA section, a comment or a processing instruction. One instance
 * a text.
 */
final class LiteralReader {

    /** Nothing is open. */
    static final char NONE = 0;

    /** A comment is open, of XPath {@code (: … :)}, of XML {@code <!-- … -->}. */
    static final char COMMENT = ':';

    /** A braced URI of XPath, <code>Q{…}</code>, is open. */
    static final char URI = '}';

    /** A section of XML, <code>&lt;![CDATA[ … ]]&gt;</code>, is open: nothing in it is markup but its end. */
    static final char CDATA = ']';

    /** A processing instruction of XML, <code>&lt;? … ?&gt;</code>, is open. */
    static final char INSTRUCTION = '?';

    private final Language language;
    private final String quotes;
    private char open = NONE;
    private int comments;
    private String text = "";
    private int at;

    /** What else there is than string literals. */
    enum Language {
        XPATH,
        XML,
        OTHER
    }

    /** @param quotes what string literals begin and end with; empty when there are none */
    LiteralReader(Language language, String quotes) {
        this.language = language;
        this.quotes = quotes;
    }

    /** The quote of the string literal that is open, or one of the constants. */
    char open() {
        return open;
    }

    void read(String literal) {
        text = literal;
        if (language == Language.XML) {
            sections();
            return;
        }
        for (at = 0; at < text.length() && !quotes.isEmpty(); at++) {
            char c = text.charAt(at);
            if (open == COMMENT) {
                comment();
            } else if (open == NONE) {
                open = opened(c);
            } else if (c == '\\' && language != Language.XPATH) {
                at++;
            } else if (c == open) {
                open = NONE;
            }
        }
    }

    private void sections() {
        at = 0;
        while (at < text.length()) {
            if (open == NONE) {
                begin();
            } else {
                String end = open == CDATA ? "]]>" : open == COMMENT ? "-->" : "?>";
                int close = text.indexOf(end, at);
                at = close < 0 ? text.length() : close + end.length();
                open = close < 0 ? open : NONE;
            }
        }
    }

    /** To behind the beginning of the next section, or the end. */
    private void begin() {
        int start = text.indexOf('<', at);
        at = start < 0 ? text.length() : start + 1;
        if (start < 0) {
            return;
        }
        if (text.startsWith("![CDATA[", at)) {
            open = CDATA;
            at += "![CDATA[".length();
        } else if (text.startsWith("!--", at)) {
            open = COMMENT;
            at += "!--".length();
        } else if (text.startsWith("?", at)) {
            open = INSTRUCTION;
            at++;
        }
    }

    private char opened(char c) {
        if (quotes.indexOf(c) >= 0) {
            return c;
        }
        if (language == Language.XPATH && text.startsWith("(:", at)) {
            at++;
            comments = 1;
            return COMMENT;
        }
        if (language == Language.XPATH && text.startsWith("Q{", at) && (at == 0 || !isName(text.charAt(at - 1)))) {
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
