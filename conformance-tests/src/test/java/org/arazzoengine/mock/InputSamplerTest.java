package org.arazzoengine.mock;

import static org.arazzoengine.mock.Texts.json;
import static org.arazzoengine.mock.Texts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.PlannedWorkflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSamplerTest {

    private static final String OK = "'responses':{'200':{'description':'d'}}";

    /** A workflow whose only input {@code name} flows into the header X-Of-It of the schema and example given. */
    private static PlannedWorkflow workflow(String name, String schema, String place) {
        return new SmallPlan()
                .inputs("{'type':'object','required':['" + name + "'],'properties':{'" + name + "':" + schema + "}}")
                .call(
                        "api",
                        "get",
                        "/x",
                        "{" + OK + ",'parameters':[" + place + "]}",
                        "",
                        "{'parameters':[{'name':'Of-It','in':'header','value':'$inputs." + name + "'}]}")
                .planWorkflow();
    }

    private static String sample(String name, String schema, String place) {
        String header = "{'name':'Of-It','in':'header'," + place + "}";
        return text(
                InputSampler.sample(workflow(name, schema, header), json("{}")).get(name));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '"', textBlock = """
                    {'type':'integer','default':1,'example':2,'enum':[4]}         => 1
                    {'type':'integer','example':2,'examples':[3],'enum':[4]}      => 2
                    {'type':'integer','examples':[3],'const':5}                   => 3
                    {'type':'integer','const':5,'enum':[4]}                       => 5
                    {'type':'integer','enum':[4,5]}                               => 4
                    {'type':'integer','default':'7'}                              => 7
                    {'type':'integer','default':'seven'}                          => 60
                    """)
    void whatTheInputItselfStatesIsTaken(String schema, String expected) {
        assertEquals(expected, sample("limit", schema, "'schema':{'type':'integer'},'example':60"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '"', textBlock = """
                    {'type':'string'}                   => 'schema':{'type':'string'},'example':'shown'              => 'shown'
                    {'type':'string'}                   => 'schema':{'type':'string','example':'shown'}              => 'shown'
                    {'type':'string'}                   => 'schema':{'type':'string','enum':['a','b']}               => 'a'
                    {'type':'string'}                   => 'schema':{'type':'string','format':'uuid'}                => '123e4567-e89b-12d3-a456-426614174000'
                    {'type':'string'}                   => 'schema':{'type':'integer'},'example':42                  => '42'
                    {'type':'string'}                   => 'schema':{'type':'string'}                                => 'sample-thing'
                    {}                                  => 'schema':{'type':'integer'},'example':42                  => 42
                    {'type':'number'}                   => 'schema':{'type':'integer'},'example':42                  => 42
                    {'type':'integer'}                  => 'schema':{'type':'number'},'example':4.5                  => 1
                    {'type':'integer'}                  => 'schema':{'type':'string'},'example':'9'                  => 9
                    {'type':'integer','maximum':10}     => 'schema':{'type':'integer'},'example':42                  => 1
                    {'type':'integer','minimum':10}     => 'schema':{'type':'integer','minimum':20}                  => 20
                    {'type':'boolean'}                  => 'schema':{'type':'string'},'example':'no'                 => true
                    {'type':['null','integer']}         => 'schema':{'type':'string'},'example':'no'                 => 1
                    {'type':'array','items':{'type':'integer'}} => 'schema':{'type':'string'},'example':'no'         => [1]
                    {'type':'object','properties':{'a':{'type':'string'}}} => 'schema':{'type':'string'}             => {'a':'sample-a'}
                    {'type':'object','required':['b'],'properties':{'a':{'readOnly':true}}} => 'schema':{}           => {'b':'sample-b'}
                    """)
    void elseWhatThePlaceItFlowsIntoSaysIfThatFits(String schema, String place, String expected) {
        assertEquals(expected, sample("thing", schema, place));
    }

    @ParameterizedTest
    @CsvSource({"customerEmail, '\"sample@example.com\"'", "startDate, '\"2026-01-15\"'", "note, '\"sample-note\"'"})
    void elseTheNameIsTheHint(String name, String expected) {
        assertEquals(expected.replace('"', '\''), sample(name, "{'type':'string'}", "'schema':{}"));
    }

    @Test
    void aSecretIsLongAndUniqueAndAlwaysTheSame() {
        String place = "'schema':{'type':'string'},'example':'shown'";
        String apiKey = sample("apiKey", "{'type':'string'}", place);
        assertTrue(apiKey.matches("'mock-apiKey-[0-9a-f]{8}'"), apiKey);
        assertEquals(apiKey, sample("apiKey", "{'type':'string'}", place));
        assertNotEquals(apiKey.substring(12), sample("authToken", "{}", place).substring(15));
        assertTrue(sample("pin", "{'type':'string','format':'password'}", place).matches("'mock-pin-[0-9a-f]{8}'"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '"', textBlock = """
                    {'type':'string','enum':['k1','k2']}           => 'k1'
                    {'const':'k0'}                                 => 'k0'
                    {'type':'string','default':'given'}            => 'given'
                    {'type':'integer'}                             => 1
                    {'type':'string','pattern':'^sk_[a-z]{4}$'}    => 'sk_aaaa'
                    """)
    void aSecretIsWhatItsSchemaDemands(String schema, String expected) {
        assertEquals(expected, sample("apiKey", schema, "'schema':{}"));
    }

    @Test
    void aSecretHasTheDemandedLength() {
        assertEquals(
                64,
                json(sample("apiKey", "{'type':'string','minLength':64}", "'schema':{}"))
                        .textValue()
                        .length());
        String brief = json(sample("apiKey", "{'type':'string','maxLength':12}", "'schema':{}"))
                .textValue();
        assertTrue(brief.matches("Key-[0-9a-f]{8}"), brief);
    }

    @Test
    void onlyWhatIsRequiredAndNotGivenIsMadeUp() {
        PlannedWorkflow workflow = new SmallPlan()
                .inputs("""
                        {'type':'object','required':['a','b','undeclared'],
                         'properties':{'z':{'type':'string'},'b':{'type':'string'},'a':{'type':'string'}}}
                        """)
                .call("get", "/x", "{'200':{'description':'d'}}", "")
                .planWorkflow();
        assertEquals(
                "{'a':'sample-a','undeclared':'sample-undeclared'}",
                text(InputSampler.sample(workflow, json("{'b':'given'}"))));
        assertEquals("{}", text(InputSampler.sample(workflow, json("{'a':null,'b':1,'undeclared':2}"))));
    }

    @Test
    void aValueDeepInABodyTakesWhatTheDescriptionSaysOfThatPlace() {
        PlannedWorkflow workflow = new SmallPlan()
                .components("""
                        {'schemas':{'Order':{'properties':{'lines':{'type':'array','items':{'$ref':'#/components/schemas/Line'}}}},
                                    'Line':{'allOf':[{'properties':{'sku':{'type':'string','pattern':'^[A-Z]{2}-[0-9]{3}$'},
                                                                    'count':{'type':'integer','minimum':6}}}]}}}
                        """)
                .inputs("""
                        {'required':['sku','count'],'properties':{'sku':{'type':'string'},'count':{'type':'integer'}}}
                        """)
                .call(
                        "api",
                        "post",
                        "/orders",
                        "{" + OK + ",'requestBody':{'content':{'application/json':"
                                + "{'schema':{'$ref':'#/components/schemas/Order'}}}}}",
                        "",
                        "{'requestBody':{'payload':{'lines':[{'sku':'$inputs.sku','count':'$inputs.count'}]}}}")
                .planWorkflow();
        assertEquals("{'sku':'AA-111','count':6}", text(InputSampler.sample(workflow, json("{}"))));
    }

    @Test
    void theInputsOfTheBundledWorkflowFitItsApi() {
        PlannedWorkflow workflow = Amberflo.plan(Amberflo.offline(), source -> "http://127.0.0.1:1/" + source)
                .workflows()
                .get(0);
        ObjectNode sampled = InputSampler.sample(workflow, json("{}"));
        String apiKey = sampled.path("apiKey").textValue();
        assertTrue(apiKey.matches("mock-apiKey-[0-9a-f]{8}"), apiKey);
        assertEquals("""
                {
                  "apiKey": "KEY",
                  "customerId": "lumen-harbor-042",
                  "customerName": "Lumen Harbor Analytics",
                  "meterApiName": "compute-hours",
                  "meterValue": 3.5,
                  "meterTimeInMillis": 1772443800000,
                  "startTimeInSeconds": 1772409600,
                  "endTimeInSeconds": 1772496000
                }""", JsonWriter.pretty(sampled).replace(apiKey, "KEY").replace("\" : ", "\": "));
        assertFalse(sampled.has("customerEmail"));
        assertEquals(List.of(), workflow.inputs().violations(sampled));
    }
}
