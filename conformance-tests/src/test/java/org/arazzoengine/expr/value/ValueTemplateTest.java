package org.arazzoengine.expr.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Gap;
import org.arazzoengine.expr.Observations;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.condition.Verdict;
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
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Resolved evaluate(String singleQuoted) {
        return evaluate(json(singleQuoted));
    }

    private Resolved evaluate(JsonNode value) {
        return ValueTemplate.compile(value, ValueOptions.of(Semantics.lenient()), diagnostics::add)
                .evaluate(SCOPE, new Observer() {
                    @Override
                    public void gap(Gap gap) {
                        gaps.add(gap);
                    }

                    @Override
                    public void diagnostic(Diagnostic diagnostic) {
                        diagnostics.add(diagnostic);
                    }
                });
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
        assertTrue(gaps.isEmpty() && diagnostics.isEmpty());
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
        assertSame(value, evaluate(value).toOptional().orElseThrow());
    }

    @Test
    void onlyTheInnermostBracesCanEmbedAndManyOpenOnesCostNothing() {
        assertEquals("'{$inputs.text}'", text("'{$inputs.{$inputs.s}}'"));
        String open = "{$inputs.".repeat(100_000);
        assertEquals("'" + open + "}'", text("'" + open + "}'"));
        assertTrue(diagnostics.size() <= 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    '$url encoded text'        | '$url encoded text'   | AZ-D11
                    'Bearer $inputs.s'         | 'Bearer text'         | AZ-T06
                    'Bearer $inputs.o.k[0]'    | 'Bearer 1'            | AZ-T06 AZ-T03
                    '$inputs.o.k[0]'           | 1                     | AZ-T03
                    '{$inputs.s'               | '{$inputs.s'          | AZ-D11
                    '$env.HOME'                | '$env.HOME'           | AZ-T21
                    '$foo.bar'                 | '$foo.bar'            | AZ-D11
                    '$inputs.n > 3'            | true                  | AZ-T16
                    '$components.inputs.x'     | '$components.inputs.x' | AZ-D11
                    """)
    @Requirement({"AZ-EXPR-29", "AZ-EMBED-07"})
    void whatTheGrammarDoesNotHaveIsReadWithAWordAboutIt(String value, String expected, String code) {
        assertEquals(expected, text(value));
        assertEquals(
                List.of(code.split(" ")),
                diagnostics.stream().map(Diagnostic::code).toList());
    }

    @Test
    void aDiagnosticHasItsPlace() {
        assertEquals("{'a':['$inputs.']}", text("{'a': ['$inputs.']}"));
        assertEquals(
                List.of("/a/0 at 8"),
                diagnostics.stream()
                        .map(diagnostic -> diagnostic.pointer() + " at " + diagnostic.offset())
                        .toList());
    }

    @Test
    void aValueThatWouldBeTooDeepCannotBeMade() {
        JsonNode deep = nested(JsonNodeFactory.instance.numberNode(1), 900);
        JsonNode value = nested(JsonNodeFactory.instance.textNode("$inputs.deep"), 200);
        Scope scope = new Scope() {
            @Override
            public Resolved input(String name) {
                return Resolved.of(deep);
            }
        };
        List<Observer.Fault> faults = new ArrayList<>();
        Resolved made = ValueTemplate.compile(value, ValueOptions.of(Semantics.lenient()), diagnostics::add)
                .evaluate(scope, new Observer() {
                    @Override
                    public void fault(Fault fault) {
                        faults.add(fault);
                    }
                });
        assertEquals(Resolved.missing("the value would be nested deeper than 1000 levels, or be too large"), made);
        assertEquals(1, faults.size());
    }

    @Test
    void aValueThatIsTooDeepForATextIsAFault() {
        JsonNode deep = nested(JsonNodeFactory.instance.numberNode(1), 10_000);
        Scope scope = new Scope() {
            @Override
            public Resolved input(String name) {
                return Resolved.of(deep);
            }
        };
        Observations seen = new Observations();
        Resolved made = ValueTemplate.compile(
                        JsonNodeFactory.instance.textNode("x{$inputs.deep}"),
                        ValueOptions.of(Semantics.lenient()),
                        diagnostics::add)
                .evaluate(scope, seen);
        assertEquals(Resolved.missing("it cannot be made"), made);
        assertEquals(
                List.of(new Observer.Fault(
                        "", "the value of $inputs.deep is nested deeper than 1000 levels, or too large")),
                seen.faults());
        Verdict verdict = Criterion.compile(
                        Optional.of("$inputs.deep"),
                        "x",
                        CriterionType.of("regex").orElseThrow(),
                        Semantics.lenient(),
                        reference -> true)
                .evaluate(scope);
        assertEquals(
                "the value is nested deeper than 1000 levels, or too large",
                verdict.fault().orElseThrow().message());
    }

    private static JsonNode nested(JsonNode inner, int levels) {
        JsonNode value = inner;
        for (int i = 0; i < levels; i++) {
            value = JsonNodeFactory.instance.arrayNode().add(value);
        }
        return value;
    }

    @Test
    void belowThreeHundredLevelsAValueIsUsedAsItIs() {
        JsonNode value = nested(JsonNodeFactory.instance.textNode("$inputs.s"), 999);
        assertEquals(value, evaluate(value).toOptional().orElseThrow());
        assertEquals(
                List.of("AZ-D11"), diagnostics.stream().map(Diagnostic::code).toList());
    }
}
