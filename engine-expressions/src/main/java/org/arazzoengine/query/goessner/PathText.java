package org.arazzoengine.query.goessner;

import org.arazzoengine.query.QuerySyntaxException;

/** The text of a path and where its reading stands. Used by one reading only. */
final class PathText {

    private final String text;
    private final int maxNesting;
    private int at;
    private int nesting;

    PathText(String text, int maxNesting) {
        this.text = text;
        this.maxNesting = maxNesting;
    }

    int at() {
        return at;
    }

    boolean more() {
        return at < text.length();
    }

    boolean sees(String expected) {
        return text.startsWith(expected, at);
    }

    boolean takes(String expected) {
        boolean seen = sees(expected);
        at += seen ? expected.length() : 0;
        return seen;
    }

    void expect(String expected, String where) throws QuerySyntaxException {
        if (!takes(expected)) {
            throw fault("'" + expected + "' " + where);
        }
    }

    /** Takes an opening bracket; {@link #close} takes the closing one. */
    boolean opens(String bracket) throws QuerySyntaxException {
        if (!sees(bracket)) {
            return false;
        }
        if (++nesting > maxNesting) {
            throw fault("at most " + maxNesting + " brackets, parentheses and negations within each other");
        }
        return takes(bracket);
    }

    void close(String bracket, String where) throws QuerySyntaxException {
        expect(bracket, where);
        nesting--;
    }

    /** After what has been opened and has no bracket to close it. */
    void close() {
        nesting--;
    }

    void skipSpace() {
        while (more() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The characters here that may stand in a name after a dot: letters and digits of all scripts, _, - and $. */
    String takeName() {
        int from = at;
        while (more()) {
            int codePoint = text.codePointAt(at);
            if (!Character.isLetterOrDigit(codePoint)
                    && "_-$".indexOf(codePoint) < 0
                    && (codePoint < 128 || Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint))) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return text.substring(from, at);
    }

    /** The digits here, with a minus before them if there is one; the cursor stays when there are no digits. */
    String takeInteger() {
        int from = at;
        int digits = sees("-") ? at + 1 : at;
        int to = digits;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        at = to == digits ? from : to;
        return text.substring(from, at);
    }

    /** Takes the digits here, {@code most} at most; whether there were any. */
    boolean takeDigits(int most) {
        int from = at;
        while (more() && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > from;
    }

    void back(int offset) {
        at = offset;
    }

    /** One character, which there must be. */
    char take() {
        return text.charAt(at++);
    }

    String taken(int from) {
        return text.substring(from, at);
    }

    QuerySyntaxException fault(String expected) {
        return fault(at, expected);
    }

    QuerySyntaxException fault(int offset, String expected) {
        if (offset >= text.length()) {
            return new QuerySyntaxException(offset, "expected " + expected + ", found the end of the path");
        }
        int to = offset + Character.charCount(text.codePointAt(offset));
        return new QuerySyntaxException(
                offset,
                "expected " + expected + ", found '" + text.substring(offset, Math.max(to, Math.min(at, offset + 40)))
                        + "'");
    }
}
