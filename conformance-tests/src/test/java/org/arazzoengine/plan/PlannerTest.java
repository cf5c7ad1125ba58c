package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.run.local.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known to be wrong, or not to be run yet, before anything is sent. */
class PlannerTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://api.example.com'}]
            security: [{key: []}]
            paths:
              /a:
                get:
                  operationId: get
                  security: []
                  parameters:
                    - {name: raw, in: query, allowReserved: true, schema: {}}
                    - {name: deep, in: query, style: deepObject, schema: {}}
                  responses: {}
              /b:
                post:
                  operationId: post
                  parameters: [{name: must, in: query, required: true, schema: {}}]
                  requestBody: {required: true, content: {application/json: {}}}
                  responses: {}
              /c: {get: {operationId: lost, parameters: [{$ref: '#/components/parameters/none'}], responses: {}}}
              /d: {get: {operationId: nameless, parameters: [{in: query, schema: {}}], responses: {}}}
              /e: {get: {operationId: shape, servers: [{url: 'https://{r}', variables: {r: us}}], responses: {}}}
            components: {securitySchemes: {key: {type: apiKey, in: header, name: K}}}
            """;

    private static final String DOCUMENT = """
            arazzo: VERSION
            info: {title: T, version: '1'}
            sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
            workflows:
              - workflowId: w
                inputs: {type: object, properties: {o: {type: object}, l: {type: array}, 'a.b': {}}}
                steps:
                  - {stepId: s, STEP}
                  - {stepId: later, operationId: get, outputs: {x: $response.body}}
            components: {parameters: {p: {name: q, in: query, value: 1}}}
            """;

    @TempDir
    Path folder;

    private Checked<Plan> plan(String version, String step) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
        Path file = folder.resolve("arazzo.yaml");
        Files.writeString(file, DOCUMENT.replace("VERSION", version).replace("STEP", step));
        return Engine.builder(call -> {
                    throw new AssertionError("planning sends nothing");
                })
                .build()
                .plan(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    operationId: get, parameters: [{name: q, in: query, value: $steps.later.outputs.x}]       | AZ212 | the step 'later' runs after this one
                    operationId: get, parameters: [{name: q, in: query, value: $steps.latr.outputs.x}]        | AZ212 | expected a step of the workflow 'w', found 'latr'
                    operationId: get, parameters: [{name: raw, in: query, value: 1}]                          | AZ290 | form with allowReserved
                    operationId: get, parameters: [{name: deep, in: query, value: 1}]                         | AZ290 | deepObject
                    operationId: get, parameters: [{name: X, in: header, value: 1}, {name: x, in: header, value: 2}] | AZ205 | the header parameter 'x' stands twice
                    operationId: get, parameters: [{name: p, in: path, value: 1}]                             | AZ212 | the path /a has no variable 'p'
                    operationId: get, successCriteria: [{condition: x, type: rgex}]                           | AZ202 | found 'rgex'
                    operationId: get, successCriteria: [{condition: x, type: regex}]                          | AZ201 | expected the field 'context' in a Criterion Object
                    operationId: get, successCriteria: [{condition: x, type: jsonpointer, context: $url}]     | AZ202 | expected 'simple', 'regex', 'jsonpath' or 'xpath' in 'type' of a Criterion Object, found 'jsonpointer'
                    operationId: get, successCriteria: [{condition: $.a, type: {type: jsonpath, version: rfc9535}, context: $url}] | AZ202 | expected 'draft-goessner-dispatch-jsonpath-00' in 'version' of the Expression Type Object, found 'rfc9535'
                    operationId: get, successCriteria: [{condition: x, type: {type: jsonpointer, version: rfc6901}, context: $url}] | AZ202 | expected 'jsonpath' or 'xpath' in 'type' of the Expression Type Object, found 'jsonpointer'
                    operationId: get, successCriteria: [{condition: x, type: {type: xpath, version: xpath-40}, context: $url}]      | AZ202 | 'xpath-20' or 'xpath-10' in 'version' of the Expression Type Object, found 'xpath-40'
                    operationId: get, requestBody: {contentType: text/xml, payload: x}                        | AZ290 | a request body of the type 'text/xml'
                    operationId: lost                                                                         | AZ311 | '#/components/parameters/none' leads nowhere
                    operationId: nameless                                                                     | AZ302 | a parameter has no 'name'
                    operationId: shape                                                                        | AZ302 | do not have the structure of OpenAPI
                    operationPath: 'x#/paths/~1a/get'                                                         | AZ305 | '{$sourceDescriptions.NAME.url}#/paths/PATH/METHOD', found 'x#/paths/~1a/get'
                    operationPath: '{$sourceDescriptions.api.url}#/paths/~1a/put'                             | AZ303 | the path '/a' has get
                    """)
    void isRefused(String step, String code, String message) throws IOException {
        Checked<Plan> plan = plan("1.0.1", step);
        List<Finding> errors = plan.findings().stream().filter(Finding::isError).toList();
        assertEquals(1, errors.size(), errors.toString());
        assertEquals(code, errors.get(0).problem().code());
        assertTrue(errors.get(0).message().contains(message), errors.get(0).message());
        assertTrue(errors.get(0).at().line() > 1, errors.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    operationId: post                                                                   | AZ307 AZ307 AZ308
                    operationId: post, parameters: [{name: must, in: query, value: 1}, {name: k, in: header, value: 1}], requestBody: {payload: {}} | ``
                    operationId: get, parameters: [{name: q, in: query, value: $inputs.a.b}]            | AZ-T14
                    operationId: get, parameters: [{name: q, in: query, value: $inputs.nothing}]        | AZ-T15 AZ-T14
                    operationId: get, parameters: [{name: q, in: query, value: '$url encoded text'}]    | AZ-D11 AZ-T14
                    operationId: get, parameters: [{name: H, in: header, value: 'Bearer $inputs.o'}]    | AZ-T06 AZ-T14
                    operationId: get, parameters: [{name: q, in: query, value: $inputs.o.x}]            | AZ-T03 AZ-T14
                    operationId: get, parameters: [{name: q, in: query, value: '$inputs.l[0]'}]         | AZ-T03 AZ-T14
                    operationId: get, successCriteria: [{condition: x, type: regex, context: $url}]     | ``
                    operationId: get, successCriteria: [{condition: '[', type: regex, context: $url}]   | AZ211
                    operationId: get, successCriteria: [{condition: $statusCode = 200}]                 | AZ211
                    operationId: get, successCriteria: [{condition: $.a, type: {type: jsonpath, version: draft-goessner-dispatch-jsonpath-00}, context: $response.body}] | ``
                    operationId: get, successCriteria: [{condition: $.a, type: jsonpath, version: draft-goessner-dispatch-jsonpath-00, context: $response.body}] | ``
                    operationId: get, successCriteria: [{condition: $inputs.o.name == 'Bob'}]           | ``
                    operationPath: '{$sourceDescriptions.api.url}#/paths/~1a'                           | AZ-D84 AZ310
                    """)
    void isRunWithTheseFindings(String step, String codes) throws IOException {
        Checked<Plan> plan = plan("1.0.1", step);
        assertTrue(plan.value().isPresent(), plan.findings().toString());
        List<String> found = plan.findings().stream()
                .map(finding -> finding.problem().code())
                .sorted()
                .toList();
        assertEquals(
                List.of(codes.split(" ")).stream()
                        .filter(code -> !code.isEmpty())
                        .sorted()
                        .toList(),
                found);
    }

    @Test
    void whatIsSaidAboutTheContextOfACriterionStandsAtTheContext() throws IOException {
        String step = "operationId: get, successCriteria: [{condition: x, type: regex, context: $response.body.name}]";
        Finding spelling = plan("1.1.0", step).findings().stream().findFirst().orElseThrow();
        assertEquals(
                "/workflows/0/steps/0/successCriteria/0/context", spelling.at().pointer());
    }

    @Test
    void aContextThatCannotBeReadIsShownWithACaret() throws IOException {
        String step = "operationId: get, successCriteria: [{condition: x, type: regex, context: $response.bdy}]";
        Finding fault = plan("1.1.0", step).findings().stream().findFirst().orElseThrow();
        assertTrue(fault.message().endsWith("found 'bdy'\n  $response.bdy\n            ^"), fault.message());
    }

    @ParameterizedTest
    @CsvSource({
        "'condition: x, type: regex, context: $response.bdy', context",
        "'condition: \"[\", type: regex, context: $url', condition"
    })
    void whatCannotBeReadOfACriterionIsToldAtItsPlaceBeforeAndInTheRun(String criterion, String field)
            throws IOException {
        Checked<Plan> plan = plan("1.1.0", "operationId: get, successCriteria: [{" + criterion + "}]");
        String pointer = "/workflows/0/steps/0/successCriteria/0/" + field;
        Finding fault = plan.findings().stream()
                .filter(finding -> finding.problem() == Problem.CONDITION)
                .findFirst()
                .orElseThrow();
        assertEquals(pointer, fault.at().pointer());
        var planned =
                plan.value().orElseThrow().workflows().get(0).steps().get(0).criteria();
        assertEquals(pointer, planned.get(0).at().pointer());
    }

    @Test
    @Requirement("AZ-SEL-07")
    void selectorObjectsAreSelectorsIn11AndOrdinaryObjectsIn10() throws IOException {
        String step = "operationId: get, requestBody: {payload: {a: {context: $url, selector: $.x, type: jsonpath}}}";
        assertEquals("Literal", memberOfPayload(plan("1.0.1", step)));
        assertEquals("Selected", memberOfPayload(plan("1.1.0", step)));
    }

    private static String memberOfPayload(Checked<Plan> plan) {
        ValueTemplate payload = plan.orThrow()
                .workflows()
                .get(0)
                .steps()
                .get(0)
                .operationCall()
                .orElseThrow()
                .body()
                .orElseThrow()
                .payload();
        ValueTemplate member = ((ValueTemplate.Members) payload).members().get("a");
        return member instanceof ValueTemplate.Selected ? "Selected" : "Literal";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    '{$inputs.o}'                                                   | [o]
                    '$inputs.o'                                                     | [o]
                    'Bearer $inputs.o'                                              | [o]
                    'Key $inputs.o-v1'                                              | [o]
                    'Bearer {$inputs#/l}'                                           | [l]
                    '{$workflows.w.inputs.o}'                                       | [o]
                    {context: $inputs, selector: $.l, type: jsonpath}               | [o, l, a.b]
                    {context: $inputs.o, selector: /l, type: jsonpointer}           | [o]
                    'plain'                                                         | []
                    """)
    void anInputThatFlowsIntoAnAuthorizationIsSecret(String value, String secrets) throws IOException {
        String step = "operationId: get, parameters: [{name: Authorization, in: header, value: " + value + "}]";
        Checked<Plan> plan = plan("1.1.0", step);
        assertEquals(secrets, plan.orThrow().workflows().get(0).secretInputs().toString());
    }

    @Test
    void aReferenceWithoutBracesEndsWhereItsNameExists() throws IOException {
        Checked<Plan> plan =
                plan("1.1.0", "operationId: get, parameters: [{name: q, in: query, value: 'to $inputs.o-v1'}]");
        assertEquals(
                List.of("AZ-T06 Write: {$inputs.o}"),
                plan.findings().stream()
                        .filter(finding -> finding.severity() == Severity.WARNING)
                        .map(finding -> finding.problem().code() + " " + finding.hint())
                        .toList());
    }

    @Test
    void byTheLetterEveryToleranceIsAnError() throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
        String step = "operationId: get, parameters: [{name: H, in: header, value: '$inputs.o.x'}]";
        Path file = folder.resolve("arazzo.yaml");
        Files.writeString(file, DOCUMENT.replace("VERSION", "1.1.0").replace("STEP", step));
        Checked<Plan> refused = Engine.builder(call -> {
                    throw new AssertionError("planning sends nothing");
                })
                .semantics(RunSemantics.strictly())
                .build()
                .plan(file);
        assertEquals(
                List.of("AZ-T15"),
                refused.findings().stream()
                        .filter(Finding::isError)
                        .map(finding -> finding.problem().code())
                        .toList());
        assertTrue(refused.value().isEmpty());
    }
}
