package org.arazzoengine.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** Names that may stand once in a list. Stateless. */
final class Duplicates {

    private Duplicates() {}

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
        Map<String, Location> first = new LinkedHashMap<>();
        for (Step step : steps) {
            String pointer = step.at().pointer() + "/stepId";
            Location place = in.tree().at(pointer);
            Location earlier = step.stepId().isEmpty() ? null : first.putIfAbsent(step.stepId(), place);
            if (earlier != null) {
                in.findings()
                        .add(Finding.warning(
                                        Problem.TOLERANCE_DUPLICATE_STEP,
                                        place,
                                        "the stepId '" + step.stepId() + "' is already used at line " + earlier.line()
                                                + "; both steps run, and expressions mean the first",
                                        "Give it a name of its own.")
                                .breaking("AZ-STEP-02")
                                .fixedBy(new Edit.Replace(pointer, unused(step.stepId(), steps))));
            }
        }
    }

    private static String unused(String stepId, List<Step> steps) {
        int number = 2;
        while (isUsed(stepId + "-" + number, steps)) {
            number++;
        }
        return stepId + "-" + number;
    }

    private static boolean isUsed(String stepId, List<Step> steps) {
        return steps.stream().anyMatch(step -> step.stepId().equals(stepId));
    }

    /** Parameters of one name and place, and references that stand twice. */
    static void refuseParameters(List<Entry<Parameter>> entries, Fields in, String breach) {
        refuse(entries, Parameter::isSameAs, Parameter::label, in, breach);
    }

    /** Actions of one name, and references that stand twice. */
    static void refuseActions(List<Entry<Action>> entries, Fields in, String breach) {
        refuse(
                entries,
                (one, other) -> one.name().equals(other.name()),
                action -> "the action '" + action.name() + "'",
                in,
                breach);
    }

    private static <T> void refuse(
            List<Entry<T>> entries, BiPredicate<T, T> same, Function<T, String> label, Fields in, String breach) {
        for (int i = 1; i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            Optional<Entry<T>> earlier = entries.subList(0, i).stream()
                    .filter(other -> isSame(entry, other, same))
                    .findFirst();
            earlier.ifPresent(other -> in.findings()
                    .add(Finding.error(
                                    Problem.DUPLICATE_NAME,
                                    entry.at(),
                                    label(entry, label) + " stands twice in this list, first at line "
                                            + other.at().line(),
                                    "Keep one of the two.")
                            .breaking(breach)));
        }
    }

    private static <T> boolean isSame(Entry<T> one, Entry<T> other, BiPredicate<T, T> same) {
        if (one instanceof Entry.Inline<T> first && other instanceof Entry.Inline<T> second) {
            return same.test(first.value(), second.value());
        }
        return one instanceof Entry.Reusable<T> first
                && other instanceof Entry.Reusable<T> second
                && first.reference().value().equals(second.reference().value());
    }

    private static <T> String label(Entry<T> entry, Function<T, String> label) {
        return entry instanceof Entry.Inline<T> inline
                ? label.apply(inline.value())
                : "the reference '" + ((Entry.Reusable<T>) entry).reference().value() + "'";
    }
}
