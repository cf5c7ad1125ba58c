package org.arazzoengine.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** What is said about names that lead to each other in a circle. Stateless. */
public final class Circle {

    private static final int MAX_SHOWN = 12;

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

    /** Where each of {@code circle} says that it leads to the next, the last to the first. */
    public static <N> List<Location> places(List<N> circle, Map<N, Map<N, Location>> edges) {
        List<Location> places = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            places.add(edges.get(circle.get(i)).get(circle.get((i + 1) % circle.size())));
        }
        return places;
    }

    /** {@code a → b → a} */
    static String way(List<String> names) {
        return String.join(" → ", shortened(names)) + " → " + names.get(0);
    }

    /** {@code (lines 3, 7)}; one that is in another document than the first with its name; nothing for one alone. */
    static String places(List<Location> places) {
        URI document = places.get(0).document();
        List<String> lines = places.stream()
                .map(place -> place.document().equals(document)
                        ? String.valueOf(place.line())
                        : place.line() + " of " + file(place.document()))
                .distinct()
                .toList();
        return places.size() == 1 ? "" : " (lines " + String.join(", ", shortened(lines)) + ")";
    }

    /** Circles can be as large as the document. */
    private static List<String> shortened(List<String> words) {
        if (words.size() <= MAX_SHOWN) {
            return words;
        }
        List<String> shown = new ArrayList<>(words.subList(0, MAX_SHOWN / 2));
        shown.add("…");
        shown.addAll(words.subList(words.size() - MAX_SHOWN / 2, words.size()));
        return shown;
    }

    private static String file(URI document) {
        String path = document.getSchemeSpecificPart();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
