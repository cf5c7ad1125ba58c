package org.arazzoengine.query.regex;

import java.util.Optional;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * A regular expression of a criterion (Arazzo 1.1.0, Criterion Object; decisions 42 and 44): the dialect of ECMA-262,
 * a search unless anchored, case sensitive unless flags say otherwise. It goes by code points, as with the flag
 * {@code u}. RE2 runs it in linear time where it can; look-around, back-references and a few more need backtracking.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Regex {

    /** Longest pattern that is compiled unless another length is given, in UTF-16 units. */
    public static final int MAX_LENGTH = 10_000;

    private final String pattern;
    private final Search search;

    private Regex(String pattern, Search search) {
        this.pattern = pattern;
        this.search = search;
    }

    /** As {@link #compile(String, int)} with {@link #MAX_LENGTH}. */
    public static Regex compile(String pattern) throws QuerySyntaxException {
        return compile(pattern, MAX_LENGTH);
    }

    /** Compiles a pattern without flags. Throws when it is none, is too large, or longer than {@code maxLength}. */
    public static Regex compile(String pattern, int maxLength) throws QuerySyntaxException {
        return compile(pattern, "", maxLength);
    }

    /**
     * As {@link #compile(String, int)} with flags of ECMA-262: {@code i}, {@code m}, {@code s}, {@code u} and
     * {@code y} do what they say, {@code d} and {@code g} do not change what matches, {@code v} is not known. The offset
     * of a fault in the flags counts on from the end of the pattern.
     */
    public static Regex compile(String pattern, String flags, int maxLength) throws QuerySyntaxException {
        if (pattern.length() > maxLength) {
            throw new QuerySyntaxException(
                    maxLength, "expected a pattern of at most " + maxLength + " characters, found " + pattern.length());
        }
        Flags read = Flags.read(flags, pattern.length());
        Piece piece = EcmaParser.parse(pattern, read);
        Measure.check(piece);
        Search search = Measure.isLinear(piece)
                ? Linear.compile(piece, read.sticky())
                : Backtracking.compile(piece, read.sticky());
        return new Regex(pattern, search);
    }

    /**
     * Whether some part of {@code text} matches. A step is a character that is read, by up to 50 parts of the pattern
     * at once when {@link #isLinear()}. Throws when {@code maxSteps} are used up, and when the text makes the engine
     * recurse too deeply.
     */
    public boolean find(String text, long maxSteps) throws QueryException {
        try {
            return search.find(text, maxSteps);
        } catch (StackOverflowError e) {
            // Both engines recurse, java.util.regex once for every repeat of a group, and neither can be told a depth.
            throw new QueryException("the regular expression nests too deeply on a text of " + text.length()
                    + " characters; a repeated group is the likely cause");
        }
    }

    /** Whether the time of a search grows with the length of the text only: RE2 runs it. */
    public boolean isLinear() {
        return search instanceof Linear;
    }

    /** The pattern as it was given. */
    public String pattern() {
        return pattern;
    }

    /** The parts of {@code text} when it is written like a literal of JavaScript, {@code /pattern/flags}. */
    public static Optional<Delimited> delimited(String text) {
        return Delimited.read(text);
    }
}
