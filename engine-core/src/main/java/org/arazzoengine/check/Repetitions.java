package org.arazzoengine.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.arazzoengine.document.Entry;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;

/**
 * Objects that stand twice in a list when their references are followed (decision 57). What shows without that is told
 * by the reader of the document. Stateless.
 */
final class Repetitions {

    private Repetitions() {}

    static <T> void check(
            List<Entry<T>> entries,
            Function<Entry<T>, Optional<T>> resolved,
            Function<T, ?> identity,
            Function<T, String> label,
            String requirement,
            Findings findings) {
        if (Entry.reusable(entries).isEmpty()) {
            return;
        }
        Map<Object, Entry<T>> first = new LinkedHashMap<>();
        for (Entry<T> entry : entries) {
            Optional<T> value = resolved.apply(entry);
            Entry<T> earlier = value.isEmpty() ? null : first.putIfAbsent(identity.apply(value.get()), entry);
            if (earlier != null && !isPlain(earlier, entry)) {
                findings.add(Finding.error(
                                Problem.DUPLICATE_NAME,
                                entry.at(),
                                label.apply(value.get()) + " stands twice in this list, first at line "
                                        + earlier.at().line() + ", when references are followed",
                                "Keep one of the two.")
                        .breaking(requirement));
            }
        }
    }

    private static <T> boolean isPlain(Entry<T> one, Entry<T> other) {
        if (one instanceof Entry.Reusable<T> first && other instanceof Entry.Reusable<T> second) {
            return first.reference().value().equals(second.reference().value());
        }
        return one instanceof Entry.Inline<T> && other instanceof Entry.Inline<T>;
    }
}
