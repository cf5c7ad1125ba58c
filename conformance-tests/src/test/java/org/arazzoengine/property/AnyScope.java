package org.arazzoengine.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import org.arazzoengine.expr.TreeScope;

/** A scope with every root, whose values are any JSON values. */
public final class AnyScope implements ArbitrarySupplier<TreeScope> {

    private static final int MOST_CHOICES = 800;

    @Override
    public Arbitrary<TreeScope> get() {
        return Choices.arbitrary(MOST_CHOICES, AnyScope::of);
    }

    /** A scope. */
    public static TreeScope of(Choices choices) {
        return of(members(choices), members(choices), members(choices), JsonValue.of(choices));
    }

    private static ObjectNode members(Choices choices) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        choices.list(5, more -> members.set(JsonValue.name(more), JsonValue.of(more)));
        return members;
    }

    /** A scope of these values; the step and the source are called s, the workflow w. */
    static TreeScope of(JsonNode inputs, JsonNode outputs, JsonNode headers, JsonNode body) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.set("header", headers);
        message.set("query", outputs);
        message.set("path", inputs);
        message.set("body", body);
        ObjectNode results = JsonNodeFactory.instance.objectNode();
        results.set("outputs", outputs);
        results.set("inputs", inputs);
        results.set("steps", named("s", named("outputs", inputs)));
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("url", TextNode.valueOf("https://example.com/a?b=c"));
        tree.set("method", TextNode.valueOf("GET"));
        tree.set("statusCode", IntNode.valueOf(200));
        tree.set("request", message);
        tree.set("response", message);
        tree.set("message", message);
        tree.set("inputs", inputs);
        tree.set("outputs", outputs);
        tree.set("steps", named("s", results));
        tree.set("workflows", named("w", results));
        tree.set("sourceDescriptions", named("s", inputs));
        tree.set("components", named("parameters", outputs));
        return new TreeScope(tree);
    }

    static ObjectNode named(String name, JsonNode value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set(name, value);
        return object;
    }
}
