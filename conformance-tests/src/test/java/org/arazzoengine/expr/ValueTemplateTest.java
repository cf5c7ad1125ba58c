package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTemplateTest {

    private static final JsonNode INPUTS =
            json("{'n': 12345678901234567890, 'd': 3.50, 's': 'text', 'b': true, 'z': null, 'o': {'k': [1, 2.0]}}");

    private static JsonNode json(String singleQuoted) {
        try {
            return JsonReader.read(singleQuoted.replace('\'', '"'));
        } catch (JsonSyntaxException e) {
            throw new AssertionError(singleQuoted, e);
        }
    }

    private static final Scope SCOPE = new Scope() {
        @Override
        public Resolved input(String name) {
            return Scope.member(INPUTS, name, "input");
        }
    };

    private final List<Gap> gaps = new ArrayList<>();
    private final List<ValueTemplate.Fault> faults = new ArrayList<>();

    private Resolved evaluate(String singleQuoted) {
        return ValueTemplate.compile(json(singleQuoted), faults::add).evaluate(SCOPE, gaps::add);
    }

    private String text(String singleQuoted) {
        return JsonWriter.compact(evaluate(singleQuoted).toOptional().orElseThrow())
                .replace('"', '\'');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    '$inputs.n'            | 12345678901234567890
                    '$inputs.d'            | 3.50
                    '$inputs.b'            | true
                    '$inputs.z'            | null
                    '$inputs.o'            | {'k':[1,2.0]}
                    '$inputs.o#/k/1'       | 2.0
                    '{$inputs.n}'          | '12345678901234567890'
                    '{$inputs.z}'          | 'null'
                    'a {$inputs.s} b'      | 'a text b'
                    '{$inputs.o}'          | '{\\'k\\':[1,2.0]}'
                    '{notanexpression}'    | '{notanexpression}'
                    '$.items'              | '$.items'
                    ['$inputs.b', 1]       | [true,1]
                    """)
    @Requirement({"AZ-EXPR-12", "AZ-EXPR-27", "AZ-EMBED-01", "AZ-EMBED-02", "AZ-EMBED-03", "AZ-EMBED-06", "AZ-EMBED-07"
    })
    void expressionsAloneKeepTheirTypeAndEmbeddedOnesBecomeText(String value, String expected) {
        assertEquals(expected, text(value));
        assertTrue(gaps.isEmpty() && faults.isEmpty());
    }

    @Test
    @Requirement({"AZ-BODY-13"})
    void aMissingMemberIsLeftOutAMissingElementIsNullAndKeysAreLiteral() {
        assertEquals(
                "{'a':[null,1],'$inputs.s':2}",
                text("{'x': '$inputs.nope', 'a': ['$inputs.nope', 1], '$inputs.s': 2}"));
        assertEquals(List.of("/x", "/a/0"), gaps.stream().map(Gap::pointer).toList());
        assertEquals(
                List.of(Gap.Place.MEMBER, Gap.Place.ELEMENT),
                gaps.stream().map(Gap::place).toList());
        assertEquals("there is no input 'nope'", gaps.get(0).why());
    }

    @Test
    void aMissingWholeIsMissingAndAMissingPartIsEmptyText() {
        assertEquals(Resolved.missing("there is no input 'nope'"), evaluate("'$inputs.nope'"));
        assertEquals("'a  b'", text("'a {$inputs.nope} b'"));
        assertEquals(
                List.of(Gap.Place.WHOLE, Gap.Place.EMBEDDED),
                gaps.stream().map(Gap::place).toList());
    }

    @Test
    void aValueWithoutExpressionsIsNotCopied() {
        JsonNode value = json("{'a': [1, 'x', {'b': null}]}");
        assertSame(
                value,
                ValueTemplate.compile(value, faults::add)
                        .evaluate(SCOPE, gaps::add)
                        .toOptional()
                        .orElseThrow());
    }

    @Test
    void onlyTheInnermostBracesCanEmbedAndManyOpenOnesCostNothing() {
        assertEquals("'{$inputs.text}'", text("'{$inputs.{$inputs.s}}'"));
        String open = "{$inputs.".repeat(100_000);
        assertEquals("'" + open + "}'", text("'" + open + "}'"));
        assertTrue(faults.size() <= 1);
    }

    @Test
    @Requirement({"AZ-EXPR-29", "AZ-EMBED-07"})
    void aTextWithWhiteSpaceAfterARootIsNoReference() {
        assertEquals("'$url encoded text'", text("'$url encoded text'"));
        assertEquals(false, faults.get(0).looksLikeReference());
        text("'$response.body.id'");
        assertEquals(true, faults.get(1).looksLikeReference());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    'Bearer $inputs.s'         | true
                    'x-$steps.a.outputs.b'     | true
                    '{$inputs.s'               | true
                    '$env.HOME'                | false
                    'a $foo.bar b'             | false
                    """)
    void aReferenceInTextWithoutBracesIsReported(String value, boolean reference) {
        text(value);
        assertEquals(
                List.of(reference),
                faults.stream().map(ValueTemplate.Fault::looksLikeReference).toList());
    }

    @Test
    void aTextThatBeginsLikeAnExpressionAndIsNoneIsReportedWithItsPlace() {
        assertEquals("{'a':['$inputs']}", text("{'a': ['$inputs']}"));
        assertEquals(
                List.of(new ValueTemplate.Fault("/a/0", "$inputs", "$inputs", 7, "expected '.NAME' after $inputs")),
                faults);
    }
}
