package org.arazzoengine.query.goessner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.arazzoengine.query.QuerySyntaxException;

/** Reads what selects by place: indexes, slices, the script that counts from the end. Used for one selector only. */
final class PlaceReader {

    private final PathText text;
    private final int from;

    /** {@code from} is where the selector begins. */
    PlaceReader(PathText text, int from) {
        this.text = text;
        this.from = from;
    }

    /** The script that counts from the end, as an index: the only one, for there is no script engine. */
    Step script() throws QuerySyntaxException {
        String known = "of the script (@.length-n), the only one that is known";
        text.opens("(");
        text.skipSpace();
        text.expect("@.length", known);
        text.skipSpace();
        text.expect("-", known);
        text.skipSpace();
        int back = text.sees("-") ? -1 : integer(-1);
        if (back < 0) {
            throw text.fault("an integer " + known);
        }
        text.skipSpace();
        text.close(")", known);
        // What is as far from the beginning as the array is long is not there; -0 would be the first element.
        return indexes(List.of(back == 0 ? Integer.MAX_VALUE : -back));
    }

    Step places() throws QuerySyntaxException {
        List<Integer> indexes = new ArrayList<>();
        int first = integer(Integer.MIN_VALUE);
        text.skipSpace();
        if (text.sees(":")) {
            return slice(first == Integer.MIN_VALUE ? 0 : first);
        }
        for (int index = first; ; index = integer(Integer.MIN_VALUE)) {
            if (index == Integer.MIN_VALUE) {
                throw text.fault("a name in quotes, an integer, a slice, '*', '?(' or '(@.length-n)'");
            }
            indexes.add(index);
            if (!comma(text)) {
                return indexes(indexes);
            }
        }
    }

    private Step slice(int start) throws QuerySyntaxException {
        text.takes(":");
        text.skipSpace();
        int end = integer(Integer.MAX_VALUE);
        text.skipSpace();
        int step = 1;
        if (text.takes(":")) {
            text.skipSpace();
            int at = text.at();
            step = integer(1);
            if (step < 1) {
                throw text.fault(at, "a step from 1");
            }
        }
        return new Step.Slice(Jayway.compile("$[*]", from), start, end, step);
    }

    /** The integer here, of nine digits at most, or {@code missing} when there is none. */
    private int integer(int missing) throws QuerySyntaxException {
        int first = text.at();
        String digits = text.takeInteger();
        if (digits.length() > 9) {
            throw text.fault(first, "an integer of at most nine characters");
        }
        return digits.isEmpty() ? missing : Integer.parseInt(digits);
    }

    private Step indexes(List<Integer> indexes) throws QuerySyntaxException {
        String written = indexes.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new Step.Indexes(Jayway.compile("$[" + written + "]", from));
    }

    /** Takes a comma and the white space around it; whether there was one. */
    static boolean comma(PathText text) {
        text.skipSpace();
        boolean comma = text.takes(",");
        text.skipSpace();
        return comma;
    }
}
