package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.document.Workflow;

/**
 * The inputs that a workflow declares (Arazzo 1.1.0, Workflow Object, inputs: a JSON Schema 2020-12). Immutable, safe
 * for several threads.
 */
public final class InputsSchema {

    /** Inputs are looked into this deep for passwords. */
    private static final int MAX_DEPTH = 32;

    private final JsonNode schema;
    private final SchemaTargets targets;
    private final List<Input> inputs;

    /**
     * @param schema as written; an empty object when the workflow declares none
     * @param componentInputs {@code components.inputs} of the same document, where a {@code $ref} may lead
     */
    public InputsSchema(JsonNode schema, JsonNode componentInputs) {
        this(schema, ComponentSchemas.of(schema, componentInputs));
    }

    private InputsSchema(JsonNode schema, SchemaTargets targets) {
        this.schema = schema;
        this.targets = targets;
        this.inputs = declared(follow(schema));
    }

    /** The inputs of {@code workflow}, which is one of {@code home}. */
    public static InputsSchema of(Workflow workflow, LinkedDocument home) {
        Optional<JsonNode> written = workflow.inputs();
        if (written.isEmpty() || home.schemas().isEmpty()) {
            return new InputsSchema(
                    written.orElseGet(JsonNodeFactory.instance::objectNode),
                    home.document().components().inputs());
        }
        String pointer = workflow.at().pointer() + "/inputs";
        return new InputsSchema(home.schemas().schema(pointer), new OuterSchemas(home.schemas(), pointer));
    }

    /**
     * A declared input.
     *
     * @param types what its schema's {@code type} allows, in order; empty when it says nothing
     * @param schema its own schema
     */
    public record Input(String name, List<String> types, String description, boolean required, JsonNode schema) {

        public Input {
            types = List.copyOf(types);
        }

        /** The types for people, such as {@code string or null}; empty when any will do. */
        public String type() {
            return String.join(" or ", types);
        }

        /** Whether its schema says that it is a password. */
        public boolean isPassword() {
            return "password".equals(schema.path("format").asText());
        }

        /** Whether a password is somewhere in it. */
        public boolean holdsPassword() {
            return schema.findValues("format").stream().anyMatch(format -> "password".equals(format.asText()));
        }
    }

    /** The declared inputs in document order; those only listed in {@code required} come last. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The input called {@code name}. */
    public Optional<Input> input(String name) {
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }

    /** {@code given} and the defaults of what is not in it (decision 80); a new object. */
    public ObjectNode withDefaults(JsonNode given) {
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        complete.setAll((ObjectNode) given);
        for (Input input : inputs) {
            if (!complete.has(input.name()) && input.schema().has("default")) {
                complete.set(input.name(), input.schema().get("default"));
            }
        }
        return complete;
    }

    /** What stands in {@code given} at places that the schema calls passwords, at any depth. */
    public List<JsonNode> passwords(JsonNode given) {
        List<JsonNode> found = new ArrayList<>();
        collectPasswords(follow(schema), given, found, MAX_DEPTH);
        return found;
    }

    private void collectPasswords(JsonNode at, JsonNode given, List<JsonNode> found, int depth) {
        if (depth == 0 || given.isMissingNode()) {
            return;
        }
        if ("password".equals(at.path("format").asText())) {
            found.add(given);
        }
        for (Map.Entry<String, JsonNode> property : at.path("properties").properties()) {
            collectPasswords(follow(property.getValue()), given.path(property.getKey()), found, depth - 1);
        }
        for (JsonNode element : given.isArray() ? given : List.<JsonNode>of()) {
            collectPasswords(follow(at.path("items")), element, found, depth - 1);
        }
    }

    /** The required inputs that {@code given} does not have. */
    public List<Input> missing(JsonNode given) {
        return inputs.stream()
                .filter(input -> input.required() && !given.has(input.name()))
                .toList();
    }

    /** What in {@code given} violates the schema, each as one sentence that begins with the input; empty when valid. */
    public List<String> violations(JsonNode given) {
        return schema.isEmpty() ? List.of() : targets.violations(given);
    }

    private JsonNode follow(JsonNode written) {
        JsonNode current = written;
        Set<String> seen = new LinkedHashSet<>();
        for (String reference = reference(current);
                targets.isKnown(reference) && seen.add(reference);
                reference = reference(current)) {
            current = targets.target(reference);
        }
        return current;
    }

    private static String reference(JsonNode schema) {
        return schema.path("$ref").asText("");
    }

    private List<Input> declared(JsonNode resolved) {
        Set<String> required = new LinkedHashSet<>();
        resolved.path("required").forEach(name -> required.add(name.asText()));
        List<Input> declared = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
            JsonNode own = follow(property.getValue());
            declared.add(input(property.getKey(), own, required.remove(property.getKey())));
        }
        required.forEach(name -> declared.add(input(name, JsonNodeFactory.instance.objectNode(), true)));
        return List.copyOf(declared);
    }

    private static Input input(String name, JsonNode schema, boolean required) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        (type.isArray() ? type : List.of(type)).forEach(entry -> types.add(entry.asText()));
        types.removeIf(String::isEmpty);
        return new Input(name, types, schema.path("description").asText("").strip(), required, schema);
    }
}
