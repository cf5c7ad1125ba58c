package org.arazzoengine.query.jsonpath;

/** The code points without a meaning; a class of its own because looking at all of Unicode is worth it only on use. */
final class Unassigned {

    /** All of them, as the inside of a character class in RE2's syntax. */
    static final String RANGES = ranges();

    private Unassigned() {}

    private static String ranges() {
        StringBuilder ranges = new StringBuilder();
        int c = 0;
        while (c <= Character.MAX_CODE_POINT) {
            int start = c;
            while (c <= Character.MAX_CODE_POINT && Character.getType(c) == Character.UNASSIGNED) {
                c++;
            }
            if (c > start) {
                CharacterClass.literal(start, ranges);
                ranges.append('-');
                CharacterClass.literal(c - 1, ranges);
            }
            c++;
        }
        return ranges.toString();
    }
}
