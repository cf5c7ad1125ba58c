package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.document.Action;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.document.Entry;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;

/** Which workflows a workflow has run: what it depends on, what its steps call and where its actions lead. Stateless. */
final class WorkflowCalls {

    private WorkflowCalls() {}

    /** Their names as written, in document order. */
    static List<String> of(Workflow workflow, ReusableObjects reusable) {
        List<String> names = new ArrayList<>();
        workflow.dependsOn().forEach(text -> names.add(text.value()));
        for (Step step : workflow.steps()) {
            if (step.target() instanceof Target.ByWorkflowId target) {
                names.add(target.text());
            }
            add(step.onSuccess(), true, reusable, names);
            add(step.onFailure(), false, reusable, names);
        }
        add(workflow.successActions(), true, reusable, names);
        add(workflow.failureActions(), false, reusable, names);
        return names;
    }

    private static void add(
            List<Entry<Action>> entries, boolean success, ReusableObjects reusable, List<String> names) {
        for (Action action : reusable.actions(entries, success)) {
            if (action.type() != ActionType.END) {
                action.workflowId().map(Text::value).ifPresent(names::add);
            }
        }
    }
}
