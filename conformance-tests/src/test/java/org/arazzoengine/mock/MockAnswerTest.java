package org.arazzoengine.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.source.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the description says of an answer, and what becomes of it. */
class MockAnswerTest {

    private static MockAnswer answer(SmallPlan plan) {
        Operation operation =
                plan.planWorkflow().steps().get(0).operationCall().orElseThrow().operation();
        int status = StatusChoice.of(operation, plan.planWorkflow().steps());
        RequestValues request = RequestValues.of(Map.of(), "", Headers.NONE, Body.EMPTY);
        return AnswerTemplate.of(operation, status).answer(request);
    }

    private static MockAnswer answer(String responses, String condition) {
        return answer(new SmallPlan().call("get", "/x", responses, condition));
    }

    private static String body(MockAnswer answer) {
        return new String(answer.body().bytes(), StandardCharsets.UTF_8).replace('"', '\'');
    }

    /** Answers with the content {@code content} of a 200. */
    private static MockAnswer ofContent(String content) {
        return answer("{'200':{'description':'d','content':" + content + "}}", "");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '"', textBlock = """
                    {'application/json':{'example':{'a':3.50}}}                       => application/json => {'a':3.50}
                    {'application/json':{'examples':{'one':{'value':{'a':1}},'two':{'value':2}}}} => application/json => {'a':1}
                    {'application/json':{'schema':{'default':'d'},'example':'e'}}     => application/json => 'e'
                    {'application/json':{'schema':{'type':'string','enum':['x']}}}    => application/json => 'x'
                    {'application/json':{'schema':{'type':'object','properties':{'n':{'type':'integer'}}}}} => application/json => {'n':1}
                    {'application/json':{}}                                           => application/json => {}
                    {'text/csv':{'example':'a,b'},'application/json; charset=utf-8':{'example':1}} => application/json; charset=utf-8 => 1
                    {'text/csv':{'example':'a,b'},'application/hal+json':{'example':1}} => application/hal+json => 1
                    {'text/csv':{'example':'a,b'}}                                    => text/csv         => a,b
                    {'text/plain; charset=iso-8859-1':{'schema':{'type':'string'}}}   => text/plain; charset=iso-8859-1 => sample
                    {'application/xml':{'example':'<a/>'}}                            => application/xml  => <a/>
                    {'application/pdf':{'schema':{'type':'string','format':'binary'}}} => application/pdf => sample
                    {'*/*':{'example':{'a':1}}}                                       => application/json => {'a':1}
                    {'text/*':{'example':'t'}}                                        => text/plain       => t
                    """)
    void theBodyIsTheExampleElseASample(String content, String type, String expected) {
        MockAnswer answer = ofContent(content);
        assertEquals(expected, body(answer));
        assertEquals(type, answer.headers().value("Content-Type").orElseThrow());
    }

    @Test
    void anExampleThatCannotBeOneIsReadOrPassedOver() {
        String schema = "'schema':{'type':'object','properties':{'n':{'type':'integer'}}}";
        assertEquals("{'n':1}", body(ofContent("{'application/json':{" + schema + ",'example':'example-value'}}")));
        assertEquals("{'n':5}", body(ofContent("{'application/json':{" + schema + ",'example':'{\\'n\\':5}'}}")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '"', textBlock = """
                    $statusCode == 200 => 'exact'
                    $statusCode == 202 => 'range'
                    $statusCode == 404 => 'default'
                    """)
    void theResponseIsThatOfTheStatusElseOfItsRangeElseTheDefault(String condition, String expected) {
        String responses = """
                {'default':{'description':'d','content':{'application/json':{'example':'default'}}},
                 '2xx':{'description':'d','content':{'application/json':{'example':'range'}}},
                 '200':{'description':'d','content':{'application/json':{'example':'exact'}}}}
                """;
        assertEquals(expected, body(answer(responses, condition)));
    }

    @Test
    void aSuccessThatIsNotDeclaredLooksLikeTheFirstThatIs() {
        String responses = """
                {'400':{'description':'d','content':{'application/json':{'example':'bad'}}},
                 '201':{'description':'d','content':{'application/json':{'example':'created'}}}}
                """;
        MockAnswer answer = answer(responses, "$statusCode == 200");
        assertEquals(200, answer.status());
        assertEquals("'created'", body(answer));
        MockAnswer failure = answer(responses, "$statusCode == 500");
        assertEquals(500, failure.status());
        assertTrue(failure.body().isEmpty());
    }

    @Test
    void anAnswerWithoutContentHasNoBodyAndNoType() {
        MockAnswer answer = answer("{'200':{'description':'d'}}", "");
        assertTrue(answer.body().isEmpty());
        assertEquals(Headers.NONE, answer.headers());
        assertTrue(answer("{'204':{'description':'d','content':{'application/json':{'example':1}}}}", "")
                .body()
                .isEmpty());
    }

    @Test
    void declaredHeadersGetTheirExampleOrASample() {
        MockAnswer answer = answer("""
                {'200':{'description':'d','headers':{
                  'X-Request-Id':{'schema':{'type':'string','format':'uuid'}},
                  'X-Rate-Limit':{'schema':{'type':'integer'},'example':60},
                  'X-Names':{'schema':{'type':'array','items':{'type':'string'}},'example':['a','b']},
                  'X-Lines':{'schema':{'type':'string'},'example':'a\\r\\nX-Evil: b'},
                  'not a name':{'schema':{'type':'string'}},
                  'Content-Length':{'schema':{'type':'integer'}},
                  'Content-Type':{'schema':{'type':'string'}}}}}
                """, "");
        assertEquals(
                "[Header[name=X-Request-Id, value=123e4567-e89b-12d3-a456-426614174000], "
                        + "Header[name=X-Rate-Limit, value=60], "
                        + "Header[name=X-Names, value=a,b], "
                        + "Header[name=X-Lines, value=a  X-Evil: b]]",
                answer.headers().lines().toString());
    }

    @Test
    void bytesAreInTheDeclaredCharset() {
        MockAnswer answer =
                ofContent("{'text/plain; charset=\\'ISO-8859-1\\'':{'example':'é'}}".replace("\\'", "\\\""));
        assertEquals("é", new String(answer.body().bytes(), StandardCharsets.ISO_8859_1));
        assertEquals("é", body(ofContent("{'text/plain; charset=none-such':{'example':'é'}}")));
        assertEquals("é", body(ofContent("{'text/plain; charset=ISO-2022-CN':{'example':'é'}}")));
    }

    @Test
    void samplesOfAnswersLeaveOutWhatIsWriteOnly() {
        SmallPlan plan = new SmallPlan().components("""
                        {'schemas':{'User':{'properties':{'name':{'type':'string'},
                                                          'pin':{'type':'string','writeOnly':true}}}}}
                        """).call("get", "/x", """
                        {'200':{'description':'d','content':
                          {'application/json':{'schema':{'$ref':'#/components/schemas/User'}}}}}
                        """, "");
        assertEquals("{'name':'sample-name'}", body(answer(plan)));
    }

    @Test
    void problemsSayWhatTheyAre() {
        MockAnswer problem = MockAnswer.problem(404, "Not Found", "there is no \"x\"");
        assertEquals(
                "application/problem+json",
                problem.headers().value("Content-Type").orElseThrow());
        assertEquals(
                "{'type':'about:blank','title':'Not Found','status':404,'detail':'there is no \\'x\\''}",
                body(problem));
    }
}
