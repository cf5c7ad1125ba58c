package org.arazzoengine.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.run.local.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From parameters and a payload to the call: what is sent, and what must never be. */
class RequestBuilderTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://api_1.example.com/v1/'}]
            paths:
              /a/{x}{y}/{z}:
                get:
                  operationId: get
                  parameters:
                    - {name: x, in: path, required: true, schema: {}}
                    - {name: must, in: query, schema: {}}
                  responses: {}
                post: {operationId: post, responses: {'200': {description: d, content: {text/csv: {}}}}}
            """;

    @TempDir
    Path folder;

    private final List<Finding> notes = new ArrayList<>();

    private PlannedStep plan(String operation, String step) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), API);
        String document = """
                arazzo: 1.0.1
                info: {title: T, version: '1'}
                sourceDescriptions: [{name: api, url: api.yaml}]
                workflows:
                  - workflowId: w
                    inputs: {type: object, properties: {i: {}, o: {}}}
                    steps:
                      - stepId: s
                        operationId: OPERATION
                """;
        Path file = folder.resolve("arazzo.yaml");
        Files.writeString(file, document.replace("OPERATION", operation) + step.indent(8));
        return Engine.builder(call -> {
                    throw new AssertionError("planning sends nothing");
                })
                .build()
                .plan(file)
                .orThrow()
                .workflows()
                .get(0)
                .steps()
                .get(0);
    }

    private HttpCall build(PlannedStep step, String input) throws Exception {
        JsonNode inputs = JsonReader.read("{\"i\": " + input + "}");
        Scope scope = new Scope() {
            @Override
            public Resolved input(String name) {
                return Scope.member(inputs, name, "input");
            }
        };
        return RequestBuilder.build(
                        step.at(), step.operationCall().orElseThrow(), scope, CallLimits.DEFAULT, notes::add)
                .call();
    }

    private HttpCall parameters(String parameters, String input) throws Exception {
        return build(plan("get", "parameters: [" + parameters + "]"), input);
    }

    private String refusal(String parameters, String input) {
        return assertThrows(RequestBuilder.NotPossible.class, () -> parameters(parameters, input))
                .finding()
                .message();
    }

    private static final String PATH = "{name: x, in: path, value: a}, {name: y, in: path, value: b}, ";
    private static final String REST = ", {name: z, in: path, value: c}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {name: z, in: path, value: $inputs.i}                    | "c/d?e#f%"      | /v1/a/ab/c%2Fd%3Fe%23f%25
                    {name: z, in: path, value: "i-{$inputs.i}"}              | 1.50            | /v1/a/ab/i-1.50
                    {name: q, in: query, value: $inputs.i}REST               | "a&b=c+d e"     | /v1/a/ab/c?q=a%26b%3Dc%2Bd%20e
                    {name: q, in: query, value: $inputs.i}REST               | null            | /v1/a/ab/c
                    {name: q, in: query, value: $inputs.o}REST               | 1               | /v1/a/ab/c
                    """)
    @Requirement({"AZ-PARAM-08", "AZ-PARAM-09", "AZ-SEC-07"})
    void valuesAreEncodedForTheirPlace(String parameter, String input, String expected) throws Exception {
        HttpCall call = parameters(PATH + parameter.replace("REST", REST), input);
        assertEquals("https://api_1.example.com" + expected, call.url().toString());
    }

    @Test
    @Requirement({"AZ-SEC-07", "AZ-PARAM-11"})
    void headersAndCookiesTakeNoLineBreaksAndNoSecondValue() throws Exception {
        String header = PATH + "{name: X-A, in: header, value: $inputs.i}" + REST;
        assertEquals(
                "ü, b", parameters(header, "\"ü, b\"").headers().value("x-a").orElseThrow());
        for (String broken : new String[] {"\"a\\r\\nX-B: 1\"", "\"a\\u0000\"", "\"\\u007f\""}) {
            assertTrue(refusal(header, broken).contains("line break or control character"));
        }
        assertTrue(refusal(PATH + "{name: 'X A', in: header, value: 1}" + REST, "1")
                .contains("expected a header name"));
        String cookie = PATH + "{name: c, in: cookie, value: $inputs.i}, {name: d, in: cookie, value: 1}" + REST;
        assertEquals(
                "c=a%3B%20b; d=1",
                parameters(cookie, "\"a; b\"").headers().value("Cookie").orElseThrow());
    }

    @Test
    @Requirement("AZ-SEC-07")
    void aPathNeverLeadsToAnotherPlace() {
        String dots = "{name: x, in: path, value: '.'}, {name: y, in: path, value: $inputs.i}" + REST;
        assertTrue(refusal(dots, "\".\"").contains("a segment '..'"));
        assertTrue(refusal(PATH + "{name: z, in: path, value: $inputs.i}", "\"..\"")
                .contains("a segment '..'"));
        assertTrue(
                refusal(PATH + "{name: z, in: path, value: $inputs.i}", "\".\"").contains("a segment '.'"));
        assertTrue(
                refusal(PATH + "{name: z, in: path, value: $inputs.i}", "\"\"").contains("is empty"));
        assertTrue(
                refusal(PATH + "{name: z, in: path, value: $inputs.i}", "null").contains("is empty"));
    }

    @Test
    void whatThePathNeedsIsNamedWhenItIsMissing() {
        assertEquals(
                "the path /a/{x}{y}/{z} needs a value for 'z', and the step gives none",
                refusal(PATH.substring(0, PATH.length() - 2), "1"));
        assertEquals(
                "the path parameter 'z' cannot be filled: $inputs.o is missing, there is no input 'o'",
                refusal(PATH + "{name: z, in: path, value: 'a{$inputs.o}'}", "1"));
    }

    @Test
    void anOptionalInputIsMissedSilentlyOnlyAsAMember() throws Exception {
        parameters(PATH + "{name: q, in: query, value: 'a-{$inputs.o}'}" + REST, "1");
        assertEquals(1, notes.size());
        notes.clear();
        build(
                plan(
                        "post",
                        "parameters: [" + PATH + REST.substring(2)
                                + "]\nrequestBody: {payload: {m: $inputs.o, l: [$inputs.o]}}"),
                "1");
        assertEquals(
                List.of("$inputs.o is missing in the request body at /l/0: there is no input 'o'"),
                notes.stream().map(Finding::message).toList());
    }

    @Test
    @Requirement({"AZ-BODY-01", "AZ-BODY-11"})
    void headersThatAreGivenWinAndTextGoesOutInItsCharset() throws Exception {
        String parameters = "parameters: [" + PATH + REST.substring(2);
        String body = "requestBody: {contentType: 'text/plain; charset=ISO-8859-1', payload: 'ü {$inputs.i}'}";
        HttpCall call = build(plan("post", parameters + "]\n" + body), "\"ß\"");
        assertEquals("ü ß", new String(call.body().bytes(), StandardCharsets.ISO_8859_1));
        assertEquals(
                "text/plain; charset=ISO-8859-1",
                call.headers().value("Content-Type").orElseThrow());
        assertEquals("text/csv, */*", call.headers().value("Accept").orElseThrow());
        String given = ", {name: accept, in: header, value: a/b}, {name: CONTENT-TYPE, in: header, value: c/d}]\n";
        HttpCall overridden = build(plan("post", parameters + given + body), "\"ß\"");
        assertEquals(List.of("a/b"), overridden.headers().values("Accept"));
        assertEquals(List.of("c/d"), overridden.headers().values("Content-Type"));
    }
}
