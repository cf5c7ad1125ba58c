package org.arazzoengine.property;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Any text up to 10,000 characters, most of it nearly a text of one of the languages. */
public final class HostileText implements ArbitrarySupplier<String> {

    private static final int LONGEST = 10_000;
    private static final int MOST_CHOICES = 120;

    private static final List<String> SIGNS = words("""
            $ { } {$ [ ] ( ) ' " . .. # #/ / ~ ~0 ~1 \\ @ * ? : , - + ^ | & && || ! = == != < <= > >= [? [?@ [*] [0] [-1]
            [::2] [(@.length-1)] (?= (?: (?<n> \\k<n> \\1 [^ {2,3} {99999} \\p{L} \\u \\u00 \\ud83d
            """);

    private static final String ODD = " \t\n\r\0\u0001\u007f\u00a0\u0130\u2028\ufeff\ud83d\ude00";

    private static final List<String> WORDS = words("""
            a b name s w 0 1 -1 $url $method $statusCode $self $request $response $message $inputs $outputs $steps $workflows
            $sourceDescriptions $components $env inputs outputs header headers query path body payload parameters .outputs.
            .inputs. length count( match( search( value( length( true false null 007 1.5e3 1e9999 9007199254740993
            12345678901234567890123456789
            """);

    private static final List<String> WHOLE = """
            $inputs.a
            $inputs.a.b[0].name
            $response.body#/a/0
            $response.body.a[1].length
            $steps.s.outputs.a.b#/c
            $inputs.a == 'it''s' && !($statusCode < 400) || $response.header.X-Id
            {$statusCode == 200}
            Bearer $inputs.a, {$inputs.b} and $steps.s.outputs.a[0]
            $.a[?@.b > 1 && match(@.c, 'x.*')]..name
            $..[?count(@.*) >= 2]['a','b',1:3]
            $.a == "x"
            /^(a+)+$/i
            ^(?:[a-z]+\\d{2,4}|\\u0041)*$
            $.a[(@.length-1)].b
            /a~1b/0/-
            {"a": "{$inputs.a}", "b": [{$inputs.b}]}
            """.lines().toList();

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    @Override
    public Arbitrary<String> get() {
        return Choices.arbitrary(MOST_CHOICES, HostileText::of);
    }

    /** A text. */
    public static String of(Choices choices) {
        String text = switch (choices.below(8)) {
            case 0, 1, 2 -> choices.joined(30, HostileText::piece);
            case 3, 4 -> spoiled(choices);
            case 5 -> choices.text(60);
            case 6 -> few(choices) + repeat(few(choices), 1 + choices.wideBelow(LONGEST)) + few(choices);
            default -> nested(choices, 1 + choices.wideBelow(2_000));
        };
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String piece(Choices choices) {
        return switch (choices.below(5)) {
            case 0 -> choices.of(WORDS);
            case 1 -> choices.of(WHOLE);
            case 2 -> choices.word(ODD, 2);
            default -> choices.of(SIGNS);
        };
    }

    private static String few(Choices choices) {
        return choices.joined(2, HostileText::piece);
    }

    /** A text that means something, with a part cut out and something else put in. */
    private static String spoiled(Choices choices) {
        String text = choices.of(WHOLE);
        int start = choices.below(text.length() + 1);
        int end = Math.min(text.length(), start + choices.below(4));
        return text.substring(0, start) + few(choices) + text.substring(end);
    }

    private static String nested(Choices choices, int times) {
        return repeat(few(choices), times) + few(choices) + repeat(few(choices), times);
    }

    private static String repeat(String unit, int times) {
        return unit.isEmpty() ? "" : unit.repeat(Math.min(times, 1 + LONGEST / unit.length()));
    }
}
