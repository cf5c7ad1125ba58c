package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Follows {@code $ref} inside one API description. Immutable; the description is read-only. */
public final class Schemas {

    /** Compositions may nest this deep before a member in them is not looked for any more. */
    private static final int MAX_DEPTH = 16;

    private final JsonNode description;

    public Schemas(JsonNode description) {
        this.description = description;
    }

    /**
     * {@code node}, or what its {@code $ref} leads to, through any number of them. A reference that leads nowhere, in
     * a circle or out of the description gives an empty object, which as a schema allows everything.
     */
    public JsonNode follow(JsonNode node) {
        Set<String> seen = new HashSet<>();
        JsonNode current = node;
        while (current.path("$ref").isTextual()) {
            String reference = current.get("$ref").textValue();
            if (!seen.add(reference) || !reference.startsWith("#")) {
                return JsonNodeFactory.instance.objectNode();
            }
            current = description.at(pointer(reference));
        }
        return current.isMissingNode() ? JsonNodeFactory.instance.objectNode() : current;
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
