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
import org.jspecify.annotations.Nullable;

/**
 * The inputs that a workflow declares (Arazzo 1.1.0, Workflow Object, inputs: a JSON Schema 2020-12). Immutable, safe
 * for several threads.
 */
public final class InputsSchema {

    private final JsonNode schema;
    private final SchemaTargets targets;
    private final SchemaPlaces places;
    private final List<Input> inputs;
    private volatile @Nullable SchemaValidation validation;

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
        this.places = new SchemaPlaces(targets);
        this.inputs = declared(places.follow(schema));
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

    /**
     * {@code given} and the defaults of what is not in it, at every depth (decision 80); a new object. What is not there
     * is not made up so that something in it could have a default.
     */
    public ObjectNode withDefaults(JsonNode given) {
        return (ObjectNode) places.withDefaults(schema, given);
    }

    /** What stands in {@code given} at places that the schema calls passwords, at any depth. */
    public List<JsonNode> passwords(JsonNode given) {
        List<JsonNode> found = new ArrayList<>();
        places.visit(schema, given, (at, value, pointer) -> {
            if ("password".equals(at.path("format").asText())) {
                found.add(value);
            }
        });
        return found;
    }

    /** The required inputs that {@code given} does not have. */
    public List<Input> missing(JsonNode given) {
        return inputs.stream()
                .filter(input -> input.required() && !given.has(input.name()))
                .toList();
    }

    /** What in {@code given} violates the schema, each as one sentence that begins with the input; empty when valid. */
    public List<String> violations(JsonNode given) {
        if (schema.isEmpty()) {
            return List.of();
        }
        List<String> violations = new ArrayList<>(validation().violations(given));
        places.visit(
                schema,
                given,
                (at, value, pointer) ->
                        IntegerFormat.violation(at, value, pointer).ifPresent(violations::add));
        return violations.stream().distinct().toList();
    }

    /** Made when it is first needed. Two threads may make one each, which does no harm. */
    private SchemaValidation validation() {
        SchemaValidation made = validation;
        if (made == null) {
            made = targets.validation();
            validation = made;
        }
        return made;
    }

    private List<Input> declared(JsonNode resolved) {
        Set<String> required = new LinkedHashSet<>();
        resolved.path("required").forEach(name -> required.add(name.asText()));
        List<Input> declared = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
            JsonNode own = places.follow(property.getValue());
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
