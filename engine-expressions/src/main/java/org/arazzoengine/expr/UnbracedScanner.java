package org.arazzoengine.expr;

import java.util.List;

/**
 * Finds references without braces inside a text (decision 12, tolerances T6 and T9): one of the roots that documents
 * write so, at a word boundary, up to the last character that can belong to it.
 */
final class UnbracedScanner {

    private static final List<String> IN_TEXT = List.of("$inputs.", "$outputs.", "$steps.", "$response.");
    private static final List<String> IN_QUERY =
            List.of("$inputs.", "$outputs.", "$steps.", "$response.", "$request.", "$workflows.");

    private UnbracedScanner() {}

    /**
     * Where the next reference begins at or behind {@code from} and before {@code end}; negative when there is none.
     *
     * @param from a boundary: the beginning, or the end of another reference
     */
    static int next(String text, int from, int end, boolean query) {
        for (int at = from; at < end; at++) {
            if (text.charAt(at) != '$') {
                continue;
            }
            boolean boundary = at == from || !isWord(text.charAt(at - 1));
            if (boundary && begins(text, at, query ? IN_QUERY : IN_TEXT) && end(text, at) > nameStart(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Where the expression of any root at {@code start} ends; negative when there is none. */
    static int expressionEnd(String text, int start) {
        String word = text.substring(start, run(text, start + 1, "._-"));
        if (!ExpressionParser.beginsLikeExpression(word)) {
            return -1;
        }
        int rootEnd = start + 1 + ExpressionParser.root(word).length();
        boolean named = text.startsWith(".", rootEnd) && end(text, start) > rootEnd + 1;
        return named ? end(text, start) : rootEnd;
    }

    private static boolean begins(String text, int at, List<String> roots) {
        for (String root : roots) {
            if (text.startsWith(root, at)) {
                return true;
            }
        }
        return false;
    }

    private static int nameStart(String text, int at) {
        return text.indexOf('.', at) + 1;
    }

    /** Behind the last character that can belong to the reference at {@code start}. */
    static int end(String text, int start) {
        int at = run(text, nameStart(text, start), "._-");
        while (at < text.length() && text.startsWith("#/", at)) {
            at = run(text, at + 1, "._-~%/");
        }
        while (at > start && ".-".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static int run(String text, int start, String besides) {
        int at = start;
        while (at < text.length()) {
            int close = index(text, at);
            char c = text.charAt(at);
            if (close > 0) {
                at = close;
                // Behind an index only a further step belongs to the reference.
                if (at == text.length() || ".[".indexOf(text.charAt(at)) < 0) {
                    break;
                }
            } else if (c < 128 && Character.isLetterOrDigit(c) || besides.indexOf(c) >= 0) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Behind an index in brackets at {@code at}; 0 when there is none. */
    private static int index(String text, int at) {
        int i = at + 1;
        while (text.charAt(at) == '[' && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > at + 1 && i < text.length() && text.charAt(i) == ']' ? i + 1 : 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '{';
    }
}
