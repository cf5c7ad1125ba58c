package org.arazzoengine.query.jsonpath;

/** The categories of Unicode that I-Regexp knows ({@code \p{L}}, {@code \p{Lu}}), as parts of RE2's classes. */
final class Category {

    /** Each category's letter, then the letters that may follow it. */
    private static final String[] KNOWN = {"Llmotu", "Mcen", "Ndlo", "Pcdefios", "Zlps", "Sckmo", "Ccfno"};

    /** All of Unicode but {@code \p{C}}. */
    private static final String GRAPHIC = "\\p{L}\\p{M}\\p{N}\\p{P}\\p{Z}\\p{S}";

    private Category() {}

    static boolean isKnown(String name) {
        for (String category : KNOWN) {
            if (!name.isEmpty() && name.charAt(0) == category.charAt(0)) {
                return name.length() == 1 || name.length() == 2 && category.indexOf(name.charAt(1)) > 0;
            }
        }
        return false;
    }

    /** RE2 has no name for unassigned code points, and leaves them out of {@code \p{C}}. */
    static void write(String name, boolean complement, StringBuilder out) {
        boolean other = name.equals("C");
        if (!other && !name.equals("Cn")) {
            out.append(complement ? "\\P{" : "\\p{").append(name).append('}');
        } else if (complement) {
            out.append(GRAPHIC).append(other ? "" : "\\p{C}");
        } else {
            out.append(other ? "\\p{C}" : "").append(Unassigned.RANGES);
        }
    }
}
