package org.arazzoengine.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.run.RunState.Visit;

/** How many attempts an entry workflow may have, and what goes round when there are more (decision 66). Stateless. */
final class StepLimit {

    /** How many of the last steps are remembered, to tell the loop. */
    private static final int REMEMBERED = 32;

    private StepLimit() {}

    /** Counts an attempt of the current step; answers whether it is one too many. */
    static boolean isReached(TurnBuilder turn, RunLimits limits) {
        int before = turn.countStep();
        if (before >= limits.maxSteps() - REMEMBERED) {
            turn.visit(
                    new Visit(turn.frame().workflow(), turn.frame().position().step()));
        }
        return before >= limits.maxSteps();
    }

    static Finding finding(Plan plan, TurnBuilder turn, RunLimits limits) {
        // It begins with the step that was one too many.
        List<Visit> loop = new ArrayList<>(loop(turn.trail()));
        Collections.rotate(loop, 1);
        List<String> names = new ArrayList<>();
        int home = turn.frame().workflow();
        loop.forEach(visit -> names.add(name(plan, visit, home)));
        String round = names.isEmpty() ? "" : "; it goes round: " + String.join(" -> ", names) + " -> " + names.get(0);
        return Finding.error(
                Problem.TOO_MANY_STEPS,
                turn.step().at(),
                "the workflow has run " + limits.maxSteps() + " steps, which is the limit" + round,
                "If it has to, allow more with --max-steps.");
    }

    private static String name(Plan plan, Visit visit, int home) {
        PlannedWorkflow workflow = plan.workflows().get(visit.workflow());
        String stepId = workflow.steps().get(visit.step()).stepId();
        return visit.workflow() == home ? stepId : workflow.workflowId() + "." + stepId;
    }

    /** The shortest row of steps that came twice at the end; nothing when there is none. */
    private static List<Visit> loop(List<Visit> trail) {
        int size = trail.size();
        for (int length = 1; 2 * length <= size; length++) {
            List<Visit> last = trail.subList(size - length, size);
            if (last.equals(trail.subList(size - 2 * length, size - length))) {
                return last;
            }
        }
        return List.of();
    }
}
