package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Follows the references of schemas. Immutable; what they lead to is read-only. */
public final class Schemas {

    /** The keywords that refer to another schema; which one a dynamic reference means may depend on the way there. */
    static final List<String> REFERENCES = List.of("$ref", "$dynamicRef");

    /** Compositions may nest this deep before a member in them is not looked for any more. */
    private static final int MAX_DEPTH = 16;

    private final JsonNode description;
    private final Map<String, JsonNode> targets;

    /** Schemas whose references all lead into {@code description}. */
    public Schemas(JsonNode description) {
        this(description, Map.of());
    }

    private Schemas(JsonNode description, Map<String, JsonNode> targets) {
        this.description = description;
        this.targets = Collections.unmodifiableMap(targets);
    }

    /** @param targets what references lead to, by how they are written */
    static Schemas of(Map<String, JsonNode> targets) {
        return new Schemas(MissingNode.getInstance(), new LinkedHashMap<>(targets));
    }

    /**
     * {@code node}, or what its {@code $ref} leads to, through any number of them. A reference that leads nowhere or in
     * a circle gives an empty object, which as a schema allows everything.
     */
    public JsonNode follow(JsonNode node) {
        Set<String> seen = new HashSet<>();
        JsonNode current = node;
        for (String reference = reference(current); !reference.isEmpty(); reference = reference(current)) {
            if (!seen.add(reference)) {
                return JsonNodeFactory.instance.objectNode();
            }
            current = target(reference);
        }
        return current.isMissingNode() ? JsonNodeFactory.instance.objectNode() : current;
    }

    private static String reference(JsonNode node) {
        return REFERENCES.stream()
                .map(keyword -> node.path(keyword))
                .filter(JsonNode::isTextual)
                .findFirst()
                .map(JsonNode::textValue)
                .orElse("");
    }

    private JsonNode target(String reference) {
        JsonNode known = targets.get(reference);
        if (known != null) {
            return known;
        }
        return reference.startsWith("#") ? description.at(pointer(reference)) : MissingNode.getInstance();
    }

    /** The schema of member {@code name} of {@code schema}, also inside allOf, oneOf and anyOf; empty when there is none. */
    public Optional<JsonNode> member(JsonNode schema, String name) {
        return find(schema, MAX_DEPTH, resolved -> resolved.path("properties").path(name));
    }

    /** The schema of the elements of {@code schema}; empty when there is none. */
    public Optional<JsonNode> element(JsonNode schema) {
        return find(schema, MAX_DEPTH, resolved -> resolved.path("items"));
    }

    private Optional<JsonNode> find(JsonNode schema, int depth, UnaryOperator<JsonNode> step) {
        JsonNode resolved = follow(schema);
        JsonNode found = step.apply(resolved);
        if (!found.isMissingNode()) {
            return Optional.of(follow(found));
        }
        for (String keyword : depth == 0 ? List.<String>of() : List.of("allOf", "oneOf", "anyOf")) {
            for (JsonNode part : resolved.path(keyword)) {
                Optional<JsonNode> inPart = find(part, depth - 1, step);
                if (inPart.isPresent()) {
                    return inPart;
                }
            }
        }
        return Optional.empty();
    }

    /** The pointer of a URI fragment, percent-decoded (RFC 6901, section 6); one that is none leads nowhere. */
    static JsonPointer pointer(String reference) {
        String fragment = reference.substring(1).replace("+", "%2B");
        try {
            return JsonPointer.compile(URLDecoder.decode(fragment, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return JsonPointer.compile("/ /not a pointer");
        }
    }
}
