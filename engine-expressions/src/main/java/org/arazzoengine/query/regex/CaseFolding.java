package org.arazzoengine.query.regex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which code points are the same to the flag {@code i} (ECMA-262, Canonicalize, without {@code u}): those with the
 * same upper case, unless that would make an ASCII character of another one. Sets are closed over it when they are
 * read, so that no engine's own idea of case comes into play. Stateless.
 */
final class CaseFolding {

    /** No code point from here on has a case. */
    private static final int LIMIT = 0x1F000;

    /** For everything that has companions: all of them, itself included. */
    private static final Map<Integer, List<Integer>> COMPANIONS = companions();

    private CaseFolding() {}

    static CodePoints close(CodePoints set) {
        if (set.only() >= 0 && !COMPANIONS.containsKey(set.only())) {
            return set;
        }
        List<CodePoints.Range> closed = new ArrayList<>(set.ranges());
        COMPANIONS.forEach((codePoint, companions) -> {
            if (set.contains(codePoint)) {
                companions.forEach(other -> closed.add(new CodePoints.Range(other, other)));
            }
        });
        return CodePoints.of(closed);
    }

    private static Map<Integer, List<Integer>> companions() {
        Map<Integer, List<Integer>> classes = new LinkedHashMap<>();
        for (int codePoint = 0; codePoint < LIMIT; codePoint++) {
            classes.computeIfAbsent(canonical(codePoint), upper -> new ArrayList<>(1))
                    .add(codePoint);
        }
        Map<Integer, List<Integer>> companions = new TreeMap<>();
        classes.values().stream()
                .filter(members -> members.size() > 1)
                .forEach(members -> members.forEach(member -> companions.put(member, List.copyOf(members))));
        return companions;
    }

    private static int canonical(int codePoint) {
        int upper = Character.toUpperCase(codePoint);
        return codePoint >= 128 && upper < 128 ? codePoint : upper;
    }
}
