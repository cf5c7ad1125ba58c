package org.arazzoengine.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.json.JsonDepth;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.regex.Delimited;
import org.arazzoengine.query.regex.Regex;

/**
 * A regular expression that is searched in the text of the context (decisions 42 and 43).
 *
 * @param delimited the pattern between the slashes, when it surely is written as {@code /pattern/flags}
 * @param suggestion the pattern to write instead; empty when it would lose its flags
 */
record RegexCheck(Regex regex, Optional<Regex> delimited, String suggestion, long maxSteps) implements ContextCheck {

    static RegexCheck compile(String text, Semantics semantics) throws QuerySyntaxException {
        int longest = semantics.budgets().conditionLength();
        Optional<Delimited> slashes =
                semantics.strict() ? Optional.empty() : Regex.delimited(text).filter(RegexCheck::isMeant);
        Optional<Regex> delimited = slashes.flatMap(written -> between(written, longest));
        String suggestion = slashes.filter(written -> written.flags().isEmpty())
                .map(Delimited::pattern)
                .orElse("");
        return new RegexCheck(
                Regex.compile(text, longest),
                delimited,
                suggestion,
                semantics.budgets().regexSteps());
    }

    /** None when it is no pattern, or the flags are none: the slashes belong to the pattern then. */
    private static Optional<Regex> between(Delimited slashes, int longest) {
        try {
            return Optional.of(Regex.compile(slashes.pattern(), slashes.flags(), longest));
        } catch (QuerySyntaxException e) {
            // The text as written is a pattern all the same, or its fault is the one that is told.
            return Optional.empty();
        }
    }

    /** A slash before {@code ^}, behind {@code $} or before flags can match nothing, so the slashes are delimiters. */
    private static boolean isMeant(Delimited slashes) {
        return !slashes.flags().isEmpty()
                || slashes.pattern().startsWith("^")
                || slashes.pattern().endsWith("$");
    }

    @Override
    public Outcome check(JsonNode value, Scope scope, Consumer<Diagnostic> diagnostics) throws QueryException {
        String text = JsonWriter.text(value, maxSteps)
                .orElseThrow(() -> new QueryException(
                        JsonDepth.exceeds(value, JsonReader.MAX_DEPTH)
                                ? "the value is nested deeper than " + JsonReader.MAX_DEPTH + " levels, or too large"
                                : "the regular expression takes more than " + maxSteps + " steps on this text"));
        boolean found = regex.find(text, maxSteps);
        if (!found && delimited.isPresent() && delimited.get().find(text, maxSteps)) {
            found = true;
            diagnostics.accept(Diagnostic.tolerated(
                    Tolerance.DELIMITED_REGEX, 0, "the slashes are read as delimiters of the pattern", suggestion));
        }
        return Outcome.of(found, found ? "the pattern matches" : "the pattern matches no part of it");
    }
}
