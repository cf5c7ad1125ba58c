package org.arazzoengine.property;

import java.util.List;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.query.pointer.Pointer;

/** Texts of the grammar of runtime expressions (Arazzo 1.1.0, ABNF) and of JSON Pointer. */
final class Grammar {

    private static final String LETTERS = "abcXYZ019";

    private Grammar() {}

    /** Any form, with names of {@code version}. */
    static String expression(Choices choices, Semantics.Grammar version) {
        return switch (choices.below(9)) {
            case 0 -> choices.of("$url", "$method", "$statusCode", "$self");
            case 1 -> choices.of("$inputs.", "$outputs.") + named(choices, version);
            case 2 -> side(choices) + choices.of("body", "payload") + fragment(choices);
            case 3 -> side(choices) + "header." + choices.word(LETTERS + "!#$%&'*+-.^_`|~", 8);
            case 4 -> side(choices) + choices.of("query.", "path.") + anyName(choices);
            case 5 -> "$steps." + id(choices) + ".outputs." + named(choices, version);
            case 6 -> "$workflows." + id(choices) + choices.of(".inputs.", ".outputs.") + named(choices, version);
            case 7 -> "$sourceDescriptions." + id(choices) + "." + anyName(choices);
            default ->
                "$components." + choices.of("parameters.", "successActions.", "failureActions.")
                        + name(choices, version);
        };
    }

    private static String side(Choices choices) {
        return choices.of("$request.", "$response.", "$message.");
    }

    private static String id(Choices choices) {
        return choices.word(LETTERS + "-_", 5);
    }

    private static String named(Choices choices, Semantics.Grammar version) {
        return name(choices, version) + fragment(choices);
    }

    private static String name(Choices choices, Semantics.Grammar version) {
        return version == Semantics.Grammar.V1_1 || choices.rarely(2)
                ? choices.word(LETTERS + "-_.", 8)
                : anyName(choices).replace('#', '+');
    }

    private static String anyName(Choices choices) {
        String name = choices.rarely(2) ? choices.text(8) + "x" : choices.word("a. []#/$<=\ud83d\ude00'\"", 8);
        return withoutBraces(name);
    }

    private static String fragment(Choices choices) {
        return choices.rarely(2) ? "" : "#" + withoutBraces(pointer(choices));
    }

    private static String withoutBraces(String text) {
        return text.replace('{', '(').replace('}', ')');
    }

    /** A JSON Pointer, perhaps the empty one. */
    static String pointer(Choices choices) {
        return Pointer.of(tokens(choices)).text();
    }

    /** Reference tokens, unescaped. */
    static List<String> tokens(Choices choices) {
        return choices.list(4, more -> more.rarely(2) ? more.text(6) : JsonValue.name(more));
    }
}
