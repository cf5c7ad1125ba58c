package org.arazzoengine.amberflo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.http.HttpExchanges;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.RunOutcome;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.run.local.Engine;
import org.arazzoengine.tree.TreeReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Amberflo workflow over real HTTP: what reaches the wire, and what a fault on it looks like. */
class AmberfloTest {

    private static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
    private static final HttpExchanges HTTP = new HttpExchanges();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
        HTTP.close();
    }

    @BeforeEach
    void everythingIsFine() {
        SERVER.resetAll();
        SERVER.stubFor(post("/customers").willReturn(okJson("{\"customerId\": \"from-the-api\"}")));
        SERVER.stubFor(post("/ingest").willReturn(okJson("\"accepted\"")));
        SERVER.stubFor(post("/usage").willReturn(okJson("{\"clientMeters\": [{\"meterValue\": 3.50}]}")));
    }

    private static ObjectNode inputs(String meterValue) {
        try {
            byte[] bytes = Files.readAllBytes(Repository.file("specs/amberflo-onboard.inputs.yaml"));
            JsonNode example =
                    TreeReader.read(bytes, Repository.root().toUri()).orThrow().root();
            ObjectNode inputs = example.deepCopy();
            inputs.put("apiKey", "key-123456");
            inputs.set("meterValue", JsonReader.read(meterValue));
            return inputs;
        } catch (IOException | JsonSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static RunResult run(ObjectNode inputs) {
        Engine engine = Engine.builder(HTTP)
                .server("billingApi", SERVER.baseUrl())
                .server("meteringApi", SERVER.baseUrl() + "/")
                .build();
        return engine.run(
                engine.plan(Repository.file("specs/amberflo-onboard.yml")).orThrow(), Inputs.forAll(inputs));
    }

    private static List<LoggedRequest> requests() {
        List<LoggedRequest> requests = new ArrayList<>();
        SERVER.getAllServeEvents().stream().map(ServeEvent::getRequest).forEach(requests::add);
        Collections.reverse(requests);
        return requests;
    }

    private static JsonNode body(LoggedRequest request) {
        try {
            return JsonReader.read(request.getBodyAsString());
        } catch (JsonSyntaxException e) {
            throw new AssertionError(request.getBodyAsString(), e);
        }
    }

    private static Finding failure(RunResult result) {
        RunOutcome outcome = result.workflows().get(0).outcome();
        return assertInstanceOf(RunOutcome.Failed.class, outcome).reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.5", "12345678901234567", "0.10", "123456789012345678901234567890.12345"})
    @Requirement({"AZ-BODY-01", "AZ-BODY-03", "AZ-PARAM-16"})
    void theThreeCallsReachTheWireInOrderWithTheKeyAndEveryDigit(String meterValue) {
        RunResult result = run(inputs(meterValue));
        assertTrue(result.isSuccess());
        List<LoggedRequest> requests = requests();
        assertEquals(
                List.of("POST /customers", "POST /ingest", "POST /usage"),
                requests.stream().map(r -> r.getMethod() + " " + r.getUrl()).toList());
        for (LoggedRequest request : requests) {
            assertEquals("key-123456", request.getHeader("X-API-KEY"));
            assertEquals("application/json", request.getHeader("Content-Type"));
            assertFalse(request.getBodyAsString().contains("$inputs"), request.getBodyAsString());
        }
        assertTrue(
                requests.get(1).getBodyAsString().contains("\"meterValue\":" + meterValue + ","),
                requests.get(1).getBodyAsString());
    }

    @Test
    @Requirement({"AZ-EXPR-09", "AZ-EXPR-16"})
    void valuesOfAnAnswerAreUsedInTheNextCallsAndAbsentOptionalInputsAreLeftOut() {
        RunResult result = run(inputs("3.5"));
        List<LoggedRequest> requests = requests();
        assertEquals(
                "{\"customerId\":\"lumen-harbor-042\",\"customerName\":\"Lumen Harbor Analytics\","
                        + "\"lifecycleStage\":\"ACTIVE\"}",
                requests.get(0).getBodyAsString());
        assertEquals("from-the-api", body(requests.get(1)).get("customerId").asText());
        assertFalse(body(requests.get(1)).has("uniqueId"));
        assertEquals(
                "[\"from-the-api\"]", JsonWriter.compact(body(requests.get(2)).get("customerFilter")));
        assertEquals(
                "{\"customerId\":\"from-the-api\",\"clientMeters\":[{\"meterValue\":3.50}]}",
                JsonWriter.compact(result.workflows().get(0).outcome().outputs()));
    }

    @Test
    void givenOptionalInputsAreSent() {
        ObjectNode inputs = inputs("1");
        inputs.put("customerEmail", "a@b.example");
        inputs.put("uniqueId", "");
        run(inputs);
        assertEquals("a@b.example", body(requests().get(0)).get("customerEmail").asText());
        assertEquals("", body(requests().get(1)).get("uniqueId").asText());
    }

    @Test
    @Requirement({"AZ-STEP-21"})
    void anErrorInTheFirstStepStopsTheWorkflowAndIsExplained() {
        SERVER.stubFor(post("/customers")
                .willReturn(aResponse()
                        .withStatus(500)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{}")));
        RunResult result = run(inputs("3.5"));
        assertEquals(1, requests().size());
        Finding why = failure(result);
        assertEquals(Problem.CRITERION_FAILED, why.problem());
        assertEquals("the success criterion $statusCode == 200 failed: $statusCode was 500", why.message());
        assertEquals(86, why.at().line());
        assertTrue(why.at().document().toString().endsWith("specs/amberflo-onboard.yml"));
    }

    @Test
    void anAnswerThatIsCutOffIsNamedAsSuch() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        assertTrue(List.of(Problem.TRANSPORT, Problem.CONNECTION_LOST, Problem.ANSWER_CUT_OFF)
                .contains(failure(run(inputs("1"))).problem()));
        SERVER.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Length", "1000")
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"customerId\": \"x")));
        Finding why = failure(run(inputs("1")));
        assertEquals(Problem.ANSWER_CUT_OFF, why.problem());
        assertTrue(why.message().contains("localhost:" + SERVER.port()), why.message());
        assertTrue(why.message().contains("cut off"), why.message());
    }
}
