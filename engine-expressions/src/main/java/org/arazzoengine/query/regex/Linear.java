package org.arazzoengine.query.regex;

import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/** A regular expression that RE2 runs. Immutable and safe for use by several threads. */
final class Linear implements Search {

    /** Parts of a pattern that one step takes a character through. */
    private static final long PARTS_PER_STEP = 50;

    private final Re2 pattern;
    private final long stepsPerCharacter;

    private Linear(Re2 pattern, long stepsPerCharacter) {
        this.pattern = pattern;
        this.stepsPerCharacter = stepsPerCharacter;
    }

    static Linear compile(Piece piece, boolean sticky) throws QuerySyntaxException {
        String text = (sticky ? "\\A" : "") + new Re2Syntax().write(piece);
        return new Linear(Re2.compileMeasured(text), 1 + Measure.size(piece) / PARTS_PER_STEP);
    }

    /** RE2 does not count, so what it can cost at most is compared before. */
    @Override
    public boolean find(String text, long maxSteps) throws QueryException {
        if (text.length() > maxSteps / stepsPerCharacter) {
            throw Search.usedUp(maxSteps);
        }
        return pattern.find(text);
    }
}
