package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the engine sees of a description is what swagger-parser sees in the whole file, of which it knows names, places and
 * types (everything else is compared in {@link PrunedIndexTest}): for every OpenAPI 3.0 and 3.1 description of a folder of public ones, {@code -Dcorpus.dir}.
 */
class WholeFileTest {

    static final Path CORPUS = Path.of(System.getProperty("corpus.dir", "/work/shared/corpus"));

    private static final SourceLoader NOWHERE = location -> {
        throw new SourceLoadException(Problem.LOCATION_NOT_SUPPORTED, "other documents are not read here", "");
    };

    @TestFactory
    Stream<DynamicTest> theOperationsOfADescriptionAreThoseOfTheWholeFile() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
        List<Path> descriptions = descriptions(CORPUS);
        assertTrue(descriptions.size() > 20, descriptions.toString());
        return descriptions.stream()
                .map(file -> DynamicTest.dynamicTest(CORPUS.relativize(file).toString(), () -> assertSame(file)));
    }

    /** The descriptions of OpenAPI 3.0 and 3.1 in and below {@code folder}. */
    static List<Path> descriptions(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .filter(WholeFileTest::isOpenApi3)
                    .toList();
        }
    }

    /** YAML is streamed only when it is large; the result is the same for any size. */
    @TestFactory
    Stream<DynamicTest> aStreamedYamlDescriptionIsTheOneThatIsReadAsAWhole() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
        try (Stream<Path> files = Files.walk(CORPUS)) {
            List<Path> descriptions = files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .filter(WholeFileTest::isOpenApi3)
                    .toList();
            long streamed = descriptions.stream()
                    .filter(file -> StreamedText.yaml(bytes(file), file.toUri()).isPresent())
                    .count();
            assertTrue(streamed > 20, streamed + " of " + descriptions.size());
            return descriptions.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            CORPUS.relativize(file).toString(), () -> assertStreamedSame(bytes(file), file.toUri())));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertStreamedSame(byte[] bytes, URI location) {
        Optional<StreamedText> text = StreamedText.yaml(bytes, location);
        assumeTrue(text.isPresent(), "it has aliases or tags, or names schemas");
        OpenSource streamed = OpenSource.open("api", text.get(), NOWHERE, Map.of(), new Findings())
                .orThrow();
        OpenSource whole = WholeIndex.open(bytes, location).orThrow();
        assertEquals(whole.names(), streamed.names());
        Set<OperationRef> all = WholeIndex.all(whole);
        SourceIndex one = whole.index(all);
        SourceIndex other = streamed.index(all);
        for (OperationRef ref : all) {
            assertEquals(one.at(ref), other.at(ref));
            assertEquals(
                    text(one.operations(List.of(ref)).value().orElseThrow().get(ref)),
                    text(other.operations(List.of(ref)).value().orElseThrow().get(ref)));
        }
    }

    /** Everything of an operation but its table of references, with the schemas that its parts lead to. */
    private static String text(@Nullable Operation operation) {
        if (operation == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(described(operation));
        operation
                .parameters()
                .forEach(parameter ->
                        text.append(parameter).append(operation.schemas().follow(parameter.schema())));
        operation
                .body()
                .ifPresent(body -> body.content()
                        .forEach(type ->
                                text.append(type).append(operation.schemas().follow(type.schema()))));
        operation
                .responses()
                .forEach(response -> response.content()
                        .forEach(type ->
                                text.append(type).append(operation.schemas().follow(type.schema()))));
        return text.toString();
    }

    private static boolean isOpenApi3(Path file) {
        try {
            String head = Files.readString(file);
            return head.substring(0, Math.min(4_000, head.length()))
                    .matches("(?s)(.*\\n)?[{\\s]*\"?openapi\"?\\s*:\\s*[\"']?3\\.[01].*");
        } catch (IOException notText) {
            return false;
        }
    }

    private static void assertSame(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        OpenSource source = WholeIndex.open(bytes, file.toUri()).orThrow();
        LocatedTree tree = TreeReader.read(bytes, file.toUri()).orThrow();
        OpenAPI whole = new OpenAPIDeserializer().deserialize(tree.root()).getOpenAPI();
        assertEquals(described(whole), described(source), file.toString());
    }

    private static Map<String, String> described(OpenSource source) {
        Map<String, String> described = new TreeMap<>();
        // One at a time, as steps of different workflows would ask for them.
        for (OperationRef ref : WholeIndex.all(source)) {
            source.index(List.of(ref)).operations(List.of(ref)).value().ifPresent(operations -> {
                Operation operation = operations.get(ref);
                described.put(operation.label(), described(operation));
            });
        }
        return described;
    }

    private static String described(Operation operation) {
        return operation.operationId() + "\n servers "
                + operation.declaredServers().stream()
                        .map(server -> server.url()
                                + server.variables().values().stream()
                                        .map(Operation.ServerVariable::defaultValue)
                                        .toList())
                        .toList()
                + "\n parameters "
                + operation.parameters().stream()
                        .map(p -> p.in().spelling() + " " + p.name() + " " + p.required())
                        .toList()
                + "\n body "
                + operation
                        .body()
                        .map(body -> body.required()
                                + " "
                                + body.content().stream()
                                        .map(Operation.MediaType::type)
                                        .toList())
                + "\n responses "
                + operation.responses().stream()
                        .map(response -> response.status()
                                + response.content().stream()
                                        .map(Operation.MediaType::type)
                                        .toList())
                        .toList()
                + "\n security "
                + operation.security().stream()
                        .map(way -> way.needs().stream()
                                .map(need -> need.name() + need.scopes())
                                .toList())
                        .toList();
    }

    private static Map<String, String> described(OpenAPI api) {
        Map<String, String> described = new TreeMap<>();
        api.getPaths()
                .forEach((path, item) -> item(api, item)
                        .readOperationsMap()
                        .forEach((method, operation) -> described.put(
                                method.name().toUpperCase(Locale.ROOT) + " " + path,
                                described(api, item(api, item), operation))));
        return described;
    }

    private static PathItem item(OpenAPI api, PathItem item) {
        return item.get$ref() == null
                ? item
                : api.getComponents().getPathItems().get(name(item.get$ref()));
    }

    private static String described(OpenAPI api, PathItem item, io.swagger.v3.oas.models.Operation operation) {
        List<Server> servers = Stream.of(operation.getServers(), item.getServers(), api.getServers())
                .filter(list -> list != null && !list.isEmpty())
                .findFirst()
                .orElse(List.of(new Server().url("/")));
        RequestBody body = operation.getRequestBody();
        RequestBody target = body == null || body.get$ref() == null
                ? body
                : api.getComponents().getRequestBodies().get(name(body.get$ref()));
        List<SecurityRequirement> security = Stream.of(
                        Optional.ofNullable(operation.getSecurity()), Optional.ofNullable(api.getSecurity()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
        return Optional.ofNullable(operation.getOperationId()).orElse("") + "\n servers "
                + servers.stream()
                        .map(server -> server.getUrl()
                                + (server.getVariables() == null
                                        ? List.of()
                                        : server.getVariables().values().stream()
                                                .map(variable -> variable.getDefault())
                                                .toList()))
                        .toList()
                + "\n parameters "
                + parameters(api, item, operation)
                + "\n body "
                + Optional.ofNullable(target)
                        .map(found -> Boolean.TRUE.equals(found.getRequired())
                                + " "
                                + (found.getContent() == null
                                        ? List.of()
                                        : List.copyOf(found.getContent().keySet())))
                + "\n responses "
                + (operation.getResponses() == null
                        ? List.of()
                        : operation.getResponses().entrySet().stream()
                                .map(response -> response.getKey() + types(api, response.getValue()))
                                .toList())
                + "\n security "
                + security.stream()
                        .map(way -> way.entrySet().stream()
                                .map(need -> need.getKey() + need.getValue())
                                .toList())
                        .toList();
    }

    private static List<String> types(OpenAPI api, ApiResponse response) {
        ApiResponse target = response.get$ref() == null
                ? response
                : api.getComponents().getResponses().get(name(response.get$ref()));
        return target.getContent() == null
                ? List.of()
                : List.copyOf(target.getContent().keySet());
    }

    private static List<String> parameters(OpenAPI api, PathItem item, io.swagger.v3.oas.models.Operation operation) {
        Map<String, String> merged = new LinkedHashMap<>();
        for (List<Parameter> list : List.of(
                Optional.ofNullable(item.getParameters()).orElse(List.of()),
                Optional.ofNullable(operation.getParameters()).orElse(List.of()))) {
            for (Parameter written : list) {
                Parameter parameter = written.get$ref() == null
                        ? written
                        : api.getComponents().getParameters().get(name(written.get$ref()));
                merged.put(
                        parameter.getIn() + " " + parameter.getName(),
                        parameter.getIn() + " " + parameter.getName() + " "
                                + Boolean.TRUE.equals(parameter.getRequired()));
            }
        }
        return List.copyOf(merged.values());
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
