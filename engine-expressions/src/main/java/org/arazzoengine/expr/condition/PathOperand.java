package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Budgets;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.Size;
import org.arazzoengine.query.jsonpath.JsonPath;

/**
 * A singular JSONPath query on the context of a criterion (tolerance T7), perhaps with the size of what it finds
 * (tolerance T8). Immutable.
 *
 * @param measured the path before {@code .length}, when it ends so
 */
record PathOperand(String text, int offset, JsonPath path, Optional<JsonPath> measured) implements Operand {

    private static final String LENGTH = ".length";

    /** Throws when {@code text} is no singular query; offsets are those of {@code text}. */
    static PathOperand compile(String text, int offset, Budgets budgets) throws QuerySyntaxException {
        // `@` is the root here: there is no filter around it.
        String rooted = text.startsWith("@") ? "$" + text.substring(1) : text;
        JsonPath path = JsonPath.compile(rooted, budgets.conditionLength(), budgets.nesting());
        if (!path.isSingular()) {
            throw new QuerySyntaxException(0, "expected a path to a single value to compare");
        }
        Optional<JsonPath> measured = rooted.endsWith(LENGTH)
                ? Optional.of(JsonPath.compile(
                        rooted.substring(0, rooted.length() - LENGTH.length()),
                        budgets.conditionLength(),
                        budgets.nesting()))
                : Optional.empty();
        return new PathOperand(text, offset, path, measured);
    }

    @Override
    public JsonNode value(Evaluation evaluation) {
        return evaluation.observe(text, find(evaluation));
    }

    private Resolved find(Evaluation evaluation) {
        try {
            List<JsonNode> nodes = path.select(evaluation.context(), evaluation.maxVisits());
            if (!nodes.isEmpty()) {
                return Resolved.of(nodes.get(0));
            }
            return measured.isPresent() ? size(measured.get(), evaluation) : nothing();
        } catch (QueryException e) {
            evaluation.fail(offset, String.valueOf(e.getMessage()));
            return Resolved.missing(String.valueOf(e.getMessage()));
        }
    }

    private Resolved size(JsonPath base, Evaluation evaluation) throws QueryException {
        Optional<JsonNode> size = base.select(evaluation.context(), evaluation.maxVisits()).stream()
                .findFirst()
                .flatMap(Size::of);
        if (size.isEmpty()) {
            return nothing();
        }
        evaluation.accept(Diagnostic.tolerated(
                Tolerance.LENGTH, offset, "'" + text + "' is no member; the size of the value is taken", ""));
        return Resolved.of(size.get());
    }

    private static Resolved nothing() {
        return Resolved.missing("the path selects nothing");
    }
}
