package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.HttpCall;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.local.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent for parameters that stand among the components, and where it is sent. */
class ReuseTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            servers: [{url: 'https://api.e.com/v1'}]
            paths:
              /pets:
                get:
                  operationId: listPets
                  parameters: [{name: page, in: query, schema: {type: integer}}]
                  responses: {'200': {description: ok}}
            """;

    private static HttpCall sent(String workflowParameters, String parameters) {
        String document = """
                arazzo: 1.1.0
                $self: https://docs.e.com/flows/w.yaml
                info: {title: t, version: '1'}
                sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                workflows:
                - workflowId: w
                  inputs: {type: object, properties: {p: {type: integer}}}
                  parameters: WORKFLOW
                  steps:
                  - stepId: s
                    operationId: listPets
                    parameters: STEP
                    successCriteria: [{condition: $statusCode == 200}]
                components:
                  parameters:
                    page: {name: page, in: query, value: 1}
                    store: {name: storeId, in: header, value: reused}
                """.replace("WORKFLOW", workflowParameters).replace("STEP", parameters);
        List<HttpCall> calls = new ArrayList<>();
        Engine engine = Engine.builder(call -> {
                    calls.add(call);
                    return new HttpAnswer(200, Headers.NONE, Body.EMPTY, Duration.ZERO);
                })
                .loader(location -> API.getBytes(StandardCharsets.UTF_8))
                .document(document, URI.create("file:///w.yaml"))
                .build();
        Plan plan = engine.plan(URI.create("file:///w.yaml"), Set.of()).orThrow();
        assertTrue(engine.run(
                        plan,
                        Inputs.forAll(JsonNodeFactory.instance.objectNode().put("p", 7)))
                .isSuccess());
        assertEquals(1, calls.size());
        return calls.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {reference: $components.parameters.page}                    | 1
            {reference: $components.parameters.page, value: 3}          | 3
            {reference: $components.parameters.page, value: '10'}       | 10
            {reference: $components.parameters.page, value: $inputs.p}  | 7
            {reference: $components.parameters.page, value: 'p{$inputs.p}'} | p7
            """)
    @Requirement({"AZ-REUSE-02", "AZ-REUSE-05"})
    void aReferenceSendsTheValueOfTheComponentOrItsOwn(String entry, String value) {
        assertEquals("page=" + value, sent("[]", "[" + entry + "]").url().getQuery());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: storeId, in: header, value: own} | {reference: $components.parameters.store} | reused
            {reference: $components.parameters.store} | {name: STOREID, in: header, value: own}   | own
            {name: store, in: header, value: own}   | {reference: $components.parameters.store} | reused
            """)
    @Requirement("AZ-REUSE-06")
    void aReferencedParameterIsTheOneOfItsOwnNameAndPlace(String workflow, String step, String value) {
        Headers headers = sent("[" + workflow + "]", "[" + step + "]").headers();
        assertEquals(value, headers.value("storeId").orElseThrow());
        assertEquals(
                1,
                headers.lines().stream()
                        .filter(header -> header.name().equalsIgnoreCase("storeId"))
                        .count());
    }

    @Test
    @Requirement("AZ-URI-08")
    void callsGoToTheServerOfTheSourceWhateverTheDocumentCallsItself() {
        assertEquals(URI.create("https://api.e.com/v1/pets"), sent("[]", "[]").url());
    }
}
