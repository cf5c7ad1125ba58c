package org.arazzoengine.check;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** What is said about names that lead to each other in a circle. Stateless. */
public final class Circle {

    private Circle() {}

    /**
     * The error that names wait for each other.
     *
     * @param kind what the names are: workflow or step
     * @param names in the order in which they wait, the first not again at the end
     * @param places where each says that it waits for the next
     */
    public static Finding error(String kind, List<String> names, List<Location> places, String requirement) {
        String message = names.size() == 1
                ? "the " + kind + " waits for itself: "
                : "these " + kind + "s wait for each other, so that none of them can be the first: ";
        return Finding.error(Problem.CYCLE, places.get(0), message + way(names) + places(places))
                .breaking(requirement);
    }

    /** {@code a → b → a} */
    static String way(List<String> names) {
        return Stream.concat(names.stream(), Stream.of(names.get(0))).collect(Collectors.joining(" → "));
    }

    /** {@code (lines 3, 7)}; one that is in another document than the first with its name; nothing for one alone. */
    static String places(List<Location> places) {
        URI document = places.get(0).document();
        return places.size() == 1
                ? ""
                : places.stream()
                        .map(place -> place.document().equals(document)
                                ? String.valueOf(place.line())
                                : place.line() + " of " + file(place.document()))
                        .distinct()
                        .collect(Collectors.joining(", ", " (lines ", ")"));
    }

    private static String file(URI document) {
        String path = document.getSchemeSpecificPart();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
