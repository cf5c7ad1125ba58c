package org.arazzoengine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.SourceLoadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas of inputs that refer to schemas elsewhere. */
class InputReferenceTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            servers: [{url: 'https://e'}]
            paths: {/pets: {get: {operationId: listPets, responses: {'200': {description: ok}}}}}
            components: {schemas: {Pet: {type: object, properties: {size: {type: integer}}, required: [size]}}}
            """;

    private final Map<URI, String> files = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    private void put(String location, String text) {
        files.put(URI.create(location), text);
    }

    private BundleLoader loader() {
        put("file:/specs/api.yaml", API);
        return new BundleLoader(location -> {
            asked.add(location.getPath());
            String text = files.get(location);
            if (text == null) {
                throw new SourceLoadException(Problem.FILE_NOT_FOUND, "there is no " + location, "");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        });
    }

    /** @param inputs in YAML's flow style */
    private static String document(String self, String inputs) {
        return "arazzo: 1.1.0\n" + self + """
                info: {title: t, version: '1'}
                sourceDescriptions: [{name: api, url: 'file:///specs/api.yaml', type: openapi}]
                workflows:
                - workflowId: w
                  inputs: INPUTS
                  steps: [{stepId: s, operationId: listPets, successCriteria: [{condition: $statusCode == 200}]}]
                x-schemas: {Size: {type: integer}}
                """.replace("INPUTS", inputs);
    }

    private Checked<Plan> plan(String text) {
        DocumentBundle bundle = loader().read(
                        text.getBytes(StandardCharsets.UTF_8), URI.create("file:/specs/flows/w.yaml"))
                .orThrow();
        return Planner.plan(bundle, Set.of(), Map.of(), RunSemantics.lenient());
    }

    private static InputsSchema inputs(Checked<Plan> plan) {
        return plan.orThrow().workflows().get(0).inputs();
    }

    private static List<String> violations(InputsSchema inputs, String given) throws Exception {
        return inputs.violations(new JsonMapper().readTree(given));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            common.json#/defs/Sized                 | /specs/flows/common.json
            ../common.json#/defs/Sized              | /specs/common.json
            ./common.json#sized                     | /specs/flows/common.json
            sized.yaml                              | /specs/flows/sized.yaml
            https://e.example/sized#                | /sized
            ../api.yaml#/components/schemas/Pet     | /specs/api.yaml
            chain.json#/start                       | /specs/flows/common.json
            """)
    @Requirement("AZ-URI-04")
    void inputsAreWhatTheReferenceLeadsTo(String reference, String file) throws Exception {
        String sized = "{type: object, properties: {size: {$ref: '#/defs/Size'}}, required: [size],"
                + " $anchor: sized, defs: {Size: {type: integer}}}";
        String common = "{\"defs\": {\"Size\": {\"type\": \"integer\"}, \"Sized\": {\"$anchor\": \"sized\","
                + " \"properties\": {\"size\": {\"$ref\": \"#/defs/Size\"}}, \"required\": [\"size\"]}}}";
        put("file:/specs/flows/common.json", common);
        put("file:/specs/common.json", common);
        put("file:/specs/flows/sized.yaml", sized);
        put("https://e.example/sized", sized);
        put("file:/specs/flows/chain.json", "{\"start\": {\"$ref\": \"common.json#sized\"}}");
        InputsSchema inputs = inputs(plan(document("", "{$ref: '" + reference + "'}")));
        assertTrue(asked.contains(file), asked.toString());
        assertEquals(
                List.of("size"),
                inputs.inputs().stream().map(InputsSchema.Input::name).toList());
        assertEquals("integer", inputs.input("size").orElseThrow().type());
        assertTrue(inputs.input("size").orElseThrow().required());
        assertEquals(List.of(), violations(inputs, "{\"size\": 5}"));
        assertEquals(1, violations(inputs, "{\"size\": \"five\"}").size());
    }

    @Test
    @Requirement({"AZ-URI-04", "AZ-URI-06"})
    void referencesCountFromWhatTheDocumentCallsItself() throws Exception {
        put("https://id.example/w/common.json", "{\"type\": \"integer\"}");
        InputsSchema inputs = inputs(
                plan(
                        document(
                                "$self: https://id.example/w/flow.yaml\n",
                                "{properties: {a: {$ref: common.json}, b: {$ref: 'https://id.example/w/flow.yaml#/x-schemas/Size'}}}")));
        assertEquals("integer", inputs.input("a").orElseThrow().type());
        assertEquals("integer", inputs.input("b").orElseThrow().type());
        assertEquals(2, violations(inputs, "{\"a\": \"x\", \"b\": \"x\"}").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'#/x-schemas/Size'", "'#/$defs/size'", "'https://e.example/inner#/$defs/size'"})
    @Requirement("AZ-URI-06")
    void placesInTheDocumentAndSchemasWithAnIdAreFound(String reference) throws Exception {
        String id = reference.contains("$defs") ? "$id: 'https://e.example/inner', " : "";
        InputsSchema inputs = inputs(plan(document(
                "", "{" + id + "$defs: {size: {type: integer}}, properties: {size: {$ref: " + reference + "}}}")));
        assertEquals("integer", inputs.input("size").orElseThrow().type());
        assertEquals(1, violations(inputs, "{\"size\": \"x\"}").size());
        assertEquals(List.of(), violations(inputs, "{\"size\": 1}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gone.json                | 'gone.json' cannot be read: there is no file:///specs/flows/gone.json
            there.json#/none         | 'there.json#/none' leads nowhere
            there.json#none          | 'there.json#none' leads nowhere
            word.txt                 | 'word.txt' leads to /specs/flows/word.txt, which holds no description
            there.json#/outer        | 'there.json#/outer' leads to a schema with the reference 'file:///specs/flows/gone.json', which cannot be read: there is no file:///specs/flows/gone.json
            there.json#/bad          | 'there.json#/bad' leads to a schema that is none: expected a type of JSON Schema in 'type' at /specs/flows/there.json:3:18
            there.json#/to-bad       | 'there.json#/to-bad' leads to a schema that is none: expected a type of JSON Schema in 'type' at /specs/flows/there.json:3:18
            """)
    @Requirement("AZ-URI-04")
    void whatIsNotThereIsToldAtTheReference(String reference, String message) {
        put("file:/specs/flows/there.json", """
                {"outer": {"items": {"$ref": "gone.json"}},
                 "bad": {
                         "type": "hunter2"},
                 "to-bad": {"items": {"$ref": "#/bad"}}}
                """);
        put("file:/specs/flows/word.txt", "hunter2");
        Checked<Plan> plan = plan(document("", "{properties: {a: {$ref: '" + reference + "'}}}"));
        Finding error =
                plan.findings().stream().filter(Finding::isError).findFirst().orElseThrow();
        assertEquals("/workflows/0/inputs/properties/a/$ref", error.at().pointer());
        assertEquals(message, error.message());
    }

    @Test
    void onlyWhatIsReferredToIsLoaded() {
        put("file:/specs/flows/there.json", "{\"a\": {\"type\": \"integer\"}, \"b\": {\"$ref\": \"gone.json\"}}");
        assertEquals(
                List.of(),
                plan(document("", "{properties: {a: {$ref: 'there.json#/a'}}}")).findings());
        assertEquals(
                List.of("/specs/api.yaml", "/specs/flows/there.json"),
                asked.stream().sorted().toList());
    }

    @Test
    void nothingIsLoadedForADocumentAlone() {
        String text = document("", "{properties: {a: {$ref: gone.json}}}");
        DocumentBundle alone = loader().withoutSources()
                .read(text.getBytes(StandardCharsets.UTF_8), URI.create("file:/w.yaml"))
                .orThrow();
        assertEquals(List.of(), Planner.check(alone, alone.entry(), RunSemantics.lenient()));
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-04/schema#",
                "http://json-schema.org/draft-07/schema#",
                "https://json-schema.org/draft/2020-12/schema",
                "https://e.example/own-dialect"
            })
    void aSchemaMaySayWhichDialectItIsIn(String dialect) throws Exception {
        put(
                "file:/specs/flows/there.json",
                "{\"$schema\": \"" + dialect + "\", \"properties\": {\"size\": {\"$ref\": \"#/definitions/size\"}},"
                        + " \"definitions\": {\"size\": {\"type\": \"integer\"}}}");
        InputsSchema inputs = inputs(plan(document("", "{$ref: there.json}")));
        assertEquals(List.of(), violations(inputs, "{\"size\": 1}"));
        List<String> violations = violations(inputs, "{\"size\": \"x\"}");
        assertEquals(1, violations.size(), violations.toString());
        assertTrue(violations.get(0).startsWith("'size'"), violations.toString());
    }

    @Test
    void schemasMayReferToEachOtherInCircles() throws Exception {
        put(
                "file:/specs/flows/tree.json",
                "{\"properties\": {\"size\": {\"type\": \"integer\"},"
                        + " \"child\": {\"$ref\": \"#\"}, \"root\": {\"$ref\": \"w.yaml#/workflows/0/inputs\"}}}");
        InputsSchema inputs = inputs(plan(document("", "{$ref: tree.json}")));
        assertEquals(3, inputs.inputs().size());
        assertEquals(
                1,
                violations(inputs, "{\"child\": {\"child\": {\"size\": \"x\"}}}")
                        .size());
        assertEquals(1, violations(inputs, "{\"root\": {\"size\": \"x\"}}").size());
    }

    @Test
    void aRelativeReferenceOfATextWithoutAPlaceLeadsNowhere() {
        String text = document("", "{$ref: tree.json}");
        DocumentBundle bundle = loader().read(text.getBytes(StandardCharsets.UTF_8), BundleLoader.NO_BASE)
                .orThrow();
        Finding error =
                Planner.check(bundle, bundle.entry(), RunSemantics.lenient()).get(0);
        assertEquals("'tree.json' is relative, and its document has no place to count from", error.message());
        assertEquals(List.of("/specs/api.yaml"), asked);
    }
}
