package org.arazzoengine.fix;

import java.util.Locale;
import org.arazzoengine.tree.WrittenNode.Style;

/** Writes texts inside of scalars and as scalars. Stateless. */
final class Quotes {

    private Quotes() {}

    /** {@code text} as a part of a scalar in the style {@code style}. */
    static String inside(Style style, String text) {
        return switch (style) {
            case SINGLE_QUOTED -> text.replace("'", "''");
            case DOUBLE_QUOTED, JSON -> escaped(text);
            default -> text;
        };
    }

    /** {@code text} in single quotes, or in double ones where those need less. */
    static String around(String text) {
        boolean escapes = text.chars().anyMatch(Quotes::needsEscape);
        boolean doubled = escapes || text.indexOf('\'') >= 0 && text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return doubled ? doubled(text) : "'" + inside(Style.SINGLE_QUOTED, text) + "'";
    }

    /** As {@link #around}, for what is written without quotes and can go on over several lines. */
    static String aroundPlain(String raw) {
        boolean doubled = raw.indexOf('\'') >= 0 && raw.indexOf('"') < 0 && raw.indexOf('\\') < 0;
        return doubled ? "\"" + raw + "\"" : "'" + inside(Style.SINGLE_QUOTED, raw) + "'";
    }

    /** {@code text} in double quotes, which JSON and YAML read alike. */
    static String doubled(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append(needsEscape(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
            }
        }
        return escaped.toString();
    }

    /** What cannot be written as it is, or would be read as a line end. */
    private static boolean needsEscape(int c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || c >= 0xFFFE && c <= 0xFFFF;
    }
}
