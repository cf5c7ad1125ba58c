package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * References to components by their names and to anchors: those of nearly every document.
 *
 * @param anchored the schemas that a reference to an {@code $anchor} can mean (AZ-URI-06); empty when there is no such
 *     reference
 */
record ComponentSchemas(JsonNode schema, JsonNode componentInputs, Map<String, JsonNode> anchored)
        implements SchemaTargets {

    private static final String COMPONENTS = "#/components/inputs/";
    private static final URI DOCUMENT = URI.create("urn:arazzo-inputs");

    static ComponentSchemas of(JsonNode schema, JsonNode componentInputs) {
        // Most schemas refer to nothing or to components by name: nothing is looked through for them.
        List<String> references = schema.findValuesAsText("$ref");
        boolean needed = namesAnchor(references)
                || !references.isEmpty() && namesAnchor(componentInputs.findValuesAsText("$ref"));
        Map<String, JsonNode> anchored = new LinkedHashMap<>();
        Stream<JsonNode> roots = Stream.concat(Stream.of(schema), componentInputs.valueStream());
        (needed ? roots : Stream.<JsonNode>empty())
                .forEach(root -> SchemaWalk.visit(
                        "",
                        root,
                        (pointer, within) -> anchored.putIfAbsent(
                                "#" + within.path("$anchor").asText(""), within)));
        return new ComponentSchemas(schema, componentInputs, anchored);
    }

    private static boolean namesAnchor(List<String> references) {
        return references.stream().anyMatch(text -> text.startsWith("#") && !text.startsWith("#/"));
    }

    @Override
    public boolean isKnown(String reference) {
        return reference.startsWith("#");
    }

    @Override
    public JsonNode target(String reference) {
        return reference.startsWith(COMPONENTS)
                ? componentInputs.at(reference.substring(COMPONENTS.length() - 1))
                : anchored.getOrDefault(reference, MissingNode.getInstance());
    }

    /** A {@code $ref} counts from the root of the Arazzo document: its components are kept where it expects them. */
    @Override
    public SchemaValidation validation() {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.putObject("components").set("inputs", componentInputs);
        envelope.set("inputs", schema);
        return new SchemaValidation(Map.of(DOCUMENT, envelope), DOCUMENT, "/inputs");
    }
}
