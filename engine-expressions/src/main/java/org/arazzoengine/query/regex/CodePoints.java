package org.arazzoengine.query.regex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of code points, as ranges in ascending order that do not touch. Immutable. */
record CodePoints(List<Range> ranges) {

    record Range(int low, int high) {}

    static final CodePoints NONE = new CodePoints(List.of());
    static final CodePoints ALL = range(0, Character.MAX_CODE_POINT);
    static final CodePoints DIGITS = range('0', '9');
    static final CodePoints WORD =
            DIGITS.or(range('A', 'Z')).or(range('a', 'z')).or(of('_'));

    static final CodePoints HEX_DIGITS = DIGITS.or(range('A', 'F')).or(range('a', 'f'));

    /** LineTerminator of ECMA-262. */
    static final CodePoints LINE_ENDS = of('\n').or(of('\r')).or(range(0x2028, 0x2029));

    /** WhiteSpace and LineTerminator of ECMA-262: the byte order mark and every space separator of Unicode too. */
    static final CodePoints SPACES = range('\t', '\r')
            .or(of(' '))
            .or(of(0xA0))
            .or(of(0x1680))
            .or(range(0x2000, 0x200A))
            .or(range(0x2028, 0x2029))
            .or(of(0x202F))
            .or(of(0x205F))
            .or(of(0x3000))
            .or(of(0xFEFF));

    static CodePoints of(int codePoint) {
        return range(codePoint, codePoint);
    }

    static CodePoints range(int low, int high) {
        return new CodePoints(List.of(new Range(low, high)));
    }

    static CodePoints of(List<Range> unordered) {
        List<Range> sorted = new ArrayList<>(unordered);
        sorted.sort(Comparator.comparingInt(Range::low));
        List<Range> merged = new ArrayList<>();
        for (Range next : sorted) {
            Range last = merged.isEmpty() ? next : merged.get(merged.size() - 1);
            if (!merged.isEmpty() && next.low() <= last.high() + 1) {
                merged.set(merged.size() - 1, new Range(last.low(), Math.max(last.high(), next.high())));
            } else {
                merged.add(next);
            }
        }
        return new CodePoints(List.copyOf(merged));
    }

    CodePoints or(CodePoints other) {
        List<Range> both = new ArrayList<>(ranges);
        both.addAll(other.ranges);
        return of(both);
    }

    CodePoints not() {
        List<Range> gaps = new ArrayList<>();
        int low = 0;
        for (Range range : ranges) {
            if (range.low() > low) {
                gaps.add(new Range(low, range.low() - 1));
            }
            low = range.high() + 1;
        }
        if (low <= Character.MAX_CODE_POINT) {
            gaps.add(new Range(low, Character.MAX_CODE_POINT));
        }
        return new CodePoints(List.copyOf(gaps));
    }

    CodePoints without(CodePoints other) {
        return not().or(other).not();
    }

    boolean contains(int codePoint) {
        int from = 0;
        int to = ranges.size() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            if (codePoint < ranges.get(middle).low()) {
                to = middle - 1;
            } else if (codePoint > ranges.get(middle).high()) {
                from = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /** The only member, or -1 when there are none or several. */
    int only() {
        return ranges.size() == 1 && ranges.get(0).low() == ranges.get(0).high()
                ? ranges.get(0).low()
                : -1;
    }
}
