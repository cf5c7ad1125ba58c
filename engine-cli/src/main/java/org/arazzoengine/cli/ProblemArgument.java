package org.arazzoengine.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.report.Explanation;
import org.arazzoengine.report.Explanations;

/** The code of a finding on the command line. Stateless. */
final class ProblemArgument {

    private ProblemArgument() {}

    /** What the code {@code written} means. */
    static String explained(String written) throws UsageException {
        List<String> known = Arrays.stream(Problem.values()).map(Problem::code).toList();
        String code = written.toUpperCase(Locale.ROOT);
        if (!known.contains(code)) {
            throw new UsageException("there is no finding '" + written + "'"
                    + NearMiss.of(code, known)
                            .map(near -> "\nhint: Did you mean '" + near + "'?")
                            .orElse(""));
        }
        return Explanations.read()
                .of(Problem.of(code))
                .map(Explanation::text)
                .orElseThrow(() -> new UsageException("'" + written + "' is not explained yet"));
    }
}
