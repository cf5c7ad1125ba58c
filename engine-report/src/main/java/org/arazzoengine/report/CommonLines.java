package org.arazzoengine.report;

import java.util.List;

/** How many lines two texts have in common, in their order, from each pair of their lines on. Immutable. */
final class CommonLines {

    /** Beyond so many pairs of lines nobody counts: four megabytes. */
    static final int MAX_CELLS = 1_000_000;

    private final int[][] counts;

    CommonLines(List<String> one, List<String> other) {
        boolean known = (long) one.size() * other.size() <= MAX_CELLS;
        counts = known ? new int[one.size() + 1][other.size() + 1] : new int[0][0];
        for (int i = known ? one.size() - 1 : -1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                counts[i][j] = one.get(i).equals(other.get(j))
                        ? counts[i + 1][j + 1] + 1
                        : Math.max(counts[i + 1][j], counts[i][j + 1]);
            }
        }
    }

    /** Whether the texts are small enough to count. */
    boolean isKnown() {
        return counts.length > 0;
    }

    /** How many from line {@code i} of the one and {@code j} of the other text on; 0 when it is not known. */
    int behind(int i, int j) {
        return isKnown() ? counts[i][j] : 0;
    }
}
