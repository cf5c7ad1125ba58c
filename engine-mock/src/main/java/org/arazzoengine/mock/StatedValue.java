package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that a schema writes down itself: const, enum, example, examples and default. Stateless. */
final class StatedValue {

    private static final List<String> DEMANDED = List.of("const", "enum");
    private static final List<String> SHOWN = List.of("example", "examples", "default");
    private static final List<String> FOR_INPUTS = List.of("default", "example", "examples", "const", "enum");

    private StatedValue() {}

    /**
     * What is demanded before what is shown, a default last. What is shown in another type than the schema's own is
     * passed over; what is demanded is taken as it is then, because nothing else is allowed.
     */
    static Optional<JsonNode> of(JsonNode schema) {
        return first(schema, DEMANDED)
                .or(() -> DEMANDED.stream()
                        .flatMap(keyword -> values(schema, keyword))
                        .findFirst())
                .or(() -> first(schema, SHOWN));
    }

    /** A default is what the author of a workflow wants to be used, so it comes first. Always of the declared type. */
    static Optional<JsonNode> ofInput(JsonNode schema) {
        return first(schema, FOR_INPUTS);
    }

    private static Optional<JsonNode> first(JsonNode schema, List<String> keywords) {
        Kind kind = Kind.of(schema);
        return keywords.stream()
                .flatMap(keyword -> values(schema, keyword))
                .flatMap(value -> kind.fit(value).stream())
                .findFirst();
    }

    /** A null that is only shown or the default says "nothing"; one that is demanded is a value. */
    private static Stream<JsonNode> values(JsonNode schema, String keyword) {
        JsonNode stated = schema.path(keyword);
        return switch (keyword) {
            case "const" -> stated.isMissingNode() ? Stream.empty() : Stream.of(stated);
            case "enum" -> Stream.concat(someOf(stated), stated.valueStream().filter(JsonNode::isNull));
            // In JSON Schema a list; some write a map of Example Objects, as OpenAPI has elsewhere.
            case "examples" ->
                stated.isObject()
                        ? stated.valueStream()
                                .map(example -> example.path("value"))
                                .filter(value -> !isNothing(value))
                        : someOf(stated);
            default -> isNothing(stated) ? Stream.empty() : Stream.of(stated);
        };
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static Stream<JsonNode> someOf(JsonNode list) {
        return list.valueStream().filter(value -> !value.isNull());
    }
}
