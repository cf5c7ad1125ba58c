package org.arazzoengine.fix;

import java.util.Arrays;
import java.util.Optional;
import org.arazzoengine.tree.WrittenNode;
import org.arazzoengine.tree.WrittenNode.Style;

/**
 * A scalar as it is written, and for every unit of its value the part of the written text that it comes from.
 * Immutable when it is read.
 */
final class ScalarText {

    private final String raw;
    private final StringBuilder value = new StringBuilder();
    private int[] places;

    ScalarText(String raw) {
        this.raw = raw;
        this.places = new int[2 * raw.length() + 2];
    }

    /** The text of {@code scalar} in {@code document}; empty when it is not understood. */
    static Optional<ScalarText> of(WrittenNode.Scalar scalar, String document) {
        String raw = document.substring(scalar.content(), scalar.end());
        return read(scalar.style(), raw, scalar.value());
    }

    /** As {@link #of}; {@code value} is what {@code raw} must mean. */
    static Optional<ScalarText> read(Style style, String raw, String value) {
        return style == Style.LITERAL || style == Style.FOLDED
                ? BlockScalarReader.read(raw, style == Style.FOLDED, value)
                : Optional.of(FlowScalarReader.read(style, raw)).filter(text -> text.means(value));
    }

    /** The part of the text from {@code from} to {@code to} stands for {@code units}. */
    void add(CharSequence units, int from, int to) {
        for (int i = 0; i < units.length(); i++) {
            int at = 2 * value.length();
            if (at + 1 >= places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[at] = from;
            places[at + 1] = to;
            value.append(units.charAt(i));
        }
    }

    /** Forgets the last unit. */
    void dropLast() {
        value.setLength(value.length() - 1);
    }

    boolean endsWithBreak() {
        return value.length() > 0 && value.charAt(value.length() - 1) == '\n';
    }

    boolean means(String expected) {
        return value.length() == expected.length() && value.toString().equals(expected);
    }

    int length() {
        return value.length();
    }

    /** The written text with {@code written} in place of the units from {@code from} to {@code to}. */
    String spliced(int from, int to, String written) {
        int start = from < value.length() ? places[2 * from] : end();
        int stop = to > from ? places[2 * to - 1] : start;
        return raw.substring(0, start) + written + raw.substring(Math.max(start, stop));
    }

    /** Behind the last unit of the value. */
    private int end() {
        return value.length() == 0 ? emptyEnd() : places[2 * value.length() - 1];
    }

    private int emptyEnd() {
        return raw.isEmpty() ? 0 : raw.length() - 1;
    }
}
