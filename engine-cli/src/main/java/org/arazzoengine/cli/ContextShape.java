package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.expr.ExpressionParser;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.query.pointer.Pointer;

/**
 * Which members expressions can see in a value of a context ({@link org.arazzoengine.expr.TreeScope}). What none can is
 * a slip of the pen, and would count as missing without a word.
 *
 * @param members the only ones that are seen; empty when any is
 * @param others of what shape every member is whose name is free; none = of any, and it may be no object itself
 */
record ContextShape(Map<String, ContextShape> members, Optional<ContextShape> others) {

    /**
     * What no expression can see.
     *
     * @param pointer where in the context
     * @param hint what may have been meant; empty when nothing is known
     * @param isMember whether it is a member that nobody knows; otherwise a value that should be an object
     */
    record Unseen(String pointer, String message, String hint, boolean isMember) {}

    private static final ContextShape ANY = new ContextShape(Map.of(), Optional.empty());
    private static final ContextShape NAMED = eachOf(ANY);
    private static final ContextShape SIDE = of(List.of("header", "query", "path", "body", "headers", "payload"))
            .with("header", NAMED)
            .with("headers", NAMED)
            .with("query", NAMED)
            .with("path", NAMED);
    private static final ContextShape STEPS = eachOf(of(List.of("outputs")).with("outputs", NAMED));
    private static final ContextShape WORKFLOWS = eachOf(of(List.of("inputs", "outputs", "steps"))
            .with("inputs", NAMED)
            .with("outputs", NAMED)
            .with("steps", STEPS));
    private static final ContextShape COMPONENTS = of(List.of("parameters", "successActions", "failureActions"))
            .with("parameters", NAMED)
            .with("successActions", NAMED)
            .with("failureActions", NAMED);

    /** A whole context. */
    static final ContextShape CONTEXT = of(ExpressionParser.ROOTS)
            .with("request", SIDE)
            .with("response", SIDE)
            .with("message", SIDE)
            .with("inputs", NAMED)
            .with("outputs", NAMED)
            .with("steps", STEPS)
            .with("workflows", WORKFLOWS)
            .with("sourceDescriptions", eachOf(NAMED))
            .with("components", COMPONENTS);

    private static ContextShape of(List<String> names) {
        Map<String, ContextShape> members = new LinkedHashMap<>();
        names.forEach(name -> members.put(name, ANY));
        return new ContextShape(members, Optional.empty());
    }

    private static ContextShape eachOf(ContextShape shape) {
        return new ContextShape(Map.of(), Optional.of(shape));
    }

    private ContextShape with(String name, ContextShape shape) {
        Map<String, ContextShape> changed = new LinkedHashMap<>(members);
        changed.put(name, shape);
        return new ContextShape(changed, others);
    }

    /** What of {@code context}, an object or nothing, no expression can see, in document order. */
    static List<Unseen> unseen(JsonNode context) {
        List<Unseen> unseen = new ArrayList<>();
        CONTEXT.look(context, "", "the context", unseen);
        return unseen;
    }

    private void look(JsonNode value, String pointer, String name, List<Unseen> unseen) {
        boolean any = members.isEmpty() && others.isEmpty();
        if (any || value.isNull() || value.isMissingNode()) {
            return;
        }
        if (!value.isObject()) {
            unseen.add(new Unseen(pointer, "expected an object as " + name + ", found " + kind(value), "", false));
            return;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            look(member.getKey(), member.getValue(), pointer, name, unseen);
        }
    }

    private void look(String key, JsonNode value, String pointer, String name, List<Unseen> unseen) {
        String place = pointer + "/" + Pointer.escape(key);
        ContextShape shape = others.orElse(members.get(key));
        if (shape != null) {
            String path = pointer.isEmpty() ? key : name.substring(1, name.length() - 1) + "." + key;
            shape.look(value, place, "'" + path + "'", unseen);
        } else if (!value.isNull() && !key.startsWith("x-")) {
            unseen.add(new Unseen(
                    place,
                    "no expression sees the member '" + key + "' of " + name,
                    NearMiss.hint(key, members.keySet()),
                    true));
        }
    }

    private static String kind(JsonNode value) {
        if (value.isArray()) {
            return "an array";
        }
        return value.isTextual() ? "a text" : value.isNumber() ? "a number" : "a boolean";
    }
}
