package org.arazzoengine.mock;

import static org.arazzoengine.mock.Texts.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.run.local.Engine;

/** Puts a document of one workflow and its sources together, piece by piece, and plans it; all in memory. */
final class SmallPlan {

    private final ObjectNode workflow = JsonNodeFactory.instance.objectNode();
    private final Map<String, ObjectNode> sources = new LinkedHashMap<>();
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();

    SmallPlan() {
        workflow.put("workflowId", "small");
        workflow.putArray("steps");
    }

    /** An operation of the source {@code api} and a step that calls it, with the given criterion or none. */
    SmallPlan call(String method, String path, String responses, String condition) {
        return call("api", method, path, "{'responses':" + responses + "}", condition, "{}");
    }

    /** @param step members of the step besides its id, target and criterion */
    SmallPlan call(String source, String method, String path, String operation, String condition, String step) {
        ObjectNode described = (ObjectNode) json(operation);
        String id = method + sources.size() + workflow.get("steps").size();
        described.put("operationId", id);
        paths(source).withObjectProperty(path).set(method, described);
        again(source, id, condition, step);
        return this;
    }

    /** One more step for the operation that was added first. */
    SmallPlan again(String condition) {
        JsonNode first = workflow.at("/steps/0/operationId");
        ObjectNode step = workflow.withArrayProperty("steps").addObject();
        step.put("stepId", "again" + workflow.get("steps").size()).set("operationId", first);
        step.putArray("successCriteria").addObject().put("condition", condition);
        return this;
    }

    private void again(String source, String operationId, String condition, String members) {
        ObjectNode step = workflow.withArrayProperty("steps").addObject();
        step.setAll((ObjectNode) json(members));
        step.put("stepId", operationId);
        step.put("operationId", "$sourceDescriptions." + source + "." + operationId);
        if (!condition.isEmpty()) {
            step.putArray("successCriteria").addObject().put("condition", condition);
        }
    }

    private ObjectNode paths(String source) {
        ObjectNode api = sources.computeIfAbsent(source, name -> {
            ObjectNode created = (ObjectNode) json("{'openapi':'3.1.0','info':{'title':'t','version':'1'}}");
            created.putArray("servers").addObject().put("url", "https://api.example");
            return created;
        });
        return api.withObjectProperty("paths");
    }

    SmallPlan components(String members) {
        components.setAll((ObjectNode) json(members));
        return this;
    }

    SmallPlan inputs(String schema) {
        workflow.set("inputs", json(schema));
        return this;
    }

    PlannedWorkflow planWorkflow() {
        return plan().workflows().get(0);
    }

    Plan plan() {
        Map<String, JsonNode> files = new LinkedHashMap<>(sources);
        sources.values().forEach(api -> api.set("components", components));
        files.put("arazzo", document());
        Engine engine = Engine.builder(call -> {
                    throw new AssertionError("planning sends nothing");
                })
                .loader(location -> JsonWriter.compact(
                                files.get(location.getPath().substring(1)))
                        .getBytes(StandardCharsets.UTF_8))
                .build();
        return engine.plan(URI.create("memory:/arazzo"), Set.of()).orThrow();
    }

    private JsonNode document() {
        ObjectNode document = (ObjectNode) json("{'arazzo':'1.0.1','info':{'title':'t','version':'1'}}");
        for (String source : sources.keySet()) {
            document.withArrayProperty("sourceDescriptions")
                    .addObject()
                    .put("name", source)
                    .put("url", source)
                    .put("type", "openapi");
        }
        document.putArray("workflows").add(workflow);
        return document;
    }
}
