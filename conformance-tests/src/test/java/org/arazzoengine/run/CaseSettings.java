package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.plan.RunSemantics.ActionMerge;
import org.arazzoengine.plan.RunSemantics.WithoutCriteria;
import org.arazzoengine.request.CallLimits;

/**
 * {@code case.json} of a case: which workflows run, the limits (durations in milliseconds) and the choices of the
 * semantics that are not the default, and the signal after which the run is cancelled.
 */
record CaseSettings(JsonNode json) {

    static CaseSettings of(Path file) {
        return new CaseSettings(Files.exists(file) ? Case.json(file) : JsonNodeFactory.instance.objectNode());
    }

    Set<String> workflows() {
        Set<String> workflows = new LinkedHashSet<>();
        json.path("workflows").forEach(id -> workflows.add(id.textValue()));
        return workflows;
    }

    RunSemantics semantics() {
        RunSemantics semantics = json.path("strict").asBoolean() ? RunSemantics.strictly() : RunSemantics.lenient();
        return semantics
                .withActionMerge(ActionMerge.valueOf(json.path("actionMerge").asText("BY_NAME")))
                .withoutCriteria(
                        WithoutCriteria.valueOf(json.path("withoutCriteria").asText("SUCCESSFUL")));
    }

    RunLimits limits() {
        RunLimits usual = RunLimits.DEFAULT;
        return usual.withMaxSteps(json.path("maxSteps").asInt(usual.maxSteps()))
                .withMaxDepth(json.path("maxDepth").asInt(usual.maxDepth()))
                .withMaxFailures(json.path("maxFailures").asInt(usual.maxFailures()))
                .withRunTimeout(duration("runTimeout", usual.runTimeout()))
                .withMaxRetryAfter(duration("maxRetryAfter", usual.maxRetryAfter()))
                .withCall(new CallLimits(
                        duration("timeout", usual.call().timeout()),
                        usual.call().maxAnswerBytes()));
    }

    private Duration duration(String name, Duration usual) {
        return json.has(name) ? Duration.ofMillis(json.get(name).asLong()) : usual;
    }

    /** After how many signals the run is cancelled; never by default. */
    int cancelAfter() {
        return json.path("cancelAfter").asInt(Integer.MAX_VALUE);
    }
}
