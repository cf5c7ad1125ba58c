package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The inputs a caller gives: the same for every workflow, or some for each. */
@FunctionalInterface
public interface Inputs {

    /** What is given to {@code workflowId}: an object, read-only, empty when nothing is. */
    JsonNode of(String workflowId);

    /** No inputs. */
    static Inputs none() {
        return workflowId -> JsonNodeFactory.instance.objectNode();
    }

    /** {@code inputs}, an object, for every workflow; each takes what it declares. */
    static Inputs forAll(JsonNode inputs) {
        if (!inputs.isObject()) {
            throw new IllegalArgumentException("inputs must be an object, was " + inputs.getNodeType());
        }
        ObjectNode copy = inputs.deepCopy();
        return workflowId -> copy;
    }

    /** Objects by workflowId. */
    static Inputs byWorkflow(Map<String, ? extends JsonNode> inputs) {
        Map<String, JsonNode> copy = new LinkedHashMap<>(inputs);
        return workflowId -> copy.getOrDefault(workflowId, JsonNodeFactory.instance.objectNode());
    }
}
