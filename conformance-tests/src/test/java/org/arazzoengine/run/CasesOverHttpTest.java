package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.http.HttpExchanges;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.run.local.Engine;
import org.arazzoengine.run.local.RunClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases of the machine once more through HTTP, on the engine that embedders use: the same requests, the same end. */
class CasesOverHttpTest {

    @RegisterExtension
    static final WireMockExtension WIREMOCK = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    /** Those whose answers a server can give at once, and whose run nobody disturbs. */
    static Stream<Case> cases() {
        return Case.all()
                .filter(tested -> tested.folder().getParent().endsWith("flow"))
                .filter(tested -> !Files.exists(tested.folder().resolve("case.json")))
                .filter(tested -> {
                    JsonNode script = Case.json(tested.folder().resolve("exchanges.json"));
                    return script.findValue("failure") == null && script.findValue("after") == null;
                })
                .filter(tested -> !tested.toString().startsWith("retry-after"));
    }

    @Test
    void aThirdOfTheCasesIsRun() {
        assertTrue(
                3 * cases().count() >= Case.all().count(),
                cases().count() + " of " + Case.all().count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseGoesTheSameWayOverHttp(Case tested) throws Exception {
        FlowRun expected = FlowRun.of(tested.toString());
        answer(Case.json(tested.folder().resolve("exchanges.json")));
        List<RunEvent> events = new ArrayList<>();
        String server = "http://127.0.0.1:" + WIREMOCK.getPort();
        try (HttpExchanges exchanges = new HttpExchanges()) {
            Engine engine = Engine.builder(exchanges)
                    .clock(RunClock.skipping(InstantSource.system()))
                    .server("api", server)
                    .server("idp", server)
                    .build();
            Plan plan = engine.plan(tested.folder().resolve("arazzo.yaml")).orThrow();
            Path inputs = tested.folder().resolve("inputs.json");
            engine.run(plan, Files.exists(inputs) ? Inputs.forAll(Case.json(inputs)) : Inputs.none(), events::add);
        }
        FlowRun run = new FlowRun(events);
        assertEquals(expected.sent(), run.sent());
        assertEquals(expected.ended(), run.ended());
        assertEquals(List.of(), EventNesting.faults(events));
        assertEquals(
                run.sent().isEmpty() ? 0 : run.sent().split(" ").length,
                WIREMOCK.getAllServeEvents().size());
    }

    /** Answers the n-th request with the n-th entry of {@code script}. */
    private static void answer(JsonNode script) {
        for (int i = 0; i < script.size(); i++) {
            MappingBuilder any = WireMock.any(WireMock.anyUrl())
                    .inScenario("script")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answer " + i)
                    .willSetStateTo("answer " + (i + 1));
            WIREMOCK.stubFor(any.willReturn(response(script.get(i))));
        }
    }

    private static ResponseDefinitionBuilder response(JsonNode entry) {
        ResponseDefinitionBuilder response =
                WireMock.aResponse().withStatus(entry.get("status").asInt());
        entry.path("headers")
                .properties()
                .forEach(header ->
                        response.withHeader(header.getKey(), header.getValue().asText()));
        JsonNode body = entry.path("body");
        if (body.isMissingNode()) {
            return response;
        }
        String text = entry.path("text").asBoolean() ? body.asText() : JsonWriter.compact(body);
        return entry.has("headers")
                ? response.withBody(text)
                : response.withHeader("Content-Type", "application/json").withBody(text);
    }
}
