package org.arazzoengine.query.regex;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Unicode property of {@code \p}: its name in java.util.regex, and in RE2 if that knows it. */
record Property(String java, Optional<String> re2, boolean negated) {

    private static final List<String> CATEGORIES = List.of(
            "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd", "Nl",
            "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp", "Zs");

    private static final Map<String, String> LONG_CATEGORIES = named("L Letter|Lu Uppercase_Letter|Ll Lowercase_Letter"
            + "|Lt Titlecase_Letter|LC Cased_Letter|Lm Modifier_Letter|Lo Other_Letter|M Mark|M Combining_Mark"
            + "|Mn Nonspacing_Mark|Mc Spacing_Mark|Me Enclosing_Mark|N Number|Nd Decimal_Number|Nd digit"
            + "|Nl Letter_Number|No Other_Number|P Punctuation|P punct|Pc Connector_Punctuation|Pd Dash_Punctuation"
            + "|Ps Open_Punctuation|Pe Close_Punctuation|Pi Initial_Punctuation|Pf Final_Punctuation"
            + "|Po Other_Punctuation|S Symbol|Sm Math_Symbol|Sc Currency_Symbol|Sk Modifier_Symbol|So Other_Symbol"
            + "|Z Separator|Zs Space_Separator|Zl Line_Separator|Zp Paragraph_Separator|C Other|Cc Control|Cc cntrl"
            + "|Cf Format|Cs Surrogate|Co Private_Use|Cn Unassigned");

    /** What java.util.regex has under another name. */
    private static final Map<String, String> BINARY = named("IsAlphabetic Alphabetic|IsAlphabetic Alpha"
            + "|IsIdeographic Ideographic|IsIdeographic Ideo|IsLowercase Lowercase|IsLowercase Lower"
            + "|IsUppercase Uppercase|IsUppercase Upper|IsWhite_Space White_Space|IsWhite_Space space"
            + "|IsHex_Digit Hex_Digit|IsHex_Digit Hex|IsJoin_Control Join_Control|IsJoin_Control Join_C"
            + "|IsNoncharacter_Code_Point Noncharacter_Code_Point|IsNoncharacter_Code_Point NChar"
            + "|javaUnicodeIdentifierStart ID_Start|javaUnicodeIdentifierStart IDS|ASCII ASCII");

    /** What ECMA-262 has besides, and java.util.regex of Java 17 does not. */
    private static final Set<String> UNKNOWN_HERE = Set.of(("Bidi_Control Bidi_C Bidi_Mirrored Bidi_M Case_Ignorable CI"
                    + " Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_Lowercased CWL"
                    + " Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash"
                    + " Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component EComp"
                    + " Emoji_Modifier EMod Emoji_Modifier_Base EBase Emoji_Presentation EPres Extended_Pictographic"
                    + " ExtPict Extender Ext Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext ID_Continue IDC"
                    + " IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST Logical_Order_Exception LOE Math"
                    + " Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical"
                    + " Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term"
                    + " Unified_Ideograph UIdeo Variation_Selector VS XID_Continue XIDC XID_Start XIDS")
            .split(" "));

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

    private static Map<String, String> named(String pairs) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : pairs.split("\\|")) {
            String[] words = pair.split(" ");
            all.put(words[1], words[0]);
        }
        return Collections.unmodifiableMap(all);
    }

    /** Whether {@code \p{text}} is ECMA-262's, although {@link #named} does not know it. */
    static boolean isUnknownHere(String text) {
        return UNKNOWN_HERE.contains(text)
                || List.of("scx", "Script_Extensions").contains(text.substring(0, Math.max(0, text.indexOf('='))))
                        && script(text.substring(text.indexOf('=') + 1), false).isPresent();
    }

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
        if (name.equals("Assigned")) {
            return Optional.of(new Property("Cn", Optional.empty(), !negated));
        }
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
