package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.source.Operation.MediaType;
import org.arazzoengine.tree.TreeReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The index of a description, of which only what is asked for is read, is the index of the whole file: names, operations
 * and schemas, everything in them. The whole file is read as one tree, in which each reference but those to schemas is
 * replaced by its target.
 */
class PrunedIndexTest {

    /** The operations of a Path Item Object in OpenAPI 3.0 and 3.1. */
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    @TestFactory
    Stream<DynamicTest> whatIsReadOfADescriptionIsWhatTheWholeFileHolds() throws IOException {
        List<Path> descriptions = new ArrayList<>(WholeFileTest.descriptions(Repository.file("specs")));
        descriptions.addAll(WholeFileTest.descriptions(Repository.file("conformance-tests/src/test/resources")));
        assertFalse(descriptions.isEmpty());
        if (Files.isDirectory(WholeFileTest.CORPUS)) {
            descriptions.addAll(WholeFileTest.descriptions(WholeFileTest.CORPUS));
        }
        return descriptions.stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> assertWhole(file)));
    }

    private static void assertWhole(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        JsonNode root = TreeReader.read(bytes, file.toUri()).orThrow().root();
        assertWhole(bytes, root, file);
        // As JSON it is streamed instead.
        byte[] json = JsonWriter.compact(root).getBytes(StandardCharsets.UTF_8);
        assertWhole(json, TreeReader.read(json, file.toUri()).orThrow().root(), file);
    }

    private static void assertWhole(byte[] bytes, JsonNode root, Path file) {
        Whole whole = new Whole(root);
        SourceIndex index = WholeIndex.read(bytes, file.toUri()).value().orElseThrow();
        assertEquals(List.copyOf(whole.methods().keySet()), List.copyOf(index.paths()));
        assertEquals(ids(whole), ids(index));
        OperationReader reader = new OperationReader("api", file.toUri(), whole.inPlace());
        for (Map.Entry<String, List<String>> path : whole.methods().entrySet()) {
            assertEquals(path.getValue(), index.methods(path.getKey()));
            for (String method : path.getValue()) {
                OperationRef ref = new OperationRef(path.getKey(), method);
                Checked<Map<OperationRef, Operation>> read = index.operations(List.of(ref));
                if (read.value().isPresent()) {
                    assertWhole(read.value().get().get(ref), reader, ref, root);
                } else {
                    assertTrue(whole.leadsElsewhere(), () -> read.findings().toString());
                }
            }
        }
    }

    private static void assertWhole(Operation operation, OperationReader whole, OperationRef ref, JsonNode root) {
        assertEquals(whole.read(ref, operation.schemas()), operation);
        Schemas all = new Schemas(root);
        Deque<JsonNode> open = new ArrayDeque<>(schemas(operation));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            JsonNode reference = node.path("$ref");
            if (reference.isTextual() && seen.add(reference.textValue())) {
                JsonNode target = all.follow(node);
                assertEquals(target, operation.schemas().follow(node), () -> ref + " " + reference);
                open.push(target);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.push(child);
                }
            });
        }
    }

    private static List<JsonNode> schemas(Operation operation) {
        List<JsonNode> schemas = new ArrayList<>();
        operation.parameters().forEach(parameter -> {
            schemas.add(parameter.schema());
            parameter.content().ifPresent(content -> add(content, schemas));
        });
        operation.body().ifPresent(body -> body.content().forEach(content -> add(content, schemas)));
        operation.responses().forEach(response -> {
            response.headers().forEach(header -> schemas.add(header.schema()));
            response.content().forEach(content -> add(content, schemas));
        });
        return schemas;
    }

    private static void add(MediaType content, List<JsonNode> schemas) {
        schemas.add(content.schema());
        content.itemSchema().ifPresent(schemas::add);
    }

    private static Map<String, List<OperationRef>> ids(SourceIndex index) {
        Map<String, List<OperationRef>> ids = new LinkedHashMap<>();
        index.operationIds().forEach(id -> ids.put(id, index.byOperationId(id)));
        return ids;
    }

    private static Map<String, List<OperationRef>> ids(Whole whole) {
        Map<String, List<OperationRef>> ids = new LinkedHashMap<>();
        whole.methods()
                .forEach((path, methods) -> methods.forEach(method -> {
                    JsonNode id = whole.inPlace()
                            .path("paths")
                            .path(path)
                            .path(method)
                            .path("operationId");
                    if (id.isTextual()) {
                        ids.computeIfAbsent(id.textValue(), none -> new ArrayList<>())
                                .add(new OperationRef(path, method));
                    }
                }));
        return ids;
    }

    /** A description as one tree. */
    private static final class Whole {

        private final JsonNode root;
        private final ObjectNode inPlace;
        private boolean leadsElsewhere;

        Whole(JsonNode root) {
            this.root = root;
            this.inPlace = root.deepCopy();
            JsonNode schemes = root.at("/components/securitySchemes");
            if (schemes.isObject()) {
                ((ObjectNode) inPlace.get("components")).set("securitySchemes", each(schemes, this::follow));
            }
            inPlace.set("paths", each(root.path("paths"), this::pathItem));
        }

        /** With a target in the place of each reference but those to schemas. */
        JsonNode inPlace() {
            return inPlace;
        }

        /** Whether a reference leads out of the file, or nowhere. */
        boolean leadsElsewhere() {
            return leadsElsewhere;
        }

        /** The methods of each path, in document order. */
        Map<String, List<String>> methods() {
            Map<String, List<String>> methods = new LinkedHashMap<>();
            inPlace.get("paths").properties().forEach(path -> {
                List<String> known = new ArrayList<>();
                path.getValue().fieldNames().forEachRemaining(known::add);
                known.retainAll(METHODS);
                if (path.getKey().startsWith("/")) {
                    methods.put(path.getKey(), known);
                }
            });
            return methods;
        }

        private JsonNode follow(JsonNode node) {
            JsonNode current = node;
            while (current.path("$ref").isTextual()) {
                String reference = current.get("$ref").textValue();
                current = reference.startsWith("#")
                        ? root.at(Schemas.pointer(reference))
                        : JsonNodeFactory.instance.missingNode();
            }
            if (current.isMissingNode() && !node.isMissingNode()) {
                leadsElsewhere = true;
                return JsonNodeFactory.instance.objectNode();
            }
            return current;
        }

        private JsonNode pathItem(JsonNode node) {
            JsonNode item = fields(follow(node), Map.of("parameters", parameters -> each(parameters, this::follow)));
            if (item.isObject()) {
                METHODS.stream()
                        .filter(item::has)
                        .forEach(method -> ((ObjectNode) item).set(method, operation(item.get(method))));
            }
            return item;
        }

        private JsonNode operation(JsonNode node) {
            return fields(
                    node,
                    Map.of(
                            "parameters", parameters -> each(parameters, this::follow),
                            "requestBody", this::withContent,
                            "responses", responses -> each(responses, this::withContent)));
        }

        private JsonNode withContent(JsonNode node) {
            return fields(
                    follow(node),
                    Map.of(
                            "headers", headers -> each(headers, this::follow),
                            "content", content -> each(content, this::mediaType)));
        }

        private JsonNode mediaType(JsonNode node) {
            return fields(follow(node), Map.of("examples", examples -> each(examples, this::follow)));
        }

        private static JsonNode fields(JsonNode node, Map<String, UnaryOperator<JsonNode>> changes) {
            if (!node.isObject()) {
                return node;
            }
            ObjectNode changed = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(field -> changed.set(
                            field.getKey(),
                            changes.getOrDefault(field.getKey(), same -> same).apply(field.getValue())));
            return changed;
        }

        private static JsonNode each(JsonNode node, UnaryOperator<JsonNode> change) {
            if (node instanceof ArrayNode list) {
                ArrayNode changed = JsonNodeFactory.instance.arrayNode();
                list.forEach(element -> changed.add(change.apply(element)));
                return changed;
            }
            ObjectNode changed = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> changed.set(member.getKey(), change.apply(member.getValue())));
            return changed;
        }
    }
}
