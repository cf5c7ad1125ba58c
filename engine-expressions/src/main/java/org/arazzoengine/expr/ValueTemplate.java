package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A JSON value in which texts may be runtime expressions or hold embedded ones: parameter values and payloads. Keys are
 * literal (AZ-BODY-13). Compiled once, immutable, evaluated many times.
 */
public sealed interface ValueTemplate {

    /** A value without expressions; sent as written, never copied. */
    record Literal(JsonNode value) implements ValueTemplate {}

    /** A text that is one expression: the value keeps its type (decision 7). */
    record Reference(RuntimeExpression expression, String text, String pointer) implements ValueTemplate {}

    /** A text with embedded expressions: always a text. */
    record Text(TextTemplate template) implements ValueTemplate {}

    /** An object, members in document order. */
    record Members(Map<String, ValueTemplate> members) implements ValueTemplate {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** An array. */
    record Elements(List<ValueTemplate> elements) implements ValueTemplate {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A text inside the value that begins like an expression and is none; it stays as it is.
     *
     * @param pointer its place in the value
     * @param text the whole text
     * @param candidate the part of it that begins like an expression
     * @param offset of the fault in {@code text}, from 0
     */
    record Fault(String pointer, String text, String candidate, int offset, String message) {

        /** Whether it was surely meant as a reference: a root that is one, and no white space behind it. */
        public boolean looksLikeReference() {
            return ExpressionParser.beginsLikeExpression(candidate)
                    && candidate.chars().noneMatch(Character::isWhitespace);
        }
    }

    /** Called for each expression in the value; {@code pointer} is its place, {@code whole} false when embedded. */
    interface ReferenceVisitor {
        void reference(RuntimeExpression expression, String pointer, boolean whole);
    }

    /** Compiles {@code value}. Each text that begins like an expression but is none goes to {@code faults}. */
    static ValueTemplate compile(JsonNode value, Consumer<Fault> faults) {
        return ValueTemplateCompiler.compile(value, "", faults);
    }

    /** The value with every expression replaced (decisions 1, 2, 5); each that leads to nothing goes to {@code gaps}. */
    default Resolved evaluate(Scope scope, Consumer<Gap> gaps) {
        return evaluate(scope, gaps, Gap.Place.WHOLE);
    }

    private Resolved evaluate(Scope scope, Consumer<Gap> gaps, Gap.Place place) {
        if (this instanceof Literal literal) {
            return Resolved.of(literal.value());
        } else if (this instanceof Reference reference) {
            Resolved value = scope.resolve(reference.expression());
            if (value instanceof Resolved.Missing missing) {
                gaps.accept(
                        new Gap(reference.expression(), reference.text(), reference.pointer(), missing.why(), place));
            }
            return value;
        } else if (this instanceof Text text) {
            return Resolved.of(TextNode.valueOf(text.template().fill(scope, gaps)));
        } else if (this instanceof Members members) {
            return Resolved.of(object(members, scope, gaps));
        } else if (this instanceof Elements elements) {
            return Resolved.of(array(elements, scope, gaps));
        }
        throw new AssertionError(this);
    }

    private static ObjectNode object(Members members, Scope scope, Consumer<Gap> gaps) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.members()
                .forEach((name, member) -> member.evaluate(scope, gaps, Gap.Place.MEMBER)
                        .toOptional()
                        .ifPresent(value -> object.set(name, value)));
        return object;
    }

    private static ArrayNode array(Elements elements, Scope scope, Consumer<Gap> gaps) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ValueTemplate element : elements.elements()) {
            array.add(element.evaluate(scope, gaps, Gap.Place.ELEMENT)
                    .toOptional()
                    .orElse(NullNode.instance));
        }
        return array;
    }

    /** Shows every expression in document order to {@code visitor}. */
    default void visitReferences(ReferenceVisitor visitor) {
        visitReferences("", visitor);
    }

    private void visitReferences(String pointer, ReferenceVisitor visitor) {
        if (this instanceof Reference reference) {
            visitor.reference(reference.expression(), pointer, true);
        } else if (this instanceof Text text) {
            text.template().expressions().forEach(expression -> visitor.reference(expression, pointer, false));
        } else if (this instanceof Members members) {
            members.members()
                    .forEach((name, member) ->
                            member.visitReferences(pointer + "/" + ValueTemplateCompiler.escape(name), visitor));
        } else if (this instanceof Elements elements) {
            for (int i = 0; i < elements.elements().size(); i++) {
                elements.elements().get(i).visitReferences(pointer + "/" + i, visitor);
            }
        }
    }
}
