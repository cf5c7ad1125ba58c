package org.arazzoengine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;

/** A parameter that is the whole query string leaves no room for another in the query (AZ-PARAM-14). Stateless. */
final class QueryStrings {

    private QueryStrings() {}

    static void check(List<Workflow> workflows, ReusableObjects reusable, Findings findings) {
        for (Workflow workflow : workflows) {
            List<Parameter> inherited = reusable.parameters(workflow.parameters());
            for (Step step : workflow.steps()) {
                if (!(step.target() instanceof Target.ByWorkflowId)) {
                    List<Parameter> all = new ArrayList<>(inherited);
                    all.addAll(reusable.parameters(step.parameters()));
                    check(all, step, findings);
                }
            }
        }
    }

    private static void check(List<Parameter> parameters, Step step, Findings findings) {
        List<Parameter> whole = in(ParameterPlace.QUERYSTRING, parameters);
        String others = in(ParameterPlace.QUERY, parameters).stream()
                .map(parameter -> "'" + parameter.name() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!whole.isEmpty() && !others.isEmpty()) {
            findings.add(Finding.error(
                            Problem.TARGET,
                            whole.get(0).at(),
                            "'in: querystring' is the query string as a whole, and the step '" + step.stepId()
                                    + "' sends query parameters too: " + others,
                            "Keep one of the two.")
                    .breaking("AZ-PARAM-14"));
        }
    }

    private static List<Parameter> in(ParameterPlace place, List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.in().filter(place::equals).isPresent())
                .toList();
    }
}
