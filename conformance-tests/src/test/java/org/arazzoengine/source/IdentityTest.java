package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and descriptions by what they call themselves, and what relative URLs count from then (decision 86, T28). */
class IdentityTest {

    private static final String API = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n";

    private final Map<URI, String> world = new LinkedHashMap<>();
    private final List<URI> asked = new ArrayList<>();

    private Checked<DocumentBundle> load(String document) {
        return new BundleLoader(this::bytes).load(URI.create(document));
    }

    private byte[] bytes(URI location) throws SourceLoadException {
        asked.add(location);
        String text = world.get(location);
        if (text == null) {
            throw new SourceLoadException(Problem.FILE_NOT_FOUND, "there is nothing at " + location, "");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void put(String location, String text) {
        world.put(URI.create(location), text);
    }

    private static String document(String self, String... sources) {
        return "arazzo: 1.1.0\n" + (self.isEmpty() ? "" : "$self: " + self + "\n")
                + "info: {title: t, version: '1'}\nsourceDescriptions: [" + String.join(", ", sources)
                + "]\nworkflows: [{workflowId: w, steps: [{stepId: s, operationId: x}]}]\n";
    }

    private static String source(String name, String url) {
        return "{name: " + name + ", url: '" + url + "', type: openapi}";
    }

    private static List<String> named(Checked<DocumentBundle> bundle) {
        return bundle.value().orElseThrow().sources().stream()
                .map(source -> source.name() + " " + source.location())
                .toList();
    }

    private static List<Problem> problems(Checked<DocumentBundle> bundle) {
        return bundle.findings().stream().map(Finding::problem).toList();
    }

    @ParameterizedTest
    @Requirement({"AZ-SELF-05", "AZ-PARSE-02"})
    @ValueSource(booleans = {true, false})
    void aDescriptionIsFoundByItsSelfInWhateverOrderTheSourcesStand(boolean urlFirst) {
        String url = source("p", "HTTPS://e.example/%6Fa.yaml");
        String file = source("q", "oa.yaml");
        put("file:///d/w.yaml", urlFirst ? document("", url, file) : document("", file, url));
        put("file:///d/oa.yaml", API.replace("3.0.3", "3.2.0") + "$self: https://e.example/oa.yaml\n");
        Checked<DocumentBundle> bundle = load("file:///d/w.yaml");
        assertEquals(List.of(), bundle.findings());
        List<String> both = List.of("p file:///d/oa.yaml", "q file:///d/oa.yaml");
        assertEquals(urlFirst ? both : List.of(both.get(1), both.get(0)), named(bundle));
        assertTrue(asked.stream().allMatch(SourcePolicy::isFile), asked.toString());
    }

    @Test
    void aHostSaysNothingOfAnother() {
        put("https://a.example/w.yaml", document("", source("p", "oa.yaml"), source("q", "https://b.example/x.yaml")));
        put("https://a.example/oa.yaml", API.replace("3.0.3", "3.2.0") + "$self: https://b.example/x.yaml\n");
        put("https://b.example/x.yaml", API);
        assertEquals(
                List.of("p https://a.example/oa.yaml", "q https://b.example/x.yaml"),
                named(load("https://a.example/w.yaml")));
    }

    @Test
    @Requirement("AZ-SELF-05")
    void whatASuppliedDocumentLeadsToIsReadOnlyWhenSomethingLeadsToIt() {
        put("file:///d/w.yaml", document("", source("p", "oa.yaml")));
        put("file:///d/oa.yaml", API);
        Checked<DocumentBundle> bundle = new BundleLoader(this::bytes)
                .supplying(
                        document("https://e.example/b.yaml", source("x", "gone.yaml"))
                                .getBytes(StandardCharsets.UTF_8),
                        URI.create("file:///d/b.yaml"))
                .load(URI.create("file:///d/w.yaml"));
        assertEquals(List.of(), bundle.findings());
        assertEquals(List.of(URI.create("file:///d/w.yaml"), URI.create("file:///d/oa.yaml")), asked);
    }

    @Test
    void aBaseAtWhichASourceLoadsIsRightForTheOthersToo() {
        put("file:///d/w.yaml", document("sub/x.yaml", source("p", "a.yaml"), source("q", "q.yaml")));
        put("file:///d/a.yaml", API);
        put("file:///d/sub/q.yaml", API);
        Checked<DocumentBundle> bundle = load("file:///d/w.yaml");
        assertEquals(List.of("q file:///d/sub/q.yaml"), named(bundle));
        assertEquals(List.of(Problem.SOURCE_NOT_FOUND), problems(bundle));
    }

    @ParameterizedTest
    @CsvSource({"urn:foo:bar, urn:foo:bar", "sub/x.yaml, file:///d/sub/x.yaml"})
    void aBaseAtWhichNoSourceLoadsGivesWayToWhereTheDocumentIs(String self, String base) {
        put("file:///d/w.yaml", document(self, source("p", "a.yaml"), source("q", "q.yaml")));
        put("file:///d/a.yaml", API);
        put("file:///d/q.yaml", API);
        Checked<DocumentBundle> bundle = load("file:///d/w.yaml");
        assertEquals(List.of("p file:///d/a.yaml", "q file:///d/q.yaml"), named(bundle));
        assertEquals(
                List.of(Problem.TOLERANCE_SELF),
                problems(bundle).stream().distinct().toList());
        assertTrue(
                bundle.findings().get(0).message().contains("nothing is found at " + base.replace("///", "/")),
                bundle.findings().toString());
    }

    @Test
    void whatIsNowhereIsNotSaidToLackASelf() {
        put("file:///d/w.yaml", document("urn:foo:bar", source("p", "a.yaml")));
        Finding error = load("file:///d/w.yaml").findings().get(0);
        assertEquals(Problem.SOURCE_NOT_FOUND, error.problem());
        assertTrue(
                error.message()
                        .endsWith(
                                "'a.yaml' is relative, and '$self', urn:foo:bar, is nothing that it could count from"),
                error.message());
    }
}
