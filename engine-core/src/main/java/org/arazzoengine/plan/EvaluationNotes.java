package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** What the values of a run show about the spellings of a document. */
public final class EvaluationNotes {

    /** Which reading of an input's or output's name counts is known and told when the document is planned. */
    private static final Set<String> TOLD_BEFORE =
            Set.of(Tolerance.NAVIGATION.code(), Tolerance.NAMES.code(), Tolerance.STEP_WITHOUT_OUTPUTS.code());

    /** What expressions begin with whose names are known from the document. */
    private static final List<String> NAMED = List.of("$inputs.", "$steps.", "$outputs.", "$workflows.");

    private EvaluationNotes() {}

    /** The finding that {@code diagnostic} is at {@code at}; none when planning has told it already. */
    public static Optional<Finding> of(Diagnostic diagnostic, Location at) {
        String spelling = diagnostic.suggestion();
        boolean namesAreKnown = spelling.isEmpty() || NAMED.stream().anyMatch(spelling::startsWith);
        if (TOLD_BEFORE.contains(diagnostic.code()) && namesAreKnown) {
            return Optional.empty();
        }
        Problem problem = Problem.of(diagnostic.code());
        return Optional.of(
                diagnostic.kind() == Diagnostic.Kind.NOTE
                        ? Finding.info(problem, at, diagnostic.message(), "")
                        : Finding.warning(problem, at, diagnostic.message(), ""));
    }
}
