package org.arazzoengine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.InputsCheck;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.local.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No secret leaves through a report, in whatever form it appears. */
class MaskerTest {

    private static final Plan PLAN = Engine.builder(call -> {
                throw new AssertionError();
            })
            .build()
            .plan(Repository.file("specs/amberflo-onboard.yml"))
            .orThrow();

    private static JsonNode json(String text) {
        try {
            return JsonReader.read(text.replace('\'', '"'));
        } catch (JsonSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Masker masker(String apiKey) {
        return Masker.of(PLAN, List.of(json("{'apiKey': '" + apiKey + "', 'customerId': 'c'}")));
    }

    @Test
    void anInputThatFeedsAKeyIsHiddenWhateverItIs() {
        assertEquals(
                "{\"apiKey\":\"***\",\"customerId\":\"c\"}",
                JsonWriter.compact(masker("x").inputs(json("{'apiKey': 'x', 'customerId': 'c'}"))));
    }

    @Requirement("AZ-TYPE-02")
    @Test
    void formatsHintAtSecretsAndLeaveNumbersNumbers(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.0.3
                servers: [{url: 'http://localhost'}]
                paths: {/a: {get: {operationId: get, responses: {'200': {description: ok}}}}}
                """);
        Path document = Files.writeString(folder.resolve("arazzo.yaml"), """
                arazzo: 1.0.1
                info: {title: T, version: '1'}
                sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                workflows:
                  - workflowId: w
                    inputs:
                      type: object
                      properties:
                        pin: {type: string, format: password}
                        small: {type: integer, format: int32}
                        large: {type: integer, format: int64}
                        half: {type: number, format: float}
                        long: {type: number, format: double}
                    steps: [{stepId: s, operationId: get}]
                """);
        Plan plan = Engine.builder(call -> {
                    throw new AssertionError();
                })
                .build()
                .plan(document)
                .orThrow();
        JsonNode given = json("{'pin':'open-sesame','small':1,'large':9007199254740993,'half':0.5,'long':2.50}");
        List<ObjectNode> checked =
                InputsCheck.check(plan, Inputs.forAll(given)).orThrow().values();
        assertEquals(JsonWriter.compact(given), JsonWriter.compact(checked.get(0)));

        Masker masker = Masker.of(plan, checked);
        assertEquals(
                "{\"pin\":\"***\",\"small\":1,\"large\":9007199254740993,\"half\":0.5,\"long\":2.50}",
                JsonWriter.compact(masker.inputs(checked.get(0))));
        assertEquals("sent ***", masker.text("sent open-sesame"));
    }

    @Test
    void aSecretIsHiddenInsideTextAlsoWhenItIsEncoded() {
        Masker masker = masker("se/cr et+1");
        assertEquals("a *** b", masker.text("a se/cr et+1 b"));
        assertEquals("q=***", masker.text("q=se%2Fcr%20et%2B1"));
        assertEquals("***", masker.text("c2UvY3IgZXQrMQ=="));
        assertEquals("{\"a\":[\"x *** y\"]}", JsonWriter.compact(masker.json(json("{'a': ['x se/cr et+1 y']}"))));
    }

    @Test
    void aShortSecretIsHiddenAloneButNotInsideOtherText() {
        Masker masker = masker("abc");
        assertEquals("***", masker.text("abc"));
        assertEquals("abcdef", masker.text("abcdef"));
    }

    @Test
    void theKeysHeaderAndOtherCredentialHeadersAreHiddenByTheirPlace() {
        Headers headers = Headers.NONE
                .with("x-api-key", "k")
                .with("Authorization", "Bearer t")
                .with("Set-Cookie", "sid=1")
                .with("X-Auth-Token", "t")
                .with("Accept", "*/*");
        assertEquals(
                List.of("***", "***", "***", "***", "*/*"),
                masker("z").headers(headers).lines().stream()
                        .map(line -> line.value())
                        .toList());
    }

    @Test
    void membersWithASecretNameAreHiddenAndPageTokensAreNot() {
        assertEquals(
                "{\"access_token\":\"***\",\"nextPageToken\":\"p\",\"password\":null,\"n\":1.50}",
                JsonWriter.compact(masker("z")
                        .json(json("{'access_token': 't', 'nextPageToken': 'p', 'password': null, 'n': 1.50}"))));
    }

    @Test
    void aSecretOfAnAnswerIsHiddenElsewhereFromThenOn() {
        Masker masker = masker("z");
        assertEquals("token t-123456", masker.text("token t-123456"));
        masker.on(answer("{\"auth\": {\"access_token\": \"t-123456\", \"secret\": [\"s-123456\"]}}"));
        assertEquals("token *** and ***", masker.text("token t-123456 and s-123456"));
        assertEquals("{\"secret\":\"***\"}", JsonWriter.compact(masker.json(json("{'secret': ['x']}"))));
    }

    @Test
    void aNumberThatIsASecretIsHiddenAsNumberAndAsText() {
        Masker masker = Masker.of(PLAN, List.of(json("{'apiKey': 12345678}")));
        assertEquals("{\"code\":\"***\",\"n\":1}", JsonWriter.compact(masker.json(json("{'code': 12345678, 'n': 1}"))));
        assertEquals("pin ***", masker.text("pin 12345678"));
    }

    private static RunEvent answer(String body) {
        Headers json = Headers.NONE.with("Content-Type", "application/json");
        HttpAnswer answer = new HttpAnswer(200, json, Body.of(body), Duration.ZERO);
        return new RunEvent.AnswerReceived(new RunEvent.Stamp(1, Instant.EPOCH, "w", "s"), answer);
    }

    @Test
    void userInfoAndSecretQueryParametersAreHiddenInUrls() {
        assertEquals(
                "http://***@h/p?api_key=***&x=1&x=1",
                masker("z").url(URI.create("http://u:p@h/p?api_key=1234&x=1&x=1")));
    }
}
