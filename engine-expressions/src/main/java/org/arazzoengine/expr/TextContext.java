package org.arazzoengine.expr;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a text with embedded expressions is, and so how an inserted value must be written in it (decisions 8 to 10 and
 * 45). A context knows from the text before an expression whether it stands inside a string literal.
 */
public enum TextContext {
    /** Inserted as it is. */
    PLAIN,
    /** Inside a string literal escaped as JSON string content, elsewhere inserted as it is. */
    JSON,
    /**
     * Scalars with {@code & < > " '} and line breaks escaped, {@link MarkupText} as it is; inside a CDATA section both as
     * they are, in several sections where a value would end one. A value with a character that XML cannot have is
     * refused.
     */
    XML,
    /** Percent-encoded, with {@code +} for a space. */
    FORM,
    /** Percent-encoded. */
    QUERY,
    /** As it is; a value with a control character is refused. */
    HEADER,
    /** As it is: a value may be a part of the pattern. */
    REGEX,
    /** Inside a string literal with its quote and the backslash escaped, elsewhere as it is. */
    JSONPATH,
    /** As it is: the content of a string literal of a query, whose quotes nobody reads again. */
    QUERY_LITERAL,
    /** Inside a string literal with its quote doubled, elsewhere as it is. */
    XPATH,
    /** As {@link #XPATH}, but literals cannot hold their own quote: a value with it is refused. */
    XPATH_10;

    /** Ends a CDATA section and begins another. */
    static final String NEXT_SECTION = "]]><![CDATA[";

    private static final char NONE = LiteralReader.NONE;
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    /** What finds the string literals of such a text. */
    LiteralReader literals() {
        boolean none = this != JSON && this != JSONPATH && !isXPath();
        LiteralReader.Language language = isXPath()
                ? LiteralReader.Language.XPATH
                : this == XML ? LiteralReader.Language.XML : LiteralReader.Language.OTHER;
        return new LiteralReader(language, none ? "" : this == JSON ? "\"" : "\"'");
    }

    boolean isQuery() {
        return this == JSONPATH || this == QUERY_LITERAL || isXPath();
    }

    private boolean isXPath() {
        return this == XPATH || this == XPATH_10;
    }

    /** Why {@link #write} can refuse a value, in words. */
    String refusal() {
        if (this == XML) {
            return "holds a character that XML cannot have";
        }
        if (this == XPATH) {
            return "holds a brace, which the URI that it stands in cannot have";
        }
        return this == XPATH_10
                ? "holds the quote of the string literal that it stands in, which XPath 1.0 cannot escape"
                : "holds a line break or control character";
    }

    /** The quote of a string literal that a whole value can be written as, or 0 where there are none. */
    char literalQuote() {
        return this == JSONPATH ? '"' : isXPath() ? '\'' : NONE;
    }

    /** {@code text} as it stands in what {@code quote} opened ({@link LiteralReader#open}); empty when it cannot stand there. */
    Optional<String> write(String text, boolean markup, char quote) {
        return switch (this) {
            case PLAIN, REGEX, QUERY_LITERAL -> Optional.of(text);
            case HEADER -> isHeaderValue(text) ? Optional.of(text) : Optional.empty();
            case JSON -> Optional.of(quote == NONE ? text : escaped(text, '"'));
            case JSONPATH -> Optional.of(quote == NONE ? text : escaped(text, quote));
            case XPATH_10 -> quote != NONE && text.indexOf(quote) >= 0 ? Optional.empty() : Optional.of(text);
            case XPATH -> xpath(text, quote);
            case XML -> markup || isXml(text) ? Optional.of(xml(text, markup, quote)) : Optional.empty();
            case FORM, QUERY -> Optional.of(percent(text));
        };
    }

    private static Optional<String> xpath(String text, char open) {
        return switch (open) {
            case LiteralReader.NONE -> Optional.of(text);
            // A value could end the comment, and says nothing in it.
            case LiteralReader.COMMENT -> Optional.of(" ");
            case LiteralReader.URI ->
                text.indexOf('{') < 0 && text.indexOf('}') < 0 ? Optional.of(text) : Optional.empty();
            default -> Optional.of(text.replace("" + open, "" + open + open));
        };
    }

    /** Whether XML 1.0 can hold every character of {@code text} (section 2.2). */
    private static boolean isXml(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= ' ' && c < Character.MIN_SURROGATE
                        || c > Character.MAX_SURROGATE && c < 0xFFFE
                        || c > 0xFFFF);
    }

    private static boolean isHeaderValue(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' || c == 127);
    }

    /** String content of JSON (RFC 8259, section 7) and JSONPath (RFC 9535, section 2.3.1.1). */
    private static String escaped(String text, char quote) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String xml(String text, boolean markup, char open) {
        if (open == LiteralReader.CDATA) {
            // Nothing can be escaped in a section, so what it cannot hold stands between two; a reader makes one text
            // of all, and would make a line feed of a carriage return.
            return text.replace("]]>", "]]" + NEXT_SECTION + ">").replace("\r", "]]>&#13;<![CDATA[");
        }
        return markup ? text : xml(text);
    }

    private static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&apos;");
                // Otherwise a reader makes them spaces in an attribute, and a line feed of a carriage return.
                case '\t' -> escaped.append("&#9;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private String percent(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            if (c == ' ' && this == FORM) {
                encoded.append('+');
            } else if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append((char) c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }
}
