package org.arazzoengine.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.arazzoengine.check.Circle;
import org.arazzoengine.check.Cycles;
import org.arazzoengine.check.StepNames;
import org.arazzoengine.check.WorkflowNames;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;

/**
 * What the steps of a workflow wait for where {@code dependsOn} decides their order: what they name there, and the steps
 * whose outputs they use (AZ-DEP-06).
 */
final class ImplicitDependencies {

    private final StepNames names;
    /** Where outputs are used. */
    private final Set<Location> used = new LinkedHashSet<>();

    private final Map<Integer, Map<Integer, Location>> edges = new TreeMap<>();

    ImplicitDependencies(Workflow workflow, WorkflowNames workflows) {
        this.names = workflows.steps(workflow);
        for (Step step : workflow.steps()) {
            for (Text text : step.dependsOn()) {
                workflows
                        .step(workflow, text.value())
                        .filter(target -> target.workflow() == workflow)
                        .ifPresent(target -> connect(names.position(step), target.position(), text.at()));
            }
        }
    }

    /** Per step what it waits for. */
    Map<Integer, Set<Integer>> all() {
        Map<Integer, Set<Integer>> all = new TreeMap<>();
        edges.forEach((step, targets) -> all.put(step, targets.keySet()));
        return all;
    }

    /** The step at {@code position} uses an output of the one at {@code target}. */
    void add(int position, int target, Location at) {
        used.add(at);
        connect(position, target, at);
    }

    private void connect(int from, int to, Location at) {
        edges.computeIfAbsent(from, key -> new LinkedHashMap<>()).putIfAbsent(to, at);
    }

    /**
     * Tells the circles; those of {@code dependsOn} alone are told by the check of that. Answers whether there is none, so
     * that the steps can be brought into an order.
     */
    boolean check(Findings findings) {
        List<List<Integer>> circles = Cycles.of(
                edges.keySet(), step -> edges.getOrDefault(step, Map.of()).keySet());
        for (List<Integer> circle : circles) {
            List<Location> places = Circle.places(circle, edges);
            if (places.stream().anyMatch(used::contains)) {
                findings.add(Circle.error(
                        "step",
                        circle.stream().map(step -> names.at(step).stepId()).toList(),
                        places,
                        "AZ-DEP-06"));
            }
        }
        return circles.isEmpty();
    }
}
