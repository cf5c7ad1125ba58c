package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Location;

/** An element of a list in which a Reusable Object may stand for one of the document's components. */
public sealed interface Entry<T> {

    Location at();

    /** The object itself. */
    record Inline<T>(Location at, T value) implements Entry<T> {}

    /**
     * A Reusable Object.
     *
     * @param reference the runtime expression as written
     * @param value stands in place of a parameter's own value
     */
    record Reusable<T>(Location at, Text reference, Optional<JsonNode> value) implements Entry<T> {}

    /** The objects that are written in the list itself, in order. */
    static <T> List<T> inline(List<Entry<T>> entries) {
        return entries.stream()
                .flatMap(entry ->
                        entry instanceof Inline<T> inline ? List.of(inline.value()).stream() : List.<T>of().stream())
                .toList();
    }

    /** The references in the list, in order. */
    static <T> List<Reusable<T>> reusable(List<Entry<T>> entries) {
        return entries.stream()
                .flatMap(entry -> entry instanceof Reusable<T> reusable
                        ? List.of(reusable).stream()
                        : List.<Reusable<T>>of().stream())
                .toList();
    }
}
