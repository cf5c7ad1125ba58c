package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Cuts an OpenAPI description down to some operations and what they need, with every reference but those to schemas
 * replaced by its target, as a description of 3.0 or 3.1. swagger-parser never sees the rest: reading all of a large
 * description costs seconds. Used for one answer.
 */
final class OpenApiPruner {

    private final DescriptionText text;
    private final DescriptionKind kind;
    private final ReferencePass references;
    private final Map<OperationRef, List<String>> faults = new LinkedHashMap<>();

    OpenApiPruner(DescriptionText text, DescriptionKind kind, ReferencePass references) {
        this.text = text;
        this.kind = kind;
        this.references = references;
    }

    /** What could not be followed for {@code ref}, schemas aside. */
    List<String> faults(OperationRef ref) {
        return faults.getOrDefault(ref, List.of());
    }

    /** A description with only {@code refs} in it; subtrees are shared with the description's and stay read-only. */
    ObjectNode prune(Collection<OperationRef> refs) {
        ObjectNode pruned = JsonNodeFactory.instance.objectNode();
        pruned.put("openapi", kind.isSwagger() ? "3.0.3" : kind.isOpenApi32() ? "3.1.1" : kind.version());
        ObjectNode info = pruned.putObject("info");
        JsonNode written = part("/info");
        info.set("title", TextNode.valueOf(written.path("title").asText("untitled")));
        info.set("version", TextNode.valueOf(written.path("version").asText("unknown")));
        SwaggerUpgrade upgrade = new SwaggerUpgrade(this::part, references, text.location());
        List.of("servers", "security").forEach(name -> set(pruned, name, part("/" + name)));
        ObjectNode schemes = pruned.putObject("components").putObject("securitySchemes");
        if (kind.isSwagger()) {
            set(pruned, "servers", upgrade.servers(part("/schemes")));
            upgrade.securitySchemes(schemes);
        } else {
            putAll(schemes, whole("/components/securitySchemes"), references::follow);
        }
        ObjectNode paths = pruned.putObject("paths");
        for (OperationRef ref : refs) {
            references.faults();
            JsonNode source = PathItem.whole(part(ref.pathPointer()), references);
            JsonNode operation =
                    source.at(ref.pointer().substring(ref.pathPointer().length()));
            PrunedPlace place = PrunedPlace.of(ref);
            ObjectNode item =
                    paths.has(place.path()) ? (ObjectNode) paths.get(place.path()) : paths.putObject(place.path());
            if (kind.isSwagger()) {
                item.set(place.method(), upgrade.operation(source, operation));
            } else {
                copy(source, item, List.of("servers"));
                if (source.path("parameters").isArray()) {
                    item.set("parameters", parameters(source.get("parameters")));
                }
                item.set(place.method(), operation(operation));
            }
            faults.put(ref, references.faults());
        }
        return pruned;
    }

    private JsonNode part(String pointer) {
        return text.part(JsonPointer.compile(pointer));
    }

    /** An object of which the outline may hold the names only. */
    private JsonNode whole(String pointer) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : text.outline().at(pointer).properties()) {
            String name = member.getKey().replace("~", "~0").replace("/", "~1");
            whole.set(member.getKey(), part(pointer + "/" + name));
        }
        return whole;
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
        source.forEach(parameter -> parameters.add(object(references.follow(parameter))));
        return parameters;
    }

    /** A Request Body or Response Object with its headers, media types and examples in place. */
    private JsonNode withContent(JsonNode source) {
        JsonNode target = object(references.follow(source));
        if (!target.isObject()) {
            return target;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy(target, copy, List.of("description", "required"));
        if (target.path("headers").isObject()) {
            putAll(copy.putObject("headers"), target.get("headers"), header -> object(references.follow(header)));
        }
        if (target.path("content").isObject()) {
            putAll(copy.putObject("content"), target.get("content"), this::mediaType);
        }
        return copy;
    }

    private JsonNode mediaType(JsonNode source) {
        JsonNode target = references.follow(source);
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy(target, copy, List.of("schema", "itemSchema", "example", "encoding"));
        if (target.path("examples").isObject()) {
            putAll(copy.putObject("examples"), target.get("examples"), example -> object(references.follow(example)));
        }
        return copy;
    }

    /** What stands for a reference that leads nowhere. */
    private static JsonNode object(JsonNode target) {
        return target.isMissingNode() ? JsonNodeFactory.instance.objectNode() : target;
    }

    private static void set(ObjectNode target, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            target.set(name, value);
        }
    }

    private static void putAll(ObjectNode target, JsonNode source, UnaryOperator<JsonNode> each) {
        for (Map.Entry<String, JsonNode> member : source.properties()) {
            target.set(member.getKey(), object(each.apply(member.getValue())));
        }
    }

    private static void copy(JsonNode source, ObjectNode target, List<String> names) {
        names.forEach(name -> set(target, name, source.path(name)));
    }
}
