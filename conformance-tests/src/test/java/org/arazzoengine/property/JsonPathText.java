package org.arazzoengine.property;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Texts of the grammar of JSONPath (RFC 9535, Appendix A). */
public final class JsonPathText implements ArbitrarySupplier<String> {

    private static final int MOST_CHOICES = 100;
    private static final int DEEPEST = 2;

    @Override
    public Arbitrary<String> get() {
        return Choices.arbitrary(MOST_CHOICES, JsonPathText::of);
    }

    /** A path. */
    public static String of(Choices choices) {
        return "$" + segments(choices, DEEPEST);
    }

    private static String segments(Choices choices, int depth) {
        return choices.joined(3, more -> blank(more) + segment(more, depth));
    }

    private static String blank(Choices choices) {
        return choices.rarely(6) ? choices.of(" ", "\n", "\t\r ") : "";
    }

    private static String segment(Choices choices, int depth) {
        if (choices.rarely(2)) {
            return choices.of(".", "..") + choices.of("a", "b", "name", "s", "\u00e4", "\ud83d\ude00", "_1", "*");
        }
        String selectors = selector(choices, depth) + choices.joined(2, more -> " , " + selector(more, depth));
        return choices.of("[", "[ ", "..[") + selectors + blank(choices) + "]";
    }

    private static String selector(Choices choices, int depth) {
        return switch (choices.below(depth == 0 ? 4 : 6)) {
            case 0 -> name(choices);
            case 1 -> choices.of("*", "0", "-1", "2");
            case 2 -> bound(choices) + ":" + bound(choices);
            case 3 -> bound(choices) + ": " + bound(choices) + " :" + bound(choices);
            default -> "?" + blank(choices) + filter(choices, depth - 1);
        };
    }

    private static String bound(Choices choices) {
        return choices.of("", "0", "1", "-1", "3", "9007199254740991");
    }

    private static String name(Choices choices) {
        if (choices.rarely(2)) {
            return choices.of("'a'", "\"b\"", "''", "'it\\'s'", "\"\\\"\"", "'\\u0041\\n'", "'\\ud83d\\ude00'");
        }
        String name = JsonValue.name(choices).replace("\\", "\\\\").replace("'", "\\'");
        return "'" + name.replace("\0", "\\u0000").replaceAll("^[\\ud800-\\udfff]$", "x") + "'";
    }

    private static String filter(Choices choices, int depth) {
        String test = test(choices, depth);
        return choices.rarely(3) ? test + choices.of(" && ", "||") + filter(choices, depth) : test;
    }

    private static String test(Choices choices, int depth) {
        return switch (choices.below(5)) {
            case 0 -> compared(choices, depth);
            case 1 -> choices.of("!", "") + query(choices, depth);
            case 2 -> choices.of("!", "") + matched(choices);
            case 3 -> choices.of("(", "!( ", "! (") + compared(choices, depth) + " )";
            default -> compared(choices, depth);
        };
    }

    private static String compared(Choices choices, int depth) {
        return comparable(choices, depth)
                + choices.of("==", " != ", "<", "<= ", ">", " >=")
                + comparable(choices, depth);
    }

    private static String matched(Choices choices) {
        return choices.of("match(", "search( ") + singular(choices) + ", " + choices.of("'a.*'", "\"[a-z]+\"", "@.b")
                + ")";
    }

    private static String query(Choices choices, int depth) {
        return choices.of("@", "$") + segments(choices, depth);
    }

    private static String singular(Choices choices) {
        return choices.of("@", "$") + choices.of("", ".a", "['a.b']", "[0]", ".b[-1]", ".a.b");
    }

    private static String comparable(Choices choices, int depth) {
        return switch (choices.below(6)) {
            case 0 -> name(choices);
            case 1 -> choices.of("1", "-0", "1.50", "-1e2", "1E+400", "2e-3", "true", "null", "12345678901234567890");
            case 2 -> "count(" + query(choices, depth) + ")";
            case 3 -> "value( " + query(choices, depth) + " )";
            case 4 -> "length(" + singular(choices) + ")";
            default -> singular(choices);
        };
    }
}
