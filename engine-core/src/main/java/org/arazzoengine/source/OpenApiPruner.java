package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Cuts an OpenAPI description down to some operations and what they need, with every reference but those to schemas
 * replaced by its target. swagger-parser never sees the rest: reading all of a large description costs seconds.
 */
final class OpenApiPruner {

    private final JsonNode root;
    private final Schemas references;

    private OpenApiPruner(JsonNode root) {
        this.root = root;
        this.references = new Schemas(root);
    }

    /** A description with only {@code refs} in it; subtrees are shared with {@code root} and stay read-only. */
    static ObjectNode prune(JsonNode root, Collection<OperationRef> refs) {
        return new OpenApiPruner(root).prune(refs);
    }

    private ObjectNode prune(Collection<OperationRef> refs) {
        ObjectNode pruned = JsonNodeFactory.instance.objectNode();
        pruned.set("openapi", root.get("openapi"));
        ObjectNode info = pruned.putObject("info");
        info.set("title", TextNode.valueOf(root.path("info").path("title").asText("untitled")));
        info.set("version", TextNode.valueOf(root.path("info").path("version").asText("unknown")));
        copy(root, pruned, List.of("servers", "security"));
        ObjectNode schemes = pruned.putObject("components").putObject("securitySchemes");
        putAll(schemes, root.path("components").path("securitySchemes"), references::follow);
        ObjectNode paths = pruned.putObject("paths");
        for (OperationRef ref : refs) {
            ObjectNode item = paths.has(ref.path()) ? (ObjectNode) paths.get(ref.path()) : pathItem(paths, ref.path());
            JsonNode source = references.follow(root.path("paths").path(ref.path()));
            item.set(ref.method(), operation(source.path(ref.method())));
        }
        return pruned;
    }

    private ObjectNode pathItem(ObjectNode paths, String path) {
        JsonNode source = references.follow(root.path("paths").path(path));
        ObjectNode item = paths.putObject(path);
        copy(source, item, List.of("servers"));
        if (source.path("parameters").isArray()) {
            item.set("parameters", parameters(source.get("parameters")));
        }
        return item;
    }

    private ObjectNode operation(JsonNode source) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        copy(source, operation, List.of("operationId", "servers", "security"));
        if (source.path("parameters").isArray()) {
            operation.set("parameters", parameters(source.get("parameters")));
        }
        if (source.has("requestBody")) {
            operation.set("requestBody", withContent(source.get("requestBody")));
        }
        putAll(operation.putObject("responses"), source.path("responses"), this::withContent);
        return operation;
    }

    private ArrayNode parameters(JsonNode source) {
        ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
        source.forEach(parameter -> parameters.add(references.follow(parameter)));
        return parameters;
    }

    /** A Request Body or Response Object with its headers, media types and examples in place. */
    private JsonNode withContent(JsonNode source) {
        JsonNode target = references.follow(source);
        if (!target.isObject()) {
            return target;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy(target, copy, List.of("description", "required"));
        if (target.path("headers").isObject()) {
            putAll(copy.putObject("headers"), target.get("headers"), references::follow);
        }
        if (target.path("content").isObject()) {
            putAll(copy.putObject("content"), target.get("content"), this::mediaType);
        }
        return copy;
    }

    private JsonNode mediaType(JsonNode source) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy(source, copy, List.of("schema", "example", "encoding"));
        if (source.path("examples").isObject()) {
            putAll(copy.putObject("examples"), source.get("examples"), references::follow);
        }
        return copy;
    }

    private static void putAll(ObjectNode target, JsonNode source, UnaryOperator<JsonNode> each) {
        for (Map.Entry<String, JsonNode> member : source.properties()) {
            target.set(member.getKey(), each.apply(member.getValue()));
        }
    }

    private static void copy(JsonNode source, ObjectNode target, List<String> names) {
        for (String name : names) {
            if (source.has(name)) {
                target.set(name, source.get(name));
            }
        }
    }
}
