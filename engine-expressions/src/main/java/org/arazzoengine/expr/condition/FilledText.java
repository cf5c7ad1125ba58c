package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.TextTemplate;

/**
 * A text in quotes with embedded expressions (AZ-CRIT-10), in a comparison on the context of a criterion (tolerance
 * T7). It is filled behind its quotes, so no value can end it. Immutable.
 */
record FilledText(TextTemplate template, int offset) implements Operand {

    @Override
    public JsonNode value(Evaluation evaluation) {
        String filled = evaluation.fill(template, offset);
        return filled == null ? NullNode.instance : evaluation.observe(text(), Resolved.of(TextNode.valueOf(filled)));
    }

    @Override
    public String text() {
        return Operand.quoted(template.text());
    }

    @Override
    public List<Reference> references() {
        return template.references();
    }
}
