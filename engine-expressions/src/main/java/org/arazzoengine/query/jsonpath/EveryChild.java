package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.arazzoengine.query.QueryException;

/** A selector that looks at all children of an array or object, in document order, and selects those it accepts. */
sealed interface EveryChild extends Selector permits WildcardSelector, FilterSelector {

    boolean accepts(JsonNode child, Evaluation evaluation) throws QueryException;

    @Override
    default boolean select(JsonNode node, Walk walk, int next) throws QueryException {
        return node instanceof ArrayNode array
                ? elements(array, walk, next)
                : node instanceof ObjectNode object && members(object, walk, next);
    }

    private boolean elements(ArrayNode array, Walk walk, int next) throws QueryException {
        Evaluation evaluation = walk.evaluation();
        int size = array.size();
        for (int i = 0; i < size; i++) {
            JsonNode child = array.get(i);
            evaluation.visit();
            if (accepts(child, evaluation) && walk.element(i, child, next)) {
                return true;
            }
        }
        return false;
    }

    private boolean members(ObjectNode object, Walk walk, int next) throws QueryException {
        Evaluation evaluation = walk.evaluation();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode child = member.getValue();
            evaluation.visit();
            if (accepts(child, evaluation) && walk.member(member.getKey(), child, next)) {
                return true;
            }
        }
        return false;
    }
}
