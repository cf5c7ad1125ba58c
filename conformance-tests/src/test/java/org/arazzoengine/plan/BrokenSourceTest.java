package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.source.DocumentBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a source is said of the source, and not only of the step that names something in it. */
class BrokenSourceTest {

    @TempDir
    Path folder;

    private List<Finding> errors(String source, String step) throws IOException {
        Files.writeString(folder.resolve("p.yaml"), source);
        Path file = Files.writeString(
                folder.resolve("w.yaml"),
                "arazzo: 1.1.0\ninfo: {title: T, version: '1'}\nsourceDescriptions: [{name: p, url: p.yaml}]\n"
                        + "workflows: [{workflowId: w, steps: [{stepId: s, " + step + "}]}]\n");
        Checked<DocumentBundle> bundle = DocumentBundle.load(file);
        DocumentBundle whole = bundle.value().orElseThrow();
        return Stream.concat(
                        bundle.findings().stream(),
                        Planner.check(whole, whole.entry(), RunSemantics.lenient()).stream())
                .filter(Finding::isError)
                .toList();
    }

    private static String api(String version, String rest) {
        return version + "\ninfo: {title: T, version: '1'}\n" + rest + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    openapi: 3.1.0 | paths: [1]  | 3 | found a list
                    openapi: 3.0.3 | paths: text | 3 | found the text 'text'
                    openapi: 3.2.0 | paths: null | 3 | found nothing
                    openapi: 3.0.3 | tags: []    | 1 | found no such field
                    swagger: '2.0' | tags: []    | 1 | found no such field
                    """)
    void pathsThatAreNoneAreAnErrorOfTheSource(String version, String paths, int line, String found)
            throws IOException {
        Finding error = errors(api(version, paths), "operationId: get").get(0);
        assertEquals("AZ302", error.problem().code());
        assertTrue(error.at().document().getPath().endsWith("/p.yaml"), error.toString());
        assertEquals(line, error.at().line());
        assertEquals("expected an object in 'paths' of the source 'p', " + found, error.message());
    }

    @Test
    void aDescriptionMayHaveNoPathsFrom31On() throws IOException {
        List<Finding> errors = errors(api("openapi: 3.1.0", "components: {}"), "operationId: get");
        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).hint().contains("The source 'p' has no operation at all."), errors.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    3.1.0 | /a: {$ref: gone.yaml}, /c: {get: {operationId: x}} | operationId: get | It may be behind a path of the source 'p' whose '$ref' cannot be followed: that of '/a', 'gone.yaml' cannot be read: there is no file
                    3.1.0 | /a: {query: {operationId: get}}                    | operationId: get | The source 'p' has it in 'query' of the path '/a', which holds operations from OpenAPI 3.2 on, and the source is openapi 3.1.0.
                    3.0.3 | /a: {additionalOperations: {COPY: {operationId: get}}} | operationId: get | The source 'p' has it in 'additionalOperations' of the path '/a'
                    3.1.0 | /a: {query: {operationId: get}}                    | operationId: $sourceDescriptions.p.get | has it in 'query' of the path '/a'
                    """)
    void whyAnOperationSeemsNotToBeThereIsSaid(String version, String paths, String step, String hint)
            throws IOException {
        List<Finding> errors = errors(api("openapi: " + version, "paths: {" + paths + "}"), step);
        assertEquals(1, errors.size(), errors.toString());
        assertEquals("AZ303", errors.get(0).problem().code());
        assertTrue(errors.get(0).hint().contains(hint), errors.get(0).hint());
    }

    @Test
    void aPathWithoutOperationsIsNotSaidToBeAbsent() throws IOException {
        List<Finding> errors = errors(
                api("openapi: 3.1.0", "paths: {/a: {get: x}}"),
                "operationPath: '{$sourceDescriptions.p.url}#/paths/~1a/get'");
        assertEquals(1, errors.size(), errors.toString());
        assertEquals(
                "expected an operation of 'p', found the path '/a' in '/paths/~1a/get', which has no operation",
                errors.get(0).message());
        assertEquals("", errors.get(0).hint());
    }
}
