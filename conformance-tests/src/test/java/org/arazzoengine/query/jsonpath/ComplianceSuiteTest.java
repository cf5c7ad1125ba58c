package org.arazzoengine.query.jsonpath;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The JSONPath Compliance Test Suite, read from the folder that the system property {@code cts.dir} names. */
class ComplianceSuiteTest {

    private static final int CASES = 703;
    private static final long VISITS = 10_000;

    @Test
    @Requirement("AZ-JPATH-01")
    void everyCaseOfTheComplianceSuitePasses() throws IOException, JsonSyntaxException {
        String folder = System.getProperty("cts.dir");
        assumeTrue(folder != null, "Not run: -Dcts.dir=… does not name the folder that holds cts.json");
        JsonNode suite = JsonReader.read(Files.readString(Path.of(folder, "cts.json")));
        List<Executable> cases = new ArrayList<>();
        Set<String> checked = new LinkedHashSet<>();
        suite.get("tests")
                .forEach(test -> cases.add(() -> {
                    check(test);
                    checked.add(test.get("name").textValue());
                }));
        assertAll(cases);
        assertEquals(CASES, cases.size(), "cases in the suite");
        assertEquals(CASES, checked.size(), "cases that passed");
    }

    private static void check(JsonNode test) throws QuerySyntaxException, QueryException {
        String name = test.get("name").textValue();
        String selector = test.get("selector").textValue();
        if (test.path("invalid_selector").booleanValue()) {
            assertThrows(QuerySyntaxException.class, () -> JsonPath.compile(selector), name + ": " + selector);
            return;
        }
        JsonPath path = JsonPath.compile(selector);
        JsonPath again = JsonPath.compile(path.toString());
        assertEquals(path.query(), again.query(), name + ": printed as " + path);
        checkResults(name, path, test);
        checkResults(name + ", printed as " + path, again, test);
    }

    private static void checkResults(String name, JsonPath path, JsonNode test) throws QueryException {
        JsonNode document = test.get("document");
        List<JsonNode> values = path.select(document, VISITS);
        List<Node> nodes = path.nodes(document, VISITS);
        assertEquals(values, nodes.stream().map(Node::value).toList(), name);
        assertEquals(!values.isEmpty(), path.exists(document, VISITS), name);
        assertTrue(!path.isSingular() || values.size() <= 1, name);
        int match = alternatives(test, "").indexOf(values);
        assertTrue(match >= 0, () -> name + ": found " + values);
        assertEquals(
                texts(alternatives(test, "_paths").get(match)),
                nodes.stream().map(Node::path).toList(),
                name);
    }

    /** The lists a case allows: one ({@code result}, {@code result_paths}) or several ({@code results}, ...). */
    private static List<List<JsonNode>> alternatives(JsonNode test, String suffix) {
        List<List<JsonNode>> alternatives = new ArrayList<>();
        if (test.has("result" + suffix)) {
            alternatives.add(elements(test.get("result" + suffix)));
        }
        test.path("results" + suffix).forEach(alternative -> alternatives.add(elements(alternative)));
        return alternatives;
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    private static List<String> texts(List<JsonNode> values) {
        return values.stream().map(JsonNode::textValue).toList();
    }
}
