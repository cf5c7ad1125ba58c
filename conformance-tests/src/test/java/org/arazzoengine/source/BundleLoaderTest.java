package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;

/** Documents that lead to others, by identity and by place; what is loaded comes from a map. */
class BundleLoaderTest {

    private static final String API = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            paths: {/pets: {get: {operationId: listPets, responses: {'200': {description: ok}}}}}
            """;

    private final Map<URI, String> web = new LinkedHashMap<>();
    private final List<URI> asked = new ArrayList<>();

    private final SourceLoader loader = location -> {
        asked.add(location);
        String text = web.get(location);
        if (text == null) {
            throw new SourceLoadException(Problem.FILE_NOT_FOUND, "there is no " + location, "");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    };

    private void put(String location, String text) {
        web.put(URI.create(location), text);
    }

    /** @param sources name, url and type of each; an empty type = none */
    private static String document(String version, String self, String... sources) {
        StringBuilder text = new StringBuilder("arazzo: " + version + "\n");
        if (!self.isEmpty()) {
            text.append("$self: ").append(self).append('\n');
        }
        text.append("info: {title: t, version: '1'}\nsourceDescriptions:\n");
        for (int i = 0; i < sources.length; i += 3) {
            text.append("- {name: ")
                    .append(sources[i])
                    .append(", url: '")
                    .append(sources[i + 1])
                    .append('\'');
            text.append(sources[i + 2].isEmpty() ? "" : ", type: " + sources[i + 2])
                    .append("}\n");
        }
        return text + "workflows:\n- workflowId: w\n  steps:\n  - stepId: s\n    operationId: listPets\n";
    }

    private Checked<DocumentBundle> load(String location) {
        return new BundleLoader(loader).load(URI.create(location));
    }

    private static List<String> locations(Checked<DocumentBundle> bundle) {
        return bundle.orThrow().sources().stream()
                .map(source -> source.location().toString())
                .toList();
    }

    private static List<Problem> problems(Checked<DocumentBundle> bundle) {
        return bundle.findings().stream().map(Finding::problem).toList();
    }

    @Test
    @Requirement({"AZ-URI-01", "AZ-URI-03"})
    void aRelativeUrlCountsFromTheDocument() {
        put("file:///a/b/w.yaml", document("1.0.1", "", "api", "../api.yaml", "openapi"));
        put("file:///a/api.yaml", API);
        Checked<DocumentBundle> bundle = load("file:///a/b/w.yaml");
        assertEquals(List.of("file:///a/api.yaml"), locations(bundle));
        assertEquals(List.of(), bundle.findings());
    }

    @Test
    @Requirement("AZ-SELF-03")
    void anAbsoluteSelfIsTheBase() {
        put("file:///data/a.yaml", document("1.1.0", "https://e.com/w/a.yaml", "api", "../s/p.yaml", "openapi"));
        put("https://e.com/s/p.yaml", API);
        put("file:///s/p.yaml", API);
        assertEquals(List.of("https://e.com/s/p.yaml"), locations(load("file:///data/a.yaml")));
        assertFalse(asked.contains(URI.create("file:///s/p.yaml")));
    }

    @Test
    @Requirement("AZ-SELF-04")
    void aRelativeSelfCountsFromWhereTheDocumentWasRead() {
        put("https://e.com/v2/d.yaml", document("1.1.0", "w/p.yaml", "api", "../s/x.yaml", "openapi"));
        put("https://e.com/v2/s/x.yaml", API);
        Checked<DocumentBundle> bundle = load("https://e.com/v2/d.yaml");
        assertEquals(List.of("https://e.com/v2/s/x.yaml"), locations(bundle));
        assertEquals(
                "https://e.com/v2/w/p.yaml", bundle.orThrow().entry().identity().toString());
    }

    private Checked<DocumentBundle> loadVersion10WithSelf() {
        put("file:///data/a.yaml", document("1.0.1", "https://e.com/w/a.yaml", "api", "p.yaml", "openapi"));
        put("file:///data/p.yaml", API);
        return load("file:///data/a.yaml");
    }

    @Test
    @Requirement("AZ-SELF-08")
    void in10SelfIsIgnoredWithAWarningAndIsNoBase() {
        Checked<DocumentBundle> bundle = loadVersion10WithSelf();
        assertEquals(List.of("file:///data/p.yaml"), locations(bundle));
        assertEquals(List.of(Problem.TOLERANCE_UNKNOWN_FIELD), problems(bundle));
        assertEquals("file:///data/a.yaml", bundle.orThrow().entry().identity().toString());
    }

    @Test
    @Requirement("AZ-SELF-08")
    void in10SelfIsRefusedByTheLetter() {
        Finding error = loadVersion10WithSelf().judged(true).findings().get(0);
        assertTrue(error.isError());
        assertTrue(error.message().contains("'$self' is no field"), error.message());
    }

    @Test
    @Requirement("AZ-SELF-05")
    void aSuppliedDocumentIsFoundByItsSelfAndNothingIsFetched() {
        String b = document("1.1.0", "https://e.com/b.yaml", "api", "https://e.com/api.yaml", "openapi");
        put("https://e.com/a.yaml", document("1.1.0", "", "b", "HTTPS://e.com/%62.yaml", "arazzo"));
        put("https://e.com/api.yaml", API);
        DocumentBundle bundle = new BundleLoader(loader)
                .supplying(b.getBytes(StandardCharsets.UTF_8), URI.create("file:///disk/other.yaml"))
                .load(URI.create("https://e.com/a.yaml"))
                .orThrow();
        assertEquals(
                "https://e.com/b.yaml",
                bundle.document("b").orElseThrow().identity().toString());
        assertEquals(List.of(URI.create("https://e.com/a.yaml"), URI.create("https://e.com/api.yaml")), asked);
    }

    @Test
    @Requirement({"AZ-PARSE-02", "AZ-PARSE-03"})
    void theOrderInWhichDocumentsAreSuppliedDoesNotMatter() {
        String a = document("1.1.0", "https://e.com/a.yaml", "b", "https://e.com/b.yaml", "arazzo");
        // Its $self comes last: nothing is decided by the beginning of a document.
        String b = document("1.1.0", "", "a", "https://e.com/a.yaml", "arazzo") + "$self: https://e.com/b.yaml\n";
        for (List<String> order : List.of(List.of(a, b), List.of(b, a))) {
            BundleLoader both = new BundleLoader(loader);
            for (int i = 0; i < 2; i++) {
                both = both.supplying(
                        order.get(i).getBytes(StandardCharsets.UTF_8), URI.create("file:///" + i + ".yaml"));
            }
            int first = order.indexOf(a);
            Checked<DocumentBundle> bundle = both.load(URI.create("file:///" + first + ".yaml"));
            assertEquals(
                    List.of("https://e.com/a.yaml", "https://e.com/b.yaml"),
                    bundle.orThrow().documents().stream()
                            .map(document -> document.identity().toString())
                            .toList());
            assertEquals(List.of(), bundle.findings());
        }
        assertEquals(List.of(), asked);
    }

    @Test
    @Requirement("AZ-PARSE-01")
    void documentsMayLeadToEachOther() {
        put("file:///p/a.yaml", document("1.0.1", "", "other", "sub/b.yaml", "arazzo", "api", "api.yaml", "openapi"));
        put("file:///p/sub/b.yaml", document("1.0.1", "", "back", "../a.yaml", "arazzo", "api", "api.yaml", "openapi"));
        put("file:///p/api.yaml", API);
        put("file:///p/sub/api.yaml", API);
        DocumentBundle bundle = load("file:///p/a.yaml").orThrow();
        BundledDocument other = bundle.document("other").orElseThrow();
        assertEquals("file:///p/sub/b.yaml", other.identity().toString());
        assertEquals(
                URI.create("file:///p/sub/api.yaml"), other.sources().get(1).location());
        assertEquals("w", other.document().workflows().get(0).workflowId());
        assertEquals(bundle.entry(), bundle.document(other, "back").orElseThrow());
        assertEquals(2, bundle.documents().size());
        assertEquals(
                1, asked.stream().filter(URI.create("file:///p/a.yaml")::equals).count());
    }

    @Test
    @Requirement("AZ-SELF-06")
    void aDocumentThatIsFoundByItsPlaceInsteadOfItsSelfIsLoadedWithANote() {
        put("https://e.com/a.yaml", document("1.1.0", "", "b", "https://mirror.com/b.yaml", "arazzo"));
        put(
                "https://mirror.com/b.yaml",
                document("1.1.0", "https://e.com/b.yaml", "api", "https://e.com/api.yaml", "openapi"));
        put("https://e.com/api.yaml", API);
        Checked<DocumentBundle> bundle = load("https://e.com/a.yaml").judged(true);
        Finding note = bundle.findings().get(0);
        assertEquals(Problem.NOTE_NOT_BY_IDENTITY, note.problem());
        assertEquals(Severity.INFO, note.severity());
        assertEquals("AZ-SELF-06", note.requirement());
        assertEquals(
                "https://e.com/b.yaml",
                bundle.orThrow().document("b").orElseThrow().identity().toString());
    }

    @Test
    void aRemoteDocumentCannotCallItselfAFile() {
        put("https://e.com/a.yaml", document("1.1.0", "file:///data/secret.yaml", "api", "api.yaml", "openapi"));
        put("https://e.com/api.yaml", API);
        Checked<DocumentBundle> bundle = load("https://e.com/a.yaml");
        assertEquals("https://e.com/a.yaml", bundle.orThrow().entry().identity().toString());
        assertEquals(List.of("https://e.com/api.yaml"), locations(bundle));
    }

    @Test
    @Requirement("AZ-URI-02")
    void aDocumentFromMemoryCountsFromTheBaseItIsGivenOrFromNothing() {
        put("https://x.io/s/p.yaml", API);
        byte[] text = document("1.1.0", "", "api", "s/p.yaml", "openapi").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("https://x.io/s/p.yaml"),
                locations(new BundleLoader(loader).read(text, URI.create("https://x.io/id"))));
        Checked<DocumentBundle> without = new BundleLoader(loader).read(text, BundleLoader.NO_BASE);
        assertEquals(List.of(Problem.SOURCE_NOT_FOUND), problems(without));
        assertTrue(without.findings().get(0).message().contains("'s/p.yaml' is relative"));
    }

    @Test
    @Requirement("AZ-SRC-07")
    void aSourceWithoutATypeIsWhatItsContentSays() {
        put("file:///a.yaml", document("1.0.1", "", "api", "api.yaml", "", "b", "b.yaml", ""));
        put("file:///api.yaml", API);
        put("file:///b.yaml", document("1.0.1", "", "api", "api.yaml", "openapi"));
        Checked<DocumentBundle> bundle = load("file:///a.yaml").judged(true);
        assertEquals(List.of(Problem.NOTE_SOURCE_TYPE, Problem.NOTE_SOURCE_TYPE), problems(bundle));
        assertTrue(bundle.findings().get(1).message().contains("it is arazzo by its content"));
        assertTrue(bundle.orThrow().document("b").isPresent());
        assertTrue(bundle.orThrow().document("api").isEmpty());
    }

    @Test
    void aSourceThatIsNotOfItsTypeIsAnErrorAtTheType() {
        put("file:///a.yaml", document("1.0.1", "", "api", "api.yaml", "arazzo"));
        put("file:///api.yaml", API);
        Finding error = load("file:///a.yaml").findings().get(0);
        assertEquals(Problem.SOURCE_TYPE, error.problem());
        assertTrue(
                error.message().contains("expected the source 'api' to be arazzo as its 'type' says, found openapi"));
        assertEquals("/sourceDescriptions/0/type", error.at().pointer());
        assertEquals(List.of(new Edit.Replace("/sourceDescriptions/0/type", "openapi")), error.fix());
    }

    @Test
    void whenNothingIsAtSelfTheSourceBesideTheDocumentIsTakenWithAWarning() {
        put("file:///d/a.yaml", document("1.1.0", "https://e.com/a.yaml", "api", "x/api.yaml", "openapi"));
        put("file:///d/x/api.yaml", API);
        Checked<DocumentBundle> bundle = load("file:///d/a.yaml");
        assertEquals(List.of("file:///d/x/api.yaml"), locations(bundle));
        assertEquals(List.of(Problem.TOLERANCE_SELF), problems(bundle));
        assertEquals("/$self", bundle.findings().get(0).at().pointer());
        assertTrue(bundle.judged(true).hasErrors(), "refused by the letter");
        assertEquals(URI.create("https://e.com/x/api.yaml"), asked.get(1));
    }

    @Test
    void aPageWhereSelfPointsIsNoSource() {
        put("file:///d/a.yaml", document("1.1.0", "https://e.com/a.yaml", "api", "api.yaml", "openapi"));
        put("https://e.com/api.yaml", "<html><title>Not found</title></html>");
        put("file:///d/api.yaml", API);
        assertEquals(List.of("file:///d/api.yaml"), locations(load("file:///d/a.yaml")));
    }

    @Test
    void aSourceFromSeveralPlacesIsOneSourceInParts() {
        put("file:///a.yaml", document("1.0.1", "", "api", "gone.yaml", "openapi"));
        put("file:///one.yaml", API);
        put("file:///two.yaml", API.replace("listPets", "other"));
        DocumentBundle bundle = new BundleLoader(loader)
                .source("api", List.of(URI.create("file:///one.yaml"), URI.create("file:///two.yaml")))
                .load(URI.create("file:///a.yaml"))
                .orThrow();
        assertEquals(
                List.of("api", "api"),
                bundle.sources().stream().map(SourceIndex::name).toList());
        assertEquals(List.of("other"), List.copyOf(bundle.sources().get(1).operationIds()));
        assertFalse(asked.contains(URI.create("file:///gone.yaml")));
    }

    @Test
    void aPlaceForASourceOfADocumentThatIsLedToIsTakenWhenTheEntryHasNoneOfThatName() {
        put("file:///a.yaml", document("1.0.1", "", "b", "b.yaml", "arazzo", "api", "api.yaml", "openapi"));
        put("file:///b.yaml", document("1.0.1", "", "inner", "gone.yaml", "openapi", "api", "own.yaml", "openapi"));
        put("file:///api.yaml", API);
        put("file:///own.yaml", API);
        put("file:///given.yaml", API);
        List<URI> given = List.of(URI.create("file:///given.yaml"));
        DocumentBundle bundle = new BundleLoader(loader)
                .source("inner", given)
                .source("api", given)
                .load(URI.create("file:///a.yaml"))
                .orThrow();
        assertEquals(given.get(0), bundle.sources().get(1).location());
        assertEquals(
                List.of("file:///given.yaml", "file:///own.yaml"),
                bundle.document("b").orElseThrow().sources().stream()
                        .map(source -> source.location().toString())
                        .toList());
    }
}
