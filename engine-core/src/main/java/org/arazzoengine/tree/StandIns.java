package org.arazzoengine.tree;

import java.util.Arrays;
import java.util.BitSet;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Characters that stand for those that SnakeYAML, which reads YAML 1.1, takes for something else than YAML 1.2 does: for
 * line ends (U+0085, U+2028, U+2029), for nothing (U+FEFF) or for faults (those that cannot be shown, within quotes; the
 * backslash of the escape {@code \/}). They are taken from the private use area, the first ones that do not stand in the
 * text itself.
 */
final class StandIns {

    private static final char FIRST = '\uE000';
    private static final char LAST = '\uF8FF';

    private final String text;

    /** What is stood in for, the backslash last; empty when nothing is. */
    private final String originals;

    private final char[] standIns;

    private StandIns(String original, String taken) {
        char[] free = free(original, taken.length());
        this.originals = free.length < taken.length() ? "" : taken;
        this.standIns = free;
        this.text = originals.isEmpty() ? original : replaced(original);
    }

    /** @param ascii whether all characters of {@code text} are, and none is that cannot be shown */
    static StandIns of(String text, boolean ascii) {
        String otherwise = ascii ? "" : takenOtherwise(text);
        return new StandIns(text, otherwise.isEmpty() && !text.contains("\\/") ? "" : otherwise + "\\");
    }

    private static String takenOtherwise(String text) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isTakenOtherwise(c) && found.indexOf(String.valueOf(c)) < 0) {
                found.append(c);
            }
        }
        return found.toString();
    }

    /** At most {@code count} characters for private use that do not stand in {@code text}. */
    private static char[] free(String text, int count) {
        BitSet used = new BitSet();
        for (int i = 0; count > 0 && i < text.length(); i++) {
            used.set(text.charAt(i));
        }
        char[] free = new char[count];
        int found = 0;
        for (int c = used.nextClearBit(FIRST); c <= LAST && found < count; c = used.nextClearBit(c + 1)) {
            free[found++] = (char) c;
        }
        return Arrays.copyOf(free, found);
    }

    /** Whether {@code c} is a character that YAML has in quotes only, which is no control. */
    static boolean isUnprintable(int c) {
        return c >= 0x7F && c < 0xA0 && c != 0x85 || c == 0xFFFE || c == 0xFFFF;
    }

    private static boolean isTakenOtherwise(int c) {
        return c >= 0x7F && (c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE);
    }

    /** What SnakeYAML is to read: as many code points as in the original. */
    String text() {
        return text;
    }

    private String replaced(String original) {
        StringBuilder replaced = new StringBuilder(original);
        boolean escaped = false;
        for (int i = 0; i < replaced.length(); i++) {
            char c = replaced.charAt(i);
            if (isTakenOtherwise(c)) {
                replaced.setCharAt(i, standIns[originals.indexOf(c)]);
            } else if (c == '/' && escaped) {
                replaced.setCharAt(i - 1, standIns[standIns.length - 1]);
            }
            escaped = c == '\\' && !escaped;
        }
        return replaced.toString();
    }

    /** {@code event} as it is in the original. */
    ScalarEvent original(ScalarEvent event) {
        if (originals.isEmpty()) {
            return event;
        }
        StringBuilder value = new StringBuilder();
        for (char c : event.getValue().toCharArray()) {
            int known = c < FIRST ? -1 : indexOf(c);
            boolean escape = known == standIns.length - 1 && event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
            value.append(escape ? "" : String.valueOf(known < 0 ? c : originals.charAt(known)));
        }
        return new ScalarEvent(
                event.getAnchor(),
                event.getTag(),
                event.getImplicit(),
                value.toString(),
                event.getStartMark(),
                event.getEndMark(),
                event.getScalarStyle());
    }

    private int indexOf(char c) {
        int i = standIns.length - 1;
        while (i >= 0 && standIns[i] != c) {
            i--;
        }
        return i;
    }
}
