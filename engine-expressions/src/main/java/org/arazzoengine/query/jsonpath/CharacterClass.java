package org.arazzoengine.query.jsonpath;

/**
 * Character classes and escapes of I-Regexp (RFC 9485 section 4), written in RE2's syntax. Methods take where in the
 * pattern they begin and return where they end, or -1 where the grammar is left.
 */
final class CharacterClass {

    private static final int NONE = -1;

    private final String pattern;
    private final StringBuilder out;

    CharacterClass(String pattern, StringBuilder out) {
        this.pattern = pattern;
        this.out = out;
    }

    /** {@code [...]}. */
    int bracketed(int start) {
        int at = start + 1;
        out.append('[');
        if (has(at, '^')) {
            at++;
            out.append('^');
        }
        int first = at;
        while (at >= 0 && at < pattern.length() && (at == first || !has(at, ']'))) {
            at = has(at, '-') ? hyphen(at, first) : item(at);
        }
        if (at < 0 || at == pattern.length()) {
            return NONE;
        }
        out.append(']');
        return at + 1;
    }

    /** A hyphen for itself: only first or last. */
    private int hyphen(int at, int first) {
        literal('-', out);
        return at == first || has(at + 1, ']') ? at + 1 : NONE;
    }

    private int item(int at) {
        if (has(at, '\\') && isProperty(at)) {
            return property(at);
        }
        int from = single(at);
        int end = after(at);
        if (from < 0) {
            return NONE;
        }
        literal(from, out);
        if (!has(end, '-') || has(end + 1, ']')) {
            return end;
        }
        int to = end + 1 < pattern.length() ? single(end + 1) : NONE;
        if (to < from) {
            return NONE;
        }
        out.append('-');
        literal(to, out);
        return after(end + 1);
    }

    /** The character at {@code at} of a class, or the one its escape stands for. */
    private int single(int at) {
        int c = pattern.codePointAt(at);
        if (c == '\\') {
            return escaped(at);
        }
        return c == '-' || c == '[' || c == ']' || isSurrogate(c) ? NONE : c;
    }

    private int after(int at) {
        return has(at, '\\') ? at + 2 : at + Character.charCount(pattern.codePointAt(at));
    }

    /** An escape outside of brackets. */
    int escape(int at) {
        if (isProperty(at)) {
            out.append('[');
            int end = property(at);
            out.append(']');
            return end;
        }
        int c = escaped(at);
        if (c < 0) {
            return NONE;
        }
        literal(c, out);
        return at + 2;
    }

    private int escaped(int at) {
        char c = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> "()*+-.?[\\]^{|}".indexOf(c) >= 0 ? c : NONE;
        };
    }

    private boolean isProperty(int at) {
        return has(at + 1, 'p') || has(at + 1, 'P');
    }

    private int property(int at) {
        int end = pattern.indexOf('}', at);
        if (!has(at + 2, '{') || end < 0 || !Category.isKnown(pattern.substring(at + 3, end))) {
            return NONE;
        }
        Category.write(pattern.substring(at + 3, end), has(at + 1, 'P'), out);
        return end + 1;
    }

    static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Writes a character that stands for itself, wherever it stands. */
    static void literal(int codePoint, StringBuilder out) {
        boolean plain = codePoint < 128 && Character.isLetterOrDigit(codePoint);
        out.append(plain ? Character.toString(codePoint) : "\\x{" + Integer.toHexString(codePoint) + '}');
    }

    private boolean has(int at, char c) {
        return at < pattern.length() && pattern.charAt(at) == c;
    }
}
