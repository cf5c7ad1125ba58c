package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tolerated spellings (docs/spec/tolerances.md) through the command line: accepted with a warning, or refused. */
class EvalToleranceTest {

    private static final String BODY = "response: {body: {id: 5, items: [{id: 7}], status: paid, length: 3}}";

    private static JsonNode evaluate(String context, boolean strict, String... arguments) {
        List<String> command = new ArrayList<>(List.of("eval", "--json", "--context", "-"));
        if (strict) {
            command.add("--strict");
        }
        command.addAll(List.of(arguments));
        return Shell.withInput(context, command.toArray(String[]::new)).json();
    }

    /** By default the value is {@code value} and the warning {@code code} is given. */
    private static void becomes(String value, String code, String context, String expression) {
        JsonNode answer = evaluate(context, false, expression);
        assertTrue(answer.get("valid").booleanValue(), answer.toString());
        assertEquals(value, answer.path("value").toString(), answer.toString());
        warns(code, answer);
    }

    /** By default the criterion passes and the warning {@code code} is given. */
    private static void passes(String code, String context, String... arguments) {
        JsonNode answer = evaluate(context, false, arguments);
        assertTrue(answer.get("passed").booleanValue(), answer.toString());
        warns(code, answer);
    }

    private static void warns(String code, JsonNode answer) {
        List<String> warnings = new ArrayList<>();
        for (JsonNode diagnostic : answer.get("diagnostics")) {
            if (diagnostic.get("severity").textValue().equals("warning")) {
                warnings.add(diagnostic.get("code").textValue());
            }
        }
        assertTrue(warnings.contains(code), answer.toString());
    }

    /** Under {@code --strict} the text is no expression. */
    private static void isLiteral(String context, String expression) {
        JsonNode answer = evaluate(context, true, expression);
        assertFalse(answer.get("valid").booleanValue(), answer.toString());
        assertEquals("literal", answer.get("kind").textValue());
        assertEquals(expression, answer.get("value").textValue());
        assertFalse(answer.at("/error/message").asText().isEmpty(), answer.toString());
    }

    /** Under {@code --strict} the expression leads to nothing. */
    private static void isMissing(String context, String expression) {
        JsonNode answer = evaluate(context, true, expression);
        assertTrue(answer.get("valid").booleanValue(), answer.toString());
        assertFalse(answer.has("value"), answer.toString());
        assertTrue(answer.hasNonNull("missing"), answer.toString());
    }

    /** Under {@code --strict} the criterion fails, because it cannot be evaluated. */
    private static void cannotBeRead(String context, String... arguments) {
        JsonNode answer = evaluate(context, true, arguments);
        assertFalse(answer.get("valid").booleanValue(), answer.toString());
        assertFalse(answer.get("passed").booleanValue(), answer.toString());
        assertFalse(answer.at("/error/message").asText().isEmpty(), answer.toString());
    }

    /** Under {@code --strict} the criterion is evaluated by the letter and fails. */
    private static void fails(String context, String... arguments) {
        JsonNode answer = evaluate(context, true, arguments);
        assertTrue(answer.get("valid").booleanValue(), answer.toString());
        assertFalse(answer.get("passed").booleanValue(), answer.toString());
    }

    @Test
    @Requirement("AZ-EXPR-14")
    void dotsNavigateWhenNoSuchNameExists() {
        becomes("2", "AZ-T03", "inputs: {a: {b: 2}}", "$inputs.a.b");
        becomes("7", "AZ-T03", "steps: {s: {outputs: {data: [{id: 7}]}}}", "$steps.s.outputs.data[0].id");
    }

    @Test
    @Requirement("AZ-EXPR-14")
    void dotsBelongToTheNameUnderStrict() {
        isMissing("inputs: {a: {b: 2}}", "$inputs.a.b");
        isLiteral("steps: {s: {outputs: {data: [{id: 7}]}}}", "$steps.s.outputs.data[0].id");
    }

    @Test
    void aBracketThatEnclosesNoIndexIsAsWrongBehindAnInputAsBehindABody() {
        String context = "inputs: {k: [1], 'k[-2]': 5, o: {k: [1]}}\nresponse: {body: {k: [1]}}";
        becomes("5", "AZ-T24", context, "$inputs.k[-2]");
        for (String base : List.of("$inputs.", "$response.body.")) {
            assertEquals(
                    "expected an index from 0 between the brackets, found '-1'",
                    evaluate(context, false, base + "k[-1]")
                            .at("/error/message")
                            .textValue());
            assertEquals(
                    "expected an index and ']' behind '[', found '0'",
                    evaluate(context, false, base + "k[0").at("/error/message").textValue());
            assertFalse(
                    evaluate(context, false, "{" + base + "k }").get("valid").booleanValue());
            assertFalse(evaluate(context, false, "--type", "simple", base + "k[] == null")
                    .get("valid")
                    .booleanValue());
        }
    }

    @Test
    void theSpellingThatIsWantedHasTheNamesOfTheValue() {
        String context = "inputs: {o: {x.y: {z: [1]}}}\nresponse: {body: {a.b: {c: 1}, a: {d: 2}}}";
        assertEquals(List.of("$inputs.o#/x.y/z/0"), suggestions(evaluate(context, false, "$inputs.o.x.y.z[0]")));
        JsonNode joined = evaluate(context, false, "$response.body.a.b.c");
        assertEquals(List.of("$response.body#/a/b/c", "$response.body#/a.b/c"), suggestions(joined));
        assertEquals(
                "'$response.body.a.b.c' is read as '$response.body#/a/b/c', unless the name of a member holds a dot",
                joined.at("/diagnostics/0/message").textValue());
        assertEquals(
                "'$response.body.a.b.c' is read as '$response.body#/a.b/c'",
                joined.at("/diagnostics/1/message").textValue());
        assertEquals(List.of("$response.body#/a/d"), suggestions(evaluate(context, false, "$response.body.a.d")));
    }

    private static List<String> suggestions(JsonNode answer) {
        List<String> suggestions = new ArrayList<>();
        answer.get("diagnostics")
                .forEach(told -> suggestions.add(told.path("suggestion").asText()));
        return suggestions;
    }

    @Test
    void anExactNameWinsOverNavigationWithoutAWarning() {
        JsonNode answer = evaluate("inputs: {a.b: 1, a: {b: 2}}", false, "$inputs.a.b");
        assertEquals("1", answer.get("value").toString());
        assertTrue(answer.get("diagnostics").isEmpty(), answer.toString());
    }

    @Test
    @Requirement("AZ-EXPR-31")
    void dotsAndSlashesNavigateInBodies() {
        becomes("5", "AZ-T04", BODY, "$response.body.id");
        becomes("7", "AZ-T04", BODY, "$response.body.items[0].id");
        becomes("5", "AZ-T04", BODY, "$response.body/id");
        becomes("5", "AZ-T04", BODY, "$response.body#id");
    }

    @Test
    @Requirement("AZ-EXPR-31")
    void onlyAPointerFollowsABodyUnderStrict() {
        isLiteral(BODY, "$response.body.id");
        isLiteral(BODY, "$response.body.items[0].id");
        isLiteral(BODY, "$response.body/id");
        isLiteral(BODY, "$response.body#id");
    }

    @Test
    @Requirement("AZ-EXPR-31")
    void otherNamesForPartsOfAResponseAreUnderstood() {
        becomes("\"1\"", "AZ-T05", "response: {header: {X: 1}}", "$response.headers.X");
        becomes("200", "AZ-T05", "statusCode: 200", "$response.status");
        becomes("200", "AZ-T05", "statusCode: 200", "$response.statusCode");
    }

    @Test
    @Requirement("AZ-EXPR-31")
    void otherNamesForPartsOfAResponseAreNoneUnderStrict() {
        isLiteral("response: {header: {X: 1}}", "$response.headers.X");
        isLiteral("statusCode: 200", "$response.status");
        isLiteral("statusCode: 200", "$response.statusCode");
    }

    @Test
    @Requirement("AZ-EMBED-08")
    void referencesWithoutBracesAreReplacedInText() {
        becomes("\"scope=all\"", "AZ-T06", "inputs: {scope: all}", "scope=$inputs.scope");
    }

    @Test
    @Requirement("AZ-EMBED-08")
    void referencesWithoutBracesStayUnderStrict() {
        isLiteral("inputs: {scope: all}", "scope=$inputs.scope");
    }

    @Test
    @Requirement("AZ-JPATH-05")
    void aBareComparisonIsAJsonPathCriterion() {
        passes("AZ-T07", BODY, "--type", "jsonpath", "--on", "$response.body", "$.status == \"paid\"");
    }

    @Test
    @Requirement("AZ-JPATH-05")
    void aBareComparisonIsNoJsonPathCriterionUnderStrict() {
        cannotBeRead(BODY, "--type", "jsonpath", "--on", "$response.body", "$.status == \"paid\"");
    }

    @Test
    @Requirement("AZ-JPATH-05")
    void lengthIsTheSizeOfAValueWithoutSuchAMember() {
        passes("AZ-T08", BODY, "--type", "jsonpath", "--on", "$response.body", "$.items.length == 1");
        passes("AZ-T08", BODY, "--type", "simple", "$response.body.items.length == 1");
    }

    @Test
    @Requirement("AZ-JPATH-05")
    void lengthIsOnlyAMemberUnderStrict() {
        cannotBeRead(BODY, "--type", "jsonpath", "--on", "$response.body", "$.items.length == 1");
        fails(BODY, "--type", "simple", "$response.body.items.length == 1");
    }

    @Test
    void aMemberCalledLengthIsTakenAsItIs() {
        JsonNode answer = evaluate(BODY, true, "--type", "simple", "$response.body.length == 3");
        assertTrue(answer.get("passed").booleanValue(), answer.toString());
    }

    @Test
    @Requirement("AZ-CRIT-10")
    void referencesWithoutBracesAreReplacedInQueries() {
        String context = BODY + "\ninputs: {id: 7}";
        passes("AZ-T09", context, "--type", "jsonpath", "--on", "$response.body", "$.items[?(@.id == $inputs.id)]");
    }

    @Test
    @Requirement("AZ-CRIT-10")
    void referencesWithoutBracesAreNotReplacedInQueriesUnderStrict() {
        String context = BODY + "\ninputs: {id: 7}";
        cannotBeRead(context, "--type", "jsonpath", "--on", "$response.body", "$.items[?(@.id == $inputs.id)]");
        JsonNode braced = evaluate(
                context, true, "--type", "jsonpath", "--on", "$response.body", "$.items[?(@.id == {$inputs.id})]");
        assertTrue(braced.get("passed").booleanValue(), braced.toString());
    }

    @Test
    @Requirement("AZ-JPATH-07")
    void aFilterAtTheRootOfAnObjectLooksAtTheObject() {
        passes("AZ-T10", BODY, "--type", "jsonpath", "--on", "$response.body", "$[?count(@.items) > 0]");
    }

    @Test
    @Requirement("AZ-JPATH-07")
    void aFilterAtTheRootOfAnObjectLooksAtItsMembersUnderStrict() {
        fails(BODY, "--type", "jsonpath", "--on", "$response.body", "$[?count(@.items) > 0]");
    }

    @Test
    @Requirement("AZ-SIMPLE-07")
    void doubleQuotesAndNoQuotesAreTextsInConditions() {
        passes("AZ-T11", BODY, "--type", "simple", "$response.body.status == \"paid\"");
        passes("AZ-T11", BODY, "--type", "simple", "$response.body.status == paid");
    }

    @Test
    @Requirement("AZ-SIMPLE-07")
    void textsInConditionsStandInSingleQuotesUnderStrict() {
        cannotBeRead(BODY, "--type", "simple", "$response.body.status == \"paid\"");
        cannotBeRead(BODY, "--type", "simple", "$response.body.status == paid");
    }

    @Test
    void aConditionIsABooleanWhereAValueIsExpected() {
        becomes("true", "AZ-T16", BODY, "$response.body.id > 0");
        assertEquals(
                "condition",
                evaluate(BODY, false, "$response.body.id > 0").get("kind").textValue());
    }

    @Test
    void aConditionIsNoValueUnderStrict() {
        isLiteral(BODY, "$response.body.id > 0");
        assertEquals(
                "error",
                evaluate(BODY, true, "$response.body.id > 0")
                        .at("/diagnostics/0/severity")
                        .asText());
    }

    @Test
    void bracketsInAPointerAreIndices() {
        becomes("7", "AZ-T19", BODY, "$response.body#/items[0]/id");
        becomes("8", "AZ-T19", "response: {body: [{id: 8}]}", "$response.body#/[0].id");
    }

    @Test
    void bracketsInAPointerBelongToTheNameUnderStrict() {
        isMissing(BODY, "$response.body#/items[0]/id");
        isMissing("response: {body: [{id: 8}]}", "$response.body#/[0].id");
    }

    @Test
    void aRootThatDoesNotExistIsToldAndStaysText() {
        JsonNode answer = evaluate("{}", false, "$workflow.x.outputs.y");
        assertEquals("$workflow.x.outputs.y", answer.get("value").textValue());
        warns("AZ-T21", answer);
        assertTrue(answer.at("/error/message").asText().contains("did you mean '$workflows'?"), answer.toString());
    }

    @Test
    void aRootThatDoesNotExistIsAnErrorUnderStrict() {
        isLiteral("{}", "$workflow.x.outputs.y");
        JsonNode diagnostic = evaluate("{}", true, "$workflow.x.outputs.y").at("/diagnostics/0");
        assertEquals("AZ-T21", diagnostic.get("code").textValue());
        assertEquals("error", diagnostic.get("severity").textValue());
    }

    @Test
    void aRootThatDoesNotExistMakesACriterionFailInBothReadings() {
        cannotBeRead("{}", "--type", "simple", "$body.x == null");
        JsonNode answer = evaluate("{}", false, "--type", "simple", "$body.x == null");
        assertFalse(answer.get("passed").booleanValue(), answer.toString());
        assertFalse(answer.get("valid").booleanValue(), answer.toString());
    }

    @Test
    @Requirement("AZ-EXPR-18")
    void theWordOutputsCanBeLeftOut() {
        becomes("1", "AZ-T22", "steps: {s: {outputs: {foo: 1}}}", "$steps.s.foo");
    }

    @Test
    @Requirement("AZ-EXPR-18")
    void theWordOutputsIsNeededUnderStrict() {
        isLiteral("steps: {s: {outputs: {foo: 1}}}", "$steps.s.foo");
    }

    @Test
    @Requirement("AZ-EXPR-15")
    void namesOutsideOfTheGrammarAreTakenWhenTheyExist() {
        becomes("1", "AZ-T24", "inputs: {my name: 1}", "$inputs.my name");
        becomes("1", "AZ-T24", "steps: {my.step: {outputs: {x: 1}}}", "$steps.my.step.outputs.x");
    }

    @Test
    @Requirement("AZ-EXPR-15")
    void namesOutsideOfTheGrammarAreNoneUnderStrict() {
        isLiteral("inputs: {my name: 1}", "$inputs.my name");
        isLiteral("steps: {my.step: {outputs: {x: 1}}}", "$steps.my.step.outputs.x");
    }

    @Test
    void allInputsAndAllOutputsOfAStepAreObjects() {
        becomes("{\"a\":1}", "AZ-T29", "inputs: {a: 1}", "$inputs");
        becomes("{\"a\":1}", "AZ-T29", "steps: {s: {outputs: {a: 1}}}", "$steps.s.outputs");
    }

    @Test
    void allInputsAndAllOutputsOfAStepNeedANameUnderStrict() {
        isLiteral("inputs: {a: 1}", "$inputs");
        isLiteral("steps: {s: {outputs: {a: 1}}}", "$steps.s.outputs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AZ-T04 | $response.body.id     |          | '$response.body.id' is no form of the grammar; the specification wants '$response.body#/id'
            AZ-T05 | $response.headers.X   |          | '$response.headers.X' is no form of the grammar; the specification wants '$response.header.X'
            AZ-T22 | $steps.s.a            |          | '$steps.s.a' is no form of the grammar; the specification wants '$steps.s.outputs.a'
            AZ-T22 | $steps.s.a.b          |          | '$steps.s.a.b' is no form of the grammar; the specification wants '$steps.s.outputs.a#/b'
            AZ-T29 | $inputs               |          | '$inputs' is no form of the grammar; the specification wants '$inputs.NAME'
            AZ-T29 | $inputs#/a            |          | '$inputs#/a' is no form of the grammar; the specification wants '$inputs.NAME'
            AZ-T29 | $steps.s.outputs      |          | '$steps.s.outputs' is no form of the grammar; the specification wants '$steps.s.outputs.NAME'
            AZ-T33 | $workflows.w.steps.s.outputs.a | | '$workflows.w.steps.s.outputs.a' is no form of the grammar; the specification wants an output of that workflow, '$workflows.w.outputs.NAME'
            AZ-T16 | $statusCode == 200    |          | a condition stands where a value is expected; the specification has conditions in criteria only
            AZ-T04 | $response.body.id > 4 | jsonpath | '$response.body.id' is no form of the grammar; the specification wants '$response.body#/id'
            AZ-T07 | $.a == 'x'            | jsonpath | this is a comparison and no JSONPath query; the specification wants a query, or a condition of the type simple
            AZ-T09 | $[?@.a == $inputs.a]  | jsonpath | '$inputs.a' stands in a text without braces; the specification wants them; write {$inputs.a}, and for a text "{$inputs.a}"
            AZ-T09 | $.a == $inputs.a      | jsonpath | '$inputs.a' stands in a query without braces; the specification wants them
            AZ-T30 | {$statusCode == 200}  | simple   | there are braces around the condition; the specification wants none
            """)
    void whatIsRefusedUnderStrictSaysWhatTheSpecificationWants(
            String code, String expression, String type, String message) {
        String context = "inputs: {a: x}\nresponse: {body: {id: 5}, header: {X: y}}\nstatusCode: 200\n"
                + "steps: {s: {outputs: {a: {b: 1}}}}\nworkflows: {w: {steps: {s: {outputs: {a: 1}}}}}";
        List<String> arguments = new ArrayList<>();
        if (type != null) {
            arguments.addAll(List.of("--type", type));
        }
        if ("jsonpath".equals(type)) {
            arguments.addAll(List.of("--on", "$response.body"));
        }
        arguments.add(expression);
        JsonNode answer = evaluate(context, true, arguments.toArray(String[]::new));
        List<String> messages = new ArrayList<>();
        for (JsonNode diagnostic : answer.get("diagnostics")) {
            assertEquals("error", diagnostic.get("severity").textValue(), answer.toString());
            if (diagnostic.get("code").textValue().equals(code)) {
                messages.add(diagnostic.get("message").textValue());
            }
        }
        assertEquals(List.of(message), messages, answer.toString());
    }

    @Test
    void aPathThatDraftGoessnerCannotReadIsToldWhichVersionTheSpecificationWants() {
        JsonNode answer = evaluate(
                BODY,
                true,
                "--type",
                "jsonpath",
                "--version",
                "draft-goessner-dispatch-jsonpath-00",
                "--on",
                "$response.body#/items",
                "$[?@.id == 7]");
        assertEquals(
                "draft-goessner cannot read this path, RFC 9535 can; the specification wants that version to be named",
                answer.at("/diagnostics/0/message").textValue(),
                answer.toString());
        assertEquals("version: rfc9535", answer.at("/diagnostics/0/suggestion").textValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AZ-T04 | $response.body.items | $response.body#/items
            AZ-T29 | $inputs              |
            AZ-T29 | $steps.s.outputs     |
            AZ-T22 | $steps.s.a           | $steps.s.outputs.a
            AZ-T22 | $steps.s.a.b         | $steps.s.outputs.a#/b
            AZ-T22 | $steps.s.c.d         | $steps.s.outputs.c.d
            """)
    void aContextThatIsRefusedUnderStrictIsToldOfOnce(String code, String on, String hint) {
        String context = BODY + "\ninputs: {a: x}\nsteps: {s: {outputs: {a: {b: [1]}, c.d: [1]}}}";
        for (String[] type : List.of(new String[] {"regex", "x"}, new String[] {"jsonpath", "$[?@ == 1]"})) {
            JsonNode answer = evaluate(context, true, "--type", type[0], "--on", on, type[1]);
            assertEquals(1, answer.get("diagnostics").size(), answer.toString());
            JsonNode told = answer.at("/diagnostics/0");
            assertEquals(code, told.get("code").textValue());
            assertEquals("on", told.path("in").asText(), answer.toString());
            assertEquals(hint, told.path("suggestion").textValue(), answer.toString());
        }
    }
}
