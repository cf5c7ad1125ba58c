package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Turns a JSON tree into a {@link ValueTemplate}; a subtree without expressions becomes one literal. */
final class ValueTemplateCompiler {

    private ValueTemplateCompiler() {}

    static ValueTemplate compile(JsonNode value, String pointer, Consumer<ValueTemplate.Fault> faults) {
        if (value.isTextual()) {
            return text(value, pointer, faults);
        } else if (value.isObject()) {
            return members(value, pointer, faults);
        } else if (value.isArray()) {
            return elements(value, pointer, faults);
        }
        return new ValueTemplate.Literal(value);
    }

    private static ValueTemplate text(JsonNode value, String pointer, Consumer<ValueTemplate.Fault> faults) {
        String text = value.textValue();
        BiConsumer<String, ExpressionSyntaxException> fault = (candidate, e) -> faults.accept(
                new ValueTemplate.Fault(pointer, text, candidate, e.offset(), String.valueOf(e.getMessage())));
        if (ExpressionParser.beginsLikeExpression(text)) {
            try {
                return new ValueTemplate.Reference(ExpressionParser.parse(text), text, pointer);
            } catch (ExpressionSyntaxException e) {
                fault.accept(text, e);
            }
        }
        TextTemplate template = TextTemplate.compile(text, pointer, fault);
        return template.isLiteral() ? new ValueTemplate.Literal(value) : new ValueTemplate.Text(template);
    }

    private static ValueTemplate members(JsonNode value, String pointer, Consumer<ValueTemplate.Fault> faults) {
        Map<String, ValueTemplate> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            members.put(member.getKey(), compile(member.getValue(), pointer + "/" + escape(member.getKey()), faults));
        }
        boolean literal = members.values().stream().allMatch(ValueTemplate.Literal.class::isInstance);
        return literal ? new ValueTemplate.Literal(value) : new ValueTemplate.Members(members);
    }

    private static ValueTemplate elements(JsonNode value, String pointer, Consumer<ValueTemplate.Fault> faults) {
        List<ValueTemplate> elements = new ArrayList<>();
        for (JsonNode element : value) {
            elements.add(compile(element, pointer + "/" + elements.size(), faults));
        }
        boolean literal = elements.stream().allMatch(ValueTemplate.Literal.class::isInstance);
        return literal ? new ValueTemplate.Literal(value) : new ValueTemplate.Elements(elements);
    }

    /** {@code name} as a reference token of a JSON Pointer (RFC 6901, section 3). */
    static String escape(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}
