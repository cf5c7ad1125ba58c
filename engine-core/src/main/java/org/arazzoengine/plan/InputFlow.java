package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.plan.PlannedAction.Target;
import org.arazzoengine.plan.PlannedCall.PlannedInput;

/**
 * Inputs that are handed on to other workflows: what is known of the places where they end up, and that they are
 * secret, is known of them.
 */
final class InputFlow {

    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    /**
     * An input of one workflow in an input of another.
     *
     * @param whole whether it is all of it
     */
    private record Edge(String input, int workflow, String becomes, boolean whole) {}

    private record Place(int workflow, String input) {}

    private final List<PlannedWorkflow> workflows;
    private final List<List<Edge>> edges = new ArrayList<>();

    private InputFlow(List<PlannedWorkflow> workflows) {
        this.workflows = workflows;
        workflows.forEach(workflow -> edges.add(edges(workflow)));
    }

    /** {@code workflows}, each with what the ones it has run tell of its inputs. */
    static List<PlannedWorkflow> complete(List<PlannedWorkflow> workflows) {
        InputFlow flow = new InputFlow(workflows);
        List<PlannedWorkflow> complete = new ArrayList<>();
        for (int i = 0; i < workflows.size(); i++) {
            complete.add(flow.complete(i));
        }
        return complete;
    }

    private PlannedWorkflow complete(int position) {
        PlannedWorkflow workflow = workflows.get(position);
        List<InputUse> uses = new ArrayList<>(workflow.inputUses());
        Set<String> secrets = new LinkedHashSet<>(workflow.secretInputs());
        for (Edge edge : edges.get(position)) {
            follow(edge, edge.input(), edge.whole(), uses, secrets, new LinkedHashSet<>());
        }
        return uses.size() == workflow.inputUses().size() && secrets.equals(workflow.secretInputs())
                ? workflow
                : workflow.knowing(uses, secrets);
    }

    private void follow(
            Edge edge, String input, boolean whole, List<InputUse> uses, Set<String> secrets, Set<Place> seen) {
        if (!seen.add(new Place(edge.workflow(), edge.becomes()))) {
            return;
        }
        PlannedWorkflow target = workflows.get(edge.workflow());
        if (target.secretInputs().contains(edge.becomes())) {
            secrets.add(input);
        }
        for (InputUse use : target.inputUses()) {
            if (use.input().equals(edge.becomes())) {
                uses.add(new InputUse(
                        input,
                        whole ? use.schema() : ANYTHING,
                        whole ? use.example() : Optional.empty(),
                        use.schemas(),
                        use.credential()));
            }
        }
        for (Edge next : edges.get(edge.workflow())) {
            if (next.input().equals(edge.becomes())) {
                follow(next, input, whole && next.whole(), uses, secrets, seen);
            }
        }
    }

    private List<Edge> edges(PlannedWorkflow workflow) {
        List<Edge> found = new ArrayList<>();
        for (PlannedStep step : workflow.steps()) {
            if (step.call() instanceof PlannedCall.OfWorkflow call) {
                add(call.workflow(), call.inputs(), found);
            }
            step.onSuccess().forEach(action -> add(workflow, action, found));
            step.onFailure().forEach(action -> add(workflow, action, found));
        }
        return found;
    }

    private void add(PlannedWorkflow from, PlannedAction action, List<Edge> found) {
        if (action.target().isEmpty() || !(action.target().get() instanceof Target.OfWorkflow target)) {
            return;
        }
        add(target.workflow(), target.inputs(), found);
        if (target.inputs().isEmpty()) {
            for (InputsSchema.Input input :
                    workflows.get(target.workflow()).inputs().inputs()) {
                from.inputs()
                        .input(input.name())
                        .ifPresent(own -> found.add(new Edge(own.name(), target.workflow(), own.name(), true)));
            }
        }
    }

    private static void add(int workflow, List<PlannedInput> inputs, List<Edge> found) {
        for (PlannedInput given : inputs) {
            given.value().visitReferences((reference, pointer, whole) -> {
                for (Reading reading : reference.readings()) {
                    if (reading.expression() instanceof RuntimeExpression.Input input) {
                        boolean all = whole
                                && pointer.isEmpty()
                                && input.pointer().isWhole()
                                && reading.navigation().isNone();
                        found.add(new Edge(input.name(), workflow, given.name(), all));
                    }
                }
            });
        }
    }
}
