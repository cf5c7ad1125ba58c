package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What schemas of one document are called by {@code $id} and {@code $anchor} (JSON Schema 2020-12, 8.2); and, on the
 * way, its references as absolute ones, because where a schema stands is not told by the schema. Not reusable.
 */
final class SchemaNames {

    private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");
    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef");
    /** What stands in them is data, unless they are the names of properties. */
    private static final Set<String> DATA =
            Set.of("example", "examples", "default", "const", "enum", "value", "dataValue");

    /** Objects whose members have names that mean nothing. */
    private static final Set<String> NAMES = Set.of(
            "properties",
            "patternProperties",
            "$defs",
            "definitions",
            "dependentSchemas",
            "schemas",
            "examples",
            "paths",
            "parameters",
            "requestBodies",
            "responses",
            "headers",
            "content",
            "channels",
            "messages");

    private final Map<String, JsonNode> named = new LinkedHashMap<>();

    private SchemaNames() {}

    /**
     * The named schemas in {@code root}, each by an absolute URI. References become absolute in place.
     *
     * @param everywhere whether references that no {@code $id} is above become absolute as well
     */
    static Map<String, JsonNode> in(JsonNode root, URI base, boolean everywhere) {
        SchemaNames names = new SchemaNames();
        names.read(root, base, everywhere, "");
        return names.named;
    }

    private void read(JsonNode node, URI base, boolean absolute, String member) {
        if (node.isArray()) {
            node.forEach(element -> read(element, base, absolute, ""));
        } else if (node instanceof ObjectNode object) {
            boolean schema = !NAMES.contains(member);
            boolean identified = schema && object.path("$id").isTextual();
            URI own = identified
                    ? ReferenceUri.against(base, object.get("$id").textValue()).orElse(base)
                    : base;
            if (schema) {
                name(object, own, identified);
            }
            if (absolute || identified) {
                REFERENCES.forEach(keyword -> absolute(object, keyword, own));
            }
            for (Map.Entry<String, JsonNode> child : object.properties()) {
                boolean data = schema && DATA.contains(child.getKey()) && !isMap(child);
                if (child.getValue().isContainerNode() && !data) {
                    read(child.getValue(), own, absolute || identified, schema ? child.getKey() : "");
                }
            }
        }
    }

    /** OpenAPI's {@code examples} are objects by name, which may be references; JSON Schema's are a list of data. */
    private static boolean isMap(Map.Entry<String, JsonNode> child) {
        return child.getKey().equals("examples") && child.getValue().isObject();
    }

    private void name(ObjectNode schema, URI base, boolean identified) {
        String identity = References.identity(References.withoutFragment(base)).toString();
        if (identified) {
            named.putIfAbsent(identity, schema);
        }
        for (String keyword : ANCHORS) {
            if (schema.path(keyword).isTextual()) {
                named.putIfAbsent(identity + "#" + schema.get(keyword).textValue(), schema);
            }
        }
    }

    private static void absolute(ObjectNode object, String keyword, URI base) {
        JsonNode reference = object.path(keyword);
        if (reference.isTextual()) {
            ReferenceUri.against(base, reference.textValue()).ifPresent(uri -> object.put(keyword, uri.toString()));
        }
    }

    /** Whether the text of a description may have such names: a look at the bytes, because they are many. */
    static boolean mayBeIn(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == '"' && bytes[i + 1] == '$' && (starts(bytes, i + 2, "id\"") || anchor(bytes, i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean anchor(byte[] bytes, int at) {
        return starts(bytes, at, "anchor\"") || starts(bytes, at, "dynamicAnchor\"");
    }

    private static boolean starts(byte[] bytes, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
