package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Entry;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** What stands in a workflow that this engine does not run yet: refused before anything is sent, never ignored. */
final class Unsupported {

    private final ArazzoDocument document;
    private final ReusableObjects reusable;
    private final List<Finding> found = new ArrayList<>();

    private Unsupported(ArazzoDocument document) {
        this.document = document;
        this.reusable = new ReusableObjects(document);
    }

    static List<Finding> of(ArazzoDocument document, Workflow workflow) {
        Unsupported unsupported = new Unsupported(document);
        unsupported.parameters(workflow.parameters());
        workflow.steps().forEach(unsupported::step);
        return unsupported.found;
    }

    private void step(Step step) {
        if (!(step.target() instanceof Target.ByChannelPath)) {
            // Of a channel it is said that messages are not sent, with their protocol, when its source is looked into.
            fields(step.at().pointer(), "a Step Object", "action", "correlationId");
        }
        parameters(step.parameters());
        step.requestBody().ifPresent(body -> fields(body.at().pointer(), "the Request Body Object", "replacements"));
    }

    private void parameters(List<Entry<Parameter>> parameters) {
        for (Parameter parameter : reusable.parameters(parameters)) {
            if (parameter.in().filter(ParameterPlace.QUERYSTRING::equals).isPresent()) {
                fields(parameter.at().pointer(), "a Parameter Object", "in");
            }
        }
    }

    /** What has another type is wrong for good, which the reader of the document says. */
    private static boolean hasItsType(String name, JsonNode value) {
        return switch (name) {
            case "timeout" -> value.isNumber();
            case "workflowId", "action", "correlationId", "reference", "in" -> value.isTextual();
            default -> value.isArray();
        };
    }

    private void fields(String pointer, String kind, String... names) {
        JsonNode node = document.tree().root().at(pointer);
        for (String name : names) {
            if (node.has(name) && hasItsType(name, node.get(name))) {
                String value =
                        node.get(name).isTextual() ? ": " + node.get(name).textValue() : "";
                found.add(Finding.error(
                        Problem.NOT_SUPPORTED,
                        document.place(pointer + "/" + name),
                        "'" + name + value + "' in " + kind + " is not supported yet by this version of the engine",
                        "Nothing was sent."));
            }
        }
    }
}
