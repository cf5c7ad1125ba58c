package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Long texts cost what they are long: the net of half a minute is for what grows with the square of that. */
class TextTemplateGrowthTest {

    private static final Scope SCOPE = new Scope() {
        @Override
        public Resolved input(String name) {
            return name.equals("a") ? Resolved.of(TextNode.valueOf("x")) : Resolved.missing("none");
        }
    };

    static Stream<String> texts() {
        return Stream.of(
                "{$inputs.a},".repeat(500_000),
                "x $inputs." + "a.".repeat(1_000_000),
                "{$".repeat(500_000) + "a".repeat(1_000_000) + "}",
                "$inputs.a,".repeat(200_000),
                "x $inputs." + "a-".repeat(1_000_000) + " y");
    }

    @ParameterizedTest(name = "text {index}")
    @MethodSource("texts")
    void aLongTextIsReadInOnePass(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            TextTemplate template = TextTemplate.compile(text, TextContext.PLAIN, Semantics.lenient());
            String filled = template.fill(SCOPE, "", Observer.NONE);
            assertEquals(text.startsWith("{$inputs.a}"), "x,".repeat(500_000).equals(filled));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "JSON"})
    void referencesThatStayTextCostNoMoreThanTheirLength(TextContext context) {
        String text = "$inputs.a,".repeat(200_000);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            TextTemplate strict = TextTemplate.compile(text, context, Semantics.strictly());
            assertEquals(text, strict.fill(SCOPE, "", Observer.NONE));
            TextTemplate undeclared = TextTemplate.compile(text, context, Semantics.lenient(), reference -> false);
            assertEquals(text, undeclared.fill(SCOPE, "", Observer.NONE));
        });
    }
}
