package org.arazzoengine.run;

import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedStep.Dependency;

/** Whether what a step depends on has finished (Arazzo 1.1.0, Step Object, dependsOn; decision 77). Stateless. */
final class Dependencies {

    private Dependencies() {}

    /** Why {@code step} cannot run yet, as the first of its dependencies that has not finished with success. */
    static Optional<Finding> unmet(PlannedStep step, TurnBuilder turn) {
        for (Dependency dependency : step.dependsOn()) {
            Optional<StepResult> result = result(dependency, turn);
            if (result.filter(StepResult::succeeded).isEmpty()) {
                return Optional.of(Finding.error(
                        Problem.DEPENDENCY_FAILED,
                        dependency.at(),
                        "the step '" + step.stepId() + "' depends on '" + dependency.text() + "', which "
                                + (result.isPresent() ? "failed" : "has not run")));
            }
        }
        return Optional.empty();
    }

    private static Optional<StepResult> result(Dependency dependency, TurnBuilder turn) {
        return dependency.workflow().isEmpty()
                ? turn.frame().results().at(dependency.step())
                : turn.completed()
                        .at(dependency.workflow().get())
                        .flatMap(left -> left.results().at(dependency.step()));
    }
}
