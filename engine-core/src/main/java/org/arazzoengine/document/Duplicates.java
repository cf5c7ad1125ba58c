package org.arazzoengine.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** Names that may stand once in a list. Stateless. */
final class Duplicates {

    private Duplicates() {}

    /** Tells of one element that stands in a list again. */
    static void add(Findings findings, Location at, String message, String breach) {
        findings.add(Finding.error(Problem.DUPLICATE_NAME, at, message, "Keep one of the two.")
                .breaking(breach));
    }

    /** Each later element with the same {@code field} is an error at its place. */
    static <T> void refuse(
            List<T> elements,
            Function<T, String> name,
            Function<T, Location> at,
            Fields in,
            String field,
            String breach) {
        Map<String, Location> first = new LinkedHashMap<>();
        for (T element : elements) {
            Location place = in.tree().at(at.apply(element).pointer() + "/" + field);
            Location earlier = name.apply(element).isEmpty() ? null : first.putIfAbsent(name.apply(element), place);
            if (earlier != null) {
                in.findings()
                        .add(Finding.error(
                                        Problem.DUPLICATE_NAME,
                                        place,
                                        "the " + field + " '" + name.apply(element) + "' is already used at line "
                                                + earlier.line())
                                .breaking(breach));
            }
        }
    }

    /** Two steps of one name both run, and references mean the first (tolerance T20). */
    static void tolerateSteps(List<Step> steps, Fields in) {
        Set<String> used = new LinkedHashSet<>();
        steps.forEach(step -> used.add(step.stepId()));
        Map<String, Location> first = new LinkedHashMap<>();
        Map<String, Integer> count = new LinkedHashMap<>();
        for (Step step : steps) {
            String stepId = step.stepId();
            String pointer = step.at().pointer() + "/stepId";
            Location place = in.tree().at(pointer);
            Location earlier = stepId.isEmpty() ? null : first.putIfAbsent(stepId, place);
            if (earlier != null) {
                in.findings()
                        .add(Finding.warning(
                                        Problem.TOLERANCE_DUPLICATE_STEP,
                                        place,
                                        "the stepId '" + stepId + "' is already used at line " + earlier.line()
                                                + "; both steps run, and expressions mean the first",
                                        "Give it a name of its own.")
                                .breaking("AZ-STEP-02")
                                .fixedBy(new Edit.Replace(pointer, unused(stepId, used, count))));
            }
        }
    }

    /** The next of {@code x-2}, {@code x-3}, … that no step has. */
    private static String unused(String stepId, Set<String> used, Map<String, Integer> count) {
        String name;
        do {
            name = stepId + "-" + (count.merge(stepId, 1, Integer::sum) + 1);
        } while (!used.add(name));
        return name;
    }

    /** Parameters of one name and place, and references that stand twice. */
    static void refuseParameters(List<Entry<Parameter>> entries, Fields in, String breach) {
        refuse(entries, Parameter::identity, Parameter::label, in, breach);
    }

    /** Actions of one name, and references that stand twice. */
    static void refuseActions(List<Entry<Action>> entries, Fields in, String breach) {
        refuse(entries, Action::name, action -> "the action '" + action.name() + "'", in, breach);
    }

    private static <T> void refuse(
            List<Entry<T>> entries, Function<T, Object> identity, Function<T, String> label, Fields in, String breach) {
        Map<Object, Location> objects = new LinkedHashMap<>();
        Map<Object, Location> references = new LinkedHashMap<>();
        for (Entry<T> entry : entries) {
            if (entry instanceof Entry.Inline<T> inline) {
                once(objects, identity.apply(inline.value()), label.apply(inline.value()), entry, in, breach);
            } else if (entry instanceof Entry.Reusable<T> reusable) {
                String reference = reusable.reference().value();
                once(references, reference, "the reference '" + reference + "'", entry, in, breach);
            }
        }
    }

    private static void once(
            Map<Object, Location> first, Object identity, String label, Entry<?> entry, Fields in, String breach) {
        Location earlier = first.putIfAbsent(identity, entry.at());
        if (earlier != null) {
            add(
                    in.findings(),
                    entry.at(),
                    label + " stands twice in this list, first at line " + earlier.line(),
                    breach);
        }
    }
}
