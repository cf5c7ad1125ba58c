package org.arazzoengine.query.jsonpath;

import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Recursive descent over the grammar of I-Regexp (RFC 9485 section 4), writing RE2's syntax. A method returns false
 * where the grammar is left. {@code ^} and {@code $} are passed on as anchors, as the mappings of RFC 9485 section 5
 * do. One pattern an instance.
 */
final class IRegexpTranslator {

    /** Largest program: what is repeated counts as often as it may be repeated. */
    static final int MAX_SIZE = 3_000;

    static final int MAX_NESTING = 100;

    /** RE2 takes no more. */
    static final int MAX_REPETITION = 1_000;

    private final String pattern;
    private final CharacterClass characterClass;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int depth;
    private long size = 1;

    IRegexpTranslator(String pattern) {
        this.pattern = pattern;
        this.characterClass = new CharacterClass(pattern, out);
    }

    /** The pattern in RE2's syntax; null when it is no I-Regexp. */
    @Nullable
    String translate() throws QuerySyntaxException {
        return alternatives() && at == pattern.length() ? out.toString() : null;
    }

    int size() {
        return (int) size;
    }

    private boolean alternatives() throws QuerySyntaxException {
        while (branch()) {
            if (!has('|')) {
                return true;
            }
            at++;
            grow(1);
            out.append('|');
        }
        return false;
    }

    private boolean branch() throws QuerySyntaxException {
        while (at < pattern.length() && !has('|') && !has(')')) {
            long before = size;
            if (!atom() || !quantifier(before)) {
                return false;
            }
        }
        return true;
    }

    private boolean atom() throws QuerySyntaxException {
        grow(1);
        int c = pattern.codePointAt(at);
        switch (c) {
            case '(':
                return group();
            case '.':
                at++;
                out.append("[^\\n\\r]");
                return true;
            case '^', '$':
                at++;
                out.append((char) c);
                return true;
            case '[', '\\':
                at = c == '[' ? characterClass.bracketed(at) : characterClass.escape(at);
                return at >= 0;
            default:
                if ("*+?]{}".indexOf(c) >= 0 || CharacterClass.isSurrogate(c)) {
                    return false;
                }
                at += Character.charCount(c);
                CharacterClass.literal(c, out);
                return true;
        }
    }

    private boolean group() throws QuerySyntaxException {
        if (++depth > MAX_NESTING) {
            throw limit("expected at most " + MAX_NESTING + " nested groups, found more");
        }
        at++;
        out.append("(?:");
        if (!alternatives() || !has(')')) {
            return false;
        }
        at++;
        depth--;
        out.append(')');
        return true;
    }

    private boolean quantifier(long before) throws QuerySyntaxException {
        if (has('*') || has('+') || has('?')) {
            out.append(pattern.charAt(at++));
            grow(1);
            return true;
        }
        return !has('{') || range(before);
    }

    private boolean range(long before) throws QuerySyntaxException {
        int start = at++;
        int least = number();
        int most = least;
        if (has(',')) {
            at++;
            most = has('}') ? Math.max(1, least) : number();
        }
        if (least < 0 || most < least || !has('}')) {
            return false;
        }
        if (most > MAX_REPETITION) {
            throw limit(
                    "expected at most " + MAX_REPETITION + " repetitions, found " + pattern.substring(start, at + 1));
        }
        at++;
        out.append(pattern, start, at);
        grow((size - before) * Math.max(0, most - 1) + 1);
        return true;
    }

    /** The number at the current place, all above the limit alike; -1 when there is none. */
    private int number() {
        int start = at;
        int value = 0;
        for (; at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9'; at++) {
            value = Math.min(MAX_REPETITION + 1, value * 10 + pattern.charAt(at) - '0');
        }
        return at == start ? -1 : value;
    }

    private boolean has(char c) {
        return at < pattern.length() && pattern.charAt(at) == c;
    }

    private void grow(long by) throws QuerySyntaxException {
        size += by;
        if (size > MAX_SIZE) {
            throw limit("expected a regular expression of at most " + MAX_SIZE + " states, found more");
        }
    }

    private QuerySyntaxException limit(String message) {
        return new QuerySyntaxException(Math.min(Math.max(0, at), pattern.length()), message);
    }
}
