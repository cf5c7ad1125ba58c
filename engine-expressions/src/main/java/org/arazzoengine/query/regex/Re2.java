package org.arazzoengine.query.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * A regular expression in RE2's syntax: matching takes time linear in the text, whatever the pattern. The only class
 * that knows RE2/J. Immutable and safe for use by several threads.
 */
public final class Re2 {

    /** Parts, repeats written out: RE2 recurses through those that can match the empty text. */
    private static final long MAX_SIZE = 3_000;

    private final Pattern pattern;

    private Re2(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Compiles {@code pattern}. Throws when RE2 does not know its syntax, look-around and back-references among it, and
     * when its repeats make more than 3,000 parts in all.
     */
    public static Re2 compile(String pattern) throws QuerySyntaxException {
        if (Re2Size.of(pattern) > MAX_SIZE) {
            throw new QuerySyntaxException(
                    0, "expected a pattern of at most " + MAX_SIZE + " parts with its repeats written out, found more");
        }
        return compileMeasured(pattern);
    }

    /** As {@link #compile}, for a pattern whose size is known to be small enough. */
    static Re2 compileMeasured(String pattern) throws QuerySyntaxException {
        try {
            return new Re2(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            int offset =
                    e.getIndex() >= 0 ? e.getIndex() : Math.max(0, pattern.indexOf(String.valueOf(e.getPattern())));
            throw new QuerySyntaxException(offset, e.getDescription());
        } catch (StackOverflowError e) {
            // It writes x{0,n} out as n groups within each other and recurses into them; stacks differ in size.
            throw new QuerySyntaxException(0, "expected lower repeats, found some that RE2 nests too deeply");
        }
    }

    /** Whether some part of {@code text} matches. */
    public boolean find(String text) {
        return pattern.matcher(text).find();
    }

    /** Whether {@code text} as a whole matches. */
    public boolean matches(String text) {
        return pattern.matches(text);
    }
}
