package org.arazzoengine.query.regex;

import java.util.Arrays;
import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;

/** What a pattern would cost an engine, and which engines know all of it. Stateless. */
final class Measure {

    /** The highest count that RE2 repeats. */
    private static final int RE2_REPEATS = 1_000;

    /** Parts that RE2 runs: it writes repeats out, and recurses into what can match the empty text. */
    private static final long RE2_SIZE = 3_000;

    /** Parts, repeats written out, beyond which no engine is bothered. */
    private static final long MAX_SIZE = 1_000_000;

    /** Characters that java.util.regex looks back at: it tries every length. */
    private static final long MAX_LOOK_BEHIND = 1_000;

    private Measure() {}

    /** Whether RE2 runs the pattern in good time. */
    static boolean isLinear(Piece piece) {
        return size(piece) <= RE2_SIZE && isRegular(piece);
    }

    private static boolean isRegular(Piece piece) {
        boolean here;
        if (piece instanceof Piece.Repeat repeat) {
            here = counted(repeat) <= RE2_REPEATS;
        } else if (piece instanceof Piece.Chars chars) {
            here = chars.properties().stream()
                    .allMatch(property -> property.re2().isPresent());
        } else if (piece instanceof Piece.Edge edge) {
            here = !edge.lines();
        } else {
            here = !(piece instanceof Piece.Look) && !(piece instanceof Piece.BackReference);
        }
        return here && piece.parts().stream().allMatch(Measure::isRegular);
    }

    /** The parts of {@code piece}, repeats written out; {@link Long#MAX_VALUE} at most. */
    static long size(Piece piece) {
        long parts = sum(piece.parts().stream().mapToLong(Measure::size).toArray());
        if (piece instanceof Piece.Repeat repeat) {
            long copies = Math.max(1, counted(repeat));
            return parts >= MAX_SIZE || copies >= MAX_SIZE ? Long.MAX_VALUE : (parts + 1) * copies;
        }
        return Math.max(
                1,
                sum(parts, piece instanceof Piece.Alternatives ? piece.parts().size() : 0));
    }

    private static int counted(Piece.Repeat repeat) {
        return repeat.max() == Piece.ENDLESS ? repeat.min() : repeat.max();
    }

    private static long sum(long... summands) {
        long sum = 0;
        for (long summand : summands) {
            sum = summand > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + summand;
        }
        return sum;
    }

    /** Refuses what would be written out too far, and look-behinds over more than java.util.regex can. */
    static void check(Piece piece) throws QuerySyntaxException {
        // Innermost first, so that the offset is that of the repeat that is one too many.
        for (Piece part : piece.parts()) {
            check(part);
        }
        if (piece instanceof Piece.Repeat repeat && size(piece) > MAX_SIZE) {
            throw new QuerySyntaxException(
                    repeat.offset(),
                    "expected repeats that make at most " + MAX_SIZE + " parts in all, found a repeat that makes more");
        }
        if (piece instanceof Piece.Look look && look.behind() && width(look.body()) > MAX_LOOK_BEHIND) {
            throw new QuerySyntaxException(
                    look.offset(),
                    "this engine knows look-behinds over at most " + MAX_LOOK_BEHIND
                            + " characters and without back-references only");
        }
    }

    /** Where the first look-behind is; 0 when there is none. */
    static int firstLookBehind(Piece piece) {
        if (piece instanceof Piece.Look look && look.behind()) {
            return look.offset();
        }
        return piece.parts().stream()
                .mapToInt(Measure::firstLookBehind)
                .filter(offset -> offset > 0)
                .findFirst()
                .orElse(0);
    }

    /** The most characters that {@code piece} can match; {@link Long#MAX_VALUE} when nothing bounds them. */
    private static long width(Piece piece) {
        if (piece instanceof Piece.Chars) {
            return 1;
        }
        if (piece instanceof Piece.BackReference) {
            return Long.MAX_VALUE;
        }
        List<Piece> parts = piece instanceof Piece.Look ? List.of() : piece.parts();
        long[] widths = parts.stream().mapToLong(Measure::width).toArray();
        if (piece instanceof Piece.Alternatives) {
            return Arrays.stream(widths).max().orElse(0);
        }
        if (piece instanceof Piece.Repeat repeat && widths[0] > 0) {
            return widths[0] > MAX_LOOK_BEHIND ? Long.MAX_VALUE : widths[0] * repeat.max();
        }
        return sum(widths);
    }
}
