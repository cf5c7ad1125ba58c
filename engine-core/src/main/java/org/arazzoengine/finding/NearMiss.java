package org.arazzoengine.finding;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name that a wrong one was probably meant to be. Stateless. */
public final class NearMiss {

    private static final int MAX_LISTED = 8;
    private static final int MAX_TYPO = 2;

    /** Nobody mistypes what is longer, and comparing takes the product of the lengths. */
    private static final int MAX_LENGTH = 500;

    private NearMiss() {}

    /** The nearest of {@code known}, when it is within a third of the name's length; the first of equals. */
    public static Optional<String> of(String name, Collection<String> known) {
        return within(Math.max(1, name.length() / 3), name, known);
    }

    /** The nearest of {@code known} that is a letter or two away from {@code name}; the first of equals. */
    public static Optional<String> typo(String name, Collection<String> known) {
        return within(MAX_TYPO, name, known);
    }

    private static Optional<String> within(int letters, String name, Collection<String> known) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = letters + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) < bestDistance) {
                int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** "Did you mean 'x'?" or the names there are, at most {@value #MAX_LISTED} of them. */
    public static String hint(String name, Collection<String> known) {
        return of(name, known).map(near -> "Did you mean '" + near + "'?").orElseGet(() -> listed(known));
    }

    /** The names there are, at most {@value #MAX_LISTED} of them; empty when there are none. */
    static String listed(Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        List<String> first = known.stream().limit(MAX_LISTED).toList();
        int more = known.size() - first.size();
        return "There is: " + String.join(", ", first) + (more == 0 ? "." : " and " + more + " more.");
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
