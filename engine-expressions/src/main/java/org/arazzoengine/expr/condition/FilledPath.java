package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import org.arazzoengine.expr.Budgets;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * A {@link PathOperand} with embedded expressions (AZ-CRIT-10): what it is only the values tell, but it is one path
 * whatever they are. Immutable.
 */
record FilledPath(TextTemplate template, int offset, Budgets budgets) implements Operand {

    @Override
    public JsonNode value(Evaluation evaluation) {
        String filled = evaluation.fill(template, offset);
        if (filled == null) {
            return NullNode.instance;
        }
        try {
            return PathOperand.compile(filled, offset, budgets).value(evaluation);
        } catch (QuerySyntaxException e) {
            evaluation.fail(offset, e.messageAbout(filled));
            return NullNode.instance;
        }
    }

    @Override
    public String text() {
        return template.text();
    }

    @Override
    public List<Reference> references() {
        return template.references();
    }
}
