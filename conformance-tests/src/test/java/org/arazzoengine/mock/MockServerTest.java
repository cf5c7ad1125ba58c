package org.arazzoengine.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Routes and errors, over the wire. */
class MockServerTest {

    private final MockServer mock = MockServer.start();

    @AfterEach
    void stop() {
        mock.close();
    }

    /** An operation's responses: 200 with {@code example}. */
    private static String with(String example) {
        return "{'200':{'description':'d','content':{'application/json':{'example':" + example + "}}}}";
    }

    private static String operation(String example) {
        return "{'responses':" + with(example) + "}";
    }

    private String get(String path) {
        return Client.get(mock.baseUrl("api") + path).body().replace('"', '\'');
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        try {
            return JsonReader.read(answer.body());
        } catch (JsonSyntaxException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    @Test
    void anOperationIsAnsweredBelowTheNameOfItsSource() {
        mock.serve(new SmallPlan()
                .call("billing", "get", "/things", operation("'b'"), "", "{}")
                .call("metering", "get", "/things", operation("'m'"), "", "{}")
                .plan());
        HttpResponse<String> answer = Client.get(mock.baseUrl("billing") + "/things?unknown=1");
        assertEquals("\"b\"", answer.body());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("\"m\"", Client.get(mock.baseUrl("metering") + "/things").body());
    }

    @Test
    void theNameOfASourceIsEncodedInItsUrl() {
        mock.serve(new SmallPlan()
                .call("my_api-2", "get", "/x", operation("1"), "", "{}")
                .plan());
        assertTrue(mock.baseUrl("my api/ü").matches("http://127\\.0\\.0\\.1:\\d+/my%20api%2F%C3%BC"));
        assertEquals("1", Client.get(mock.baseUrl("my_api-2") + "/x").body());
        String detail = problem(Client.get(mock.baseUrl("my api/ü") + "/x"))
                .path("detail")
                .asText();
        assertEquals("the mock has no source 'my api/ü'; it has 'my_api-2'", detail);
    }

    @Test
    void concreteSegmentsWinOverVariables() {
        mock.serve(new SmallPlan()
                .call("get", "/{kind}/{id}", with("'both'"), "")
                .call("get", "/users/{id}", with("'user'"), "")
                .call("get", "/users/report.{format}", with("'report'"), "")
                .call("get", "/users/me", with("'me'"), "")
                .call("delete", "/users/{id}", with("'gone'"), "")
                .plan());
        assertEquals("'me'", get("/users/me"));
        assertEquals("'report'", get("/users/report.csv"));
        assertEquals("'user'", get("/users/7"));
        assertEquals("'both'", get("/groups/7"));
        assertEquals(
                "\"gone\"",
                Client.send("DELETE", mock.baseUrl("api") + "/users/me", "", "").body());
    }

    @Test
    void pathParametersAreDecoded() {
        mock.serve(new SmallPlan()
                .call("get", "/files/{name}/v{version}", with("{'name':'x','version':1}"), "")
                .plan());
        assertEquals("{'name':'a/b c+ü','version':2}", get("/files/a%2Fb%20c+%C3%BC/v2"));
    }

    @Test
    void aQueryInATemplateTellsOperationsApart() {
        mock.serve(new SmallPlan()
                .call("post", "/expire?hard=true", with("'hard'"), "")
                .call("post", "/expire?hard=false", with("'soft'"), "")
                .plan());
        assertEquals(
                "\"soft\"",
                Client.post(mock.baseUrl("api") + "/expire?a=1&hard=false", "{}")
                        .body());
        assertEquals(404, Client.post(mock.baseUrl("api") + "/expire", "{}").statusCode());
    }

    @Test
    void valuesOfTheRequestComeBackWithEveryDigit() {
        mock.serve(new SmallPlan()
                .call("post", "/orders/{orderId}", with("{'orderId':'o','count':1,'price':1.5,'page':1,'own':'x'}"), "")
                .plan());
        HttpResponse<String> answer =
                Client.post(mock.baseUrl("api") + "/orders/o-77?page=3", "{'count':12345678901234567890,'price':3.50}");
        assertEquals(
                "{'orderId':'o-77','count':12345678901234567890,'price':3.50,'page':3,'own':'x'}",
                answer.body().replace('"', '\''));
    }

    @Test
    void anUnknownPathIsNamedAndSoIsWhatThereIs() {
        mock.serve(new SmallPlan()
                .call("get", "/customers/{id}", with("1"), "")
                .call("post", "/customers", with("1"), "")
                .plan());
        HttpResponse<String> answer = Client.get(mock.baseUrl("api") + "/customer/7");
        assertEquals(404, answer.statusCode());
        assertEquals(404, problem(answer).path("status").asInt());
        assertEquals(
                "no step calls an operation at '/customer/7' of the source 'api'; there are GET /customers/{id}, "
                        + "POST /customers",
                problem(answer).path("detail").asText());
        assertEquals(404, Client.get(mock.baseUrl("api") + "/customers/").statusCode());
        assertEquals(404, Client.get(mock.baseUrl("api")).statusCode());
    }

    @Test
    void anUnknownSourceIsNamedAndSoAreTheKnownOnes() {
        mock.serve(new SmallPlan().call("get", "/x", with("1"), "").plan());
        HttpResponse<String> answer = Client.get(mock.baseUrl("apis") + "/x");
        assertEquals(404, answer.statusCode());
        assertEquals(
                "the mock has no source 'apis'; it has 'api'",
                problem(answer).path("detail").asText());
    }

    @Test
    void anotherMethodIsRefusedWithTheOnesThereAre() {
        mock.serve(new SmallPlan()
                .call("get", "/x/{a}", with("1"), "")
                .call("put", "/x/{a}", with("1"), "")
                .plan());
        HttpResponse<String> answer = Client.post(mock.baseUrl("api") + "/x/1", "{}");
        assertEquals(405, answer.statusCode());
        assertEquals("GET, PUT", answer.headers().firstValue("Allow").orElseThrow());
        assertEquals(
                "no step calls POST at '/x/1' of the source 'api'; there is GET, PUT",
                problem(answer).path("detail").asText());
    }

    @Test
    void beforeAPlanIsServedNothingIsAnswered() {
        HttpResponse<String> answer = Client.get(mock.baseUrl("api") + "/x");
        assertEquals(404, answer.statusCode());
        assertEquals(
                "the mock answers nothing, because no plan is served",
                problem(answer).path("detail").asText());
    }

    @Test
    void aPlanTakesThePlaceOfTheOneBefore() {
        mock.serve(new SmallPlan().call("get", "/x", with("1"), "").plan());
        mock.serve(new SmallPlan().call("get", "/y", with("2"), "").plan());
        assertEquals(404, Client.get(mock.baseUrl("api") + "/x").statusCode());
        assertEquals("2", get("/y"));
    }

    @Test
    void answersWithoutABodyKeepTheConnectionInOrder() {
        mock.serve(new SmallPlan()
                .call("delete", "/x", "{'204':{'description':'d'}}", "")
                .call("get", "/x", with("1"), "")
                .call("head", "/x", with("1"), "")
                .plan());
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> gone = Client.send("DELETE", mock.baseUrl("api") + "/x", "", "");
            assertEquals(204, gone.statusCode());
            assertEquals("", gone.body());
            assertEquals(
                    200, Client.send("HEAD", mock.baseUrl("api") + "/x", "", "").statusCode());
            assertEquals("1", get("/x"));
        }
    }

    @Test
    void theSameRequestGetsTheSameAnswer() {
        mock.serve(new SmallPlan()
                .call(
                        "get",
                        "/x",
                        "{'200':{'description':'d','content':{'application/json':{'schema':{'properties':"
                                + "{'at':{'type':'string','format':'date-time'},'n':{'type':'number'}}}}}}}",
                        "")
                .plan());
        assertEquals("{'at':'2026-01-15T10:30:00Z','n':1.5}", get("/x"));
        assertEquals(get("/x"), get("/x"));
    }
}
