package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;

/**
 * A scope that is written down as one JSON object, with any of the members {@code url}, {@code method},
 * {@code statusCode}, {@code self}, {@code request}, {@code response}, {@code message}, {@code inputs},
 * {@code outputs}, {@code steps}, {@code workflows}, {@code sourceDescriptions} and {@code components}. The sides have
 * {@code header} (or {@code headers}), {@code query}, {@code path} and {@code body} (or {@code payload}); a step and a
 * workflow have {@code outputs}, a workflow also {@code inputs} and {@code steps}. A member that is null is absent.
 * Immutable as long as the object is left alone.
 */
public record TreeScope(JsonNode tree) implements Scope {

    @Override
    public Resolved url() {
        return top("url");
    }

    @Override
    public Resolved method() {
        return top("method");
    }

    @Override
    public Resolved statusCode() {
        return top("statusCode");
    }

    @Override
    public Resolved self() {
        return top("self");
    }

    @Override
    public Resolved exchanged(Side side, Part part, String name) {
        JsonNode message = tree.path(side.root());
        return switch (part) {
            case HEADER -> header(either(message, "header", "headers"), name);
            case QUERY -> member(message.path("query"), name, "query parameter");
            case PATH -> member(message.path("path"), name, "path parameter");
            case BODY -> {
                JsonNode body = either(message, "body", "payload");
                yield body.isMissingNode() ? Resolved.missing("there is no body") : Resolved.of(body);
            }
        };
    }

    /** Names ignore case; several values are one text, of Set-Cookie the first counts (decision 26). */
    private static Resolved header(JsonNode headers, String name) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : headers.properties()) {
            if (header.getKey().equalsIgnoreCase(name) && !header.getValue().isNull()) {
                JsonNode value = header.getValue();
                if (value.isArray()) {
                    value.forEach(one -> values.add(one.asText()));
                } else {
                    values.add(value.asText());
                }
            }
        }
        if (values.isEmpty()) {
            return Resolved.missing("there is no header '" + name + "'");
        }
        return name.equalsIgnoreCase("Set-Cookie")
                ? Resolved.firstOf(values.size(), TextNode.valueOf(values.get(0)))
                : Resolved.of(TextNode.valueOf(String.join(", ", values)));
    }

    @Override
    public Resolved input(String name) {
        return member(tree.path("inputs"), name, "input");
    }

    @Override
    public Resolved inputs() {
        return top("inputs");
    }

    @Override
    public Resolved output(String name) {
        return member(tree.path("outputs"), name, "output");
    }

    @Override
    public Resolved stepOutput(String stepId, String name) {
        return output(tree.path("steps"), stepId, name);
    }

    @Override
    public Resolved stepOutputs(String stepId) {
        Resolved step = member(tree.path("steps"), stepId, "step");
        return step instanceof Resolved.Present present ? member(present.value(), "outputs", "member") : step;
    }

    @Override
    public Resolved workflowValue(String workflowId, boolean inputs, String name) {
        Resolved workflow = member(tree.path("workflows"), workflowId, "workflow");
        return workflow instanceof Resolved.Present present
                ? member(present.value().path(inputs ? "inputs" : "outputs"), name, inputs ? "input" : "output")
                : workflow;
    }

    @Override
    public Resolved workflowStepOutput(String workflowId, String stepId, String name) {
        Resolved workflow = member(tree.path("workflows"), workflowId, "workflow");
        return workflow instanceof Resolved.Present present
                ? output(present.value().path("steps"), stepId, name)
                : workflow;
    }

    private static Resolved output(JsonNode steps, String stepId, String name) {
        Resolved step = member(steps, stepId, "step");
        return step instanceof Resolved.Present present
                ? member(present.value().path("outputs"), name, "output")
                : step;
    }

    @Override
    public Resolved sourceDescription(String name, String reference) {
        Resolved source = member(tree.path("sourceDescriptions"), name, "source description");
        return source instanceof Resolved.Present present ? member(present.value(), reference, "field") : source;
    }

    @Override
    public Resolved component(String kind, String name) {
        return member(tree.path("components").path(kind), name, "component");
    }

    private Resolved top(String name) {
        JsonNode value = tree.path(name);
        return value.isMissingNode() || value.isNull()
                ? Resolved.missing("there is no $" + name + " here")
                : Resolved.of(value);
    }

    private static JsonNode either(JsonNode message, String first, String second) {
        JsonNode value = message.has(first) ? message.get(first) : message.get(second);
        return value == null ? MissingNode.getInstance() : value;
    }

    /** A member of what may be missing itself. */
    private static Resolved member(JsonNode object, String name, String kind) {
        return object.isObject()
                ? Scope.member(object, name, kind)
                : Resolved.missing("there is no " + kind + " '" + name + "'");
    }
}
