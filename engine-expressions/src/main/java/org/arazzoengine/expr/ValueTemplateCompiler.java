package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a JSON tree into a {@link ValueTemplate}; a subtree without expressions becomes one literal. */
final class ValueTemplateCompiler {

    /** What looks like a root and a name; not {@code $.items}, which is a path of its own. */
    private static final Pattern UNBRACED =
            Pattern.compile("(?<![A-Za-z0-9_$])(\\$[A-Za-z]+\\.[A-Za-z0-9_][A-Za-z0-9_.\\-]*)");

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
        template.literals().forEach(literal -> unbraced(literal, text, fault));
        return template.isLiteral() ? new ValueTemplate.Literal(value) : new ValueTemplate.Text(template);
    }

    /** A reference inside text that is not in braces is sent as it is: nobody wants that (decision 12). */
    private static void unbraced(String literal, String text, BiConsumer<String, ExpressionSyntaxException> faults) {
        Matcher reference = UNBRACED.matcher(literal);
        if (reference.find() && !(reference.group(1).equals(text) && ExpressionParser.beginsLikeExpression(text))) {
            String found = reference.group(1);
            faults.accept(
                    found,
                    new ExpressionSyntaxException(
                            Math.max(0, text.indexOf(found)),
                            ExpressionParser.beginsLikeExpression(found)
                                    ? "inside a text a reference stands in braces: {" + found + "}"
                                    : "there is no such root as " + found));
        }
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
