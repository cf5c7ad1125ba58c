package org.arazzoengine.expr;

/** Shows a place in a text: the text around it, and below it a caret. */
public final class Caret {

    private static final int BEFORE = 40;
    private static final int WIDTH = 70;

    private Caret() {}

    /**
     * Two lines, each indented by two spaces: the part of {@code text} around {@code offset}, and a caret below the
     * place. Line breaks and control characters are shown as spaces.
     */
    public static String below(String text, int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int from = Math.max(0, at - BEFORE);
        StringBuilder line = new StringBuilder();
        for (char c :
                text.substring(from, Math.min(text.length(), from + WIDTH)).toCharArray()) {
            line.append(Character.isISOControl(c) || Character.isWhitespace(c) ? ' ' : c);
        }
        return "  " + line + "\n  " + " ".repeat(at - from) + "^";
    }
}
