package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.arazzoengine.expr.RuntimeExpression;

/** The root of an expression, its names and its pointer as one JSON object. */
final class ExpressionForm implements RuntimeExpression.Visitor<ObjectNode> {

    private static ObjectNode root(String root) {
        return JsonNodeFactory.instance.objectNode().put("root", root);
    }

    @Override
    public ObjectNode url(RuntimeExpression.Url url) {
        return root("url");
    }

    @Override
    public ObjectNode method(RuntimeExpression.Method method) {
        return root("method");
    }

    @Override
    public ObjectNode statusCode(RuntimeExpression.StatusCode statusCode) {
        return root("statusCode");
    }

    @Override
    public ObjectNode self(RuntimeExpression.Self self) {
        return root("self");
    }

    @Override
    public ObjectNode exchanged(RuntimeExpression.Exchanged exchanged) {
        ObjectNode parts = root(exchanged.side().root());
        if (exchanged.part() != RuntimeExpression.Part.BODY) {
            return parts.put("part", exchanged.part().name().toLowerCase(Locale.ROOT))
                    .put("name", exchanged.name());
        }
        boolean message = exchanged.side() == RuntimeExpression.Side.MESSAGE;
        return parts.put("part", message ? "payload" : "body")
                .put("pointer", exchanged.pointer().text());
    }

    @Override
    public ObjectNode input(RuntimeExpression.Input input) {
        return root("inputs")
                .put("name", input.name())
                .put("pointer", input.pointer().text());
    }

    @Override
    public ObjectNode allInputs(RuntimeExpression.AllInputs inputs) {
        return root("inputs");
    }

    @Override
    public ObjectNode output(RuntimeExpression.Output output) {
        return root("outputs")
                .put("name", output.name())
                .put("pointer", output.pointer().text());
    }

    @Override
    public ObjectNode stepOutput(RuntimeExpression.StepOutput output) {
        return root("steps")
                .put("step", output.stepId())
                .put("name", output.name())
                .put("pointer", output.pointer().text());
    }

    @Override
    public ObjectNode allStepOutputs(RuntimeExpression.AllStepOutputs outputs) {
        return root("steps").put("step", outputs.stepId());
    }

    @Override
    public ObjectNode workflowValue(RuntimeExpression.WorkflowValue value) {
        return root("workflows")
                .put("workflow", value.workflowId())
                .put("part", value.inputs() ? "inputs" : "outputs")
                .put("name", value.name())
                .put("pointer", value.pointer().text());
    }

    @Override
    public ObjectNode workflowStepOutput(RuntimeExpression.WorkflowStepOutput output) {
        return root("workflows")
                .put("workflow", output.workflowId())
                .put("part", "steps")
                .put("step", output.stepId())
                .put("name", output.name())
                .put("pointer", output.pointer().text());
    }

    @Override
    public ObjectNode sourceDescription(RuntimeExpression.SourceDescription source) {
        return root("sourceDescriptions").put("name", source.name()).put("reference", source.reference());
    }

    @Override
    public ObjectNode component(RuntimeExpression.Component component) {
        return root("components").put("part", component.kind()).put("name", component.name());
    }

    @Override
    public ObjectNode variable(RuntimeExpression.Variable variable) {
        return root("env").put("name", variable.name());
    }
}
