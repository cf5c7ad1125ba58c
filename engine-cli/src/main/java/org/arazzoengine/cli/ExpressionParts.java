package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.value.ValueTemplate;

/**
 * Tells what expressions consist of. Of several readings the one that leads to a value counts, else the first.
 *
 * @param scope that decides between readings
 */
record ExpressionParts(Scope scope) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The root, names and pointer of one expression. */
    ObjectNode of(Reference reference) {
        Reading reading = reference.readings().stream()
                .filter(one -> leads(reference, one))
                .findFirst()
                .orElse(reference.readings().get(0));
        ObjectNode parts = reading.expression().accept(new ExpressionForm());
        if (!reading.navigation().isNone()) {
            String base = reading.expression().text();
            parts.put("pointer", reading.text().substring(base.length() + 1));
        }
        return parts;
    }

    private boolean leads(Reference reference, Reading reading) {
        Reference alone = new Reference(reference.text(), reference.offset(), List.of(reading));
        return alone.resolve(scope, diagnostic -> {}) instanceof Resolved.Present;
    }

    /** The same for each of {@code references}, with the text as written. */
    ArrayNode list(List<Reference> references) {
        ArrayNode list = NODES.arrayNode();
        references.forEach(reference -> list.add(written(reference)));
        return list;
    }

    private ObjectNode written(Reference reference) {
        return NODES.objectNode().put("expression", reference.text()).setAll(of(reference));
    }

    /** The literal texts and expressions of {@code template}, in order. */
    ArrayNode pieces(TextTemplate template) {
        ArrayNode pieces = NODES.arrayNode();
        String text = template.text();
        int from = 0;
        for (Reference reference : template.references()) {
            boolean braced = reference.offset() > 0 && text.charAt(reference.offset() - 1) == '{';
            literal(text.substring(from, reference.offset() - (braced ? 1 : 0)), pieces);
            pieces.add(written(reference));
            from = reference.offset() + reference.text().length() + (braced ? 1 : 0);
        }
        literal(text.substring(from), pieces);
        return pieces;
    }

    private static void literal(String text, ArrayNode pieces) {
        if (!text.isEmpty()) {
            pieces.addObject().put("text", text);
        }
    }

    /** The expressions inside of a value, each with its place. */
    ArrayNode places(ValueTemplate value) {
        ArrayNode places = NODES.arrayNode();
        value.visitReferences((reference, place, whole) ->
                places.add(NODES.objectNode().put("at", place).setAll(written(reference))));
        return places;
    }
}
