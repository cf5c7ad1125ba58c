package org.arazzoengine.query.regex;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Unicode property of {@code \p}: its name in java.util.regex, and in RE2 if that knows it. */
record Property(String java, Optional<String> re2, boolean negated) {

    private static final List<String> CATEGORIES = List.of(
            "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl",
            "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs");

    private static final Map<String, String> LONG_CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("Punctuation", "P"),
            Map.entry("Symbol", "S"),
            Map.entry("Currency_Symbol", "Sc"),
            Map.entry("Math_Symbol", "Sm"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Other", "C"),
            Map.entry("Control", "Cc"));

    private static final Map<String, String> BINARY = Map.of(
            "Alphabetic", "IsAlphabetic",
            "Alpha", "IsAlphabetic",
            "Ideographic", "IsIdeographic",
            "Lowercase", "IsLowercase",
            "Uppercase", "IsUppercase",
            "White_Space", "IsWhite_Space",
            "Hex_Digit", "IsHex_Digit",
            "ASCII", "ASCII");

    /** Scripts that every version of RE2 knows; the others run on java.util.regex. */
    private static final List<String> RE2_SCRIPTS = List.of(
            "Arabic",
            "Armenian",
            "Bengali",
            "Common",
            "Cyrillic",
            "Devanagari",
            "Ethiopic",
            "Georgian",
            "Greek",
            "Han",
            "Hangul",
            "Hebrew",
            "Hiragana",
            "Katakana",
            "Latin",
            "Tamil",
            "Thai");

    /** The property that {@code \p{text}} names; empty when neither engine knows it. */
    static Optional<Property> named(String text, boolean negated) {
        int equals = text.indexOf('=');
        String value = text.substring(equals + 1);
        return switch (text.substring(0, Math.max(0, equals))) {
            case "" -> category(value, negated).or(() -> binary(value, negated));
            case "gc", "General_Category" -> category(value, negated);
            case "sc", "Script" -> script(value, negated);
            default -> Optional.empty();
        };
    }

    private static Optional<Property> category(String name, boolean negated) {
        String category = LONG_CATEGORIES.getOrDefault(name, name);
        if (category.equals("Cn") || category.equals("LC")) {
            return Optional.of(new Property(category, Optional.empty(), negated));
        }
        return CATEGORIES.contains(category)
                ? Optional.of(new Property(category, Optional.of(category), negated))
                : Optional.empty();
    }

    private static Optional<Property> binary(String name, boolean negated) {
        return Optional.ofNullable(BINARY.get(name)).map(java -> new Property(java, Optional.empty(), negated));
    }

    private static Optional<Property> script(String name, boolean negated) {
        try {
            UnicodeScript.forName(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new Property("Is" + name, Optional.of(name).filter(RE2_SCRIPTS::contains), negated));
    }

    /** What the flag {@code i} makes of it: a letter of one case stands for a letter of every case. */
    List<Property> withoutCase() {
        return !negated && List.of("Lu", "Ll", "Lt").contains(java)
                ? List.of(
                        new Property("Lu", Optional.of("Lu"), false),
                        new Property("Ll", Optional.of("Ll"), false),
                        new Property("Lt", Optional.of("Lt"), false))
                : List.of(this);
    }
}
