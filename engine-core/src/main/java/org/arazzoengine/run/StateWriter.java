package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.arazzoengine.run.RunState.Counts;

/** States as they stand in a {@link RunJournal}. What is not there is {@code null}: no member is ever left out. Stateless. */
final class StateWriter {

    private StateWriter() {}

    /** Adds what {@code state} holds to {@code json}. */
    static void write(RunState state, ObjectNode json) {
        json.put("state", state.phase().name()).put("runId", state.runId());
        json.put("startedAt", state.startedAt().toString());
        ArrayNode inputs = json.putArray("inputs");
        state.inputs().forEach(given -> inputs.add(ExactJson.write(given)));
        json.put("entry", state.entry());
        json.set("frames", frames(state.frame()));
        json.set("pending", optional(state.pending(), StateWriter::pending));
        ArrayNode completed = json.putArray("completed");
        state.completed()
                .forEach((workflow, left) -> completed.add(completed(left).put("workflow", workflow)));
        Counts counts = state.counts();
        json.putObject("counts")
                .put("events", counts.events())
                .put("effects", counts.effects())
                .put("steps", counts.steps())
                .put("failures", counts.failures());
        ArrayNode trail = json.putArray("trail");
        state.trail().forEach(visit -> trail.addArray().add(visit.workflow()).add(visit.step()));
    }

    private static <T> JsonNode optional(Optional<T> value, Function<T, JsonNode> writing) {
        return value.map(writing).orElse(NullNode.instance);
    }

    private static JsonNode instant(Optional<Instant> instant) {
        return optional(instant, at -> JsonNodeFactory.instance.textNode(at.toString()));
    }

    /** The outermost first, side by side: they may be more than JSON nests. */
    private static ArrayNode frames(Optional<Frame> innermost) {
        Deque<Frame> outermostFirst = new ArrayDeque<>();
        for (Optional<Frame> at = innermost; at.isPresent(); at = at.get().parent()) {
            outermostFirst.push(at.get());
        }
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        outermostFirst.forEach(frame -> json.add(frame(frame)));
        return json;
    }

    private static ObjectNode frame(Frame frame) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("role", frame.role().name());
        json.put("called", frame.called()).put("workflow", frame.workflow());
        json.put("path", frame.path()).put("begun", frame.begun());
        json.set("inputs", ExactJson.write(frame.inputs()));
        json.set("results", results(frame.results()));
        json.set("position", position(frame.position()));
        json.set("last", optional(frame.last(), MessageJson::write));
        return json.set("left", optional(frame.left(), StateWriter::completed));
    }

    private static ObjectNode position(Position position) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("step", position.step()).put("attempt", position.attempt()).put("entered", position.entered());
        ArrayNode spent = json.putArray("spent");
        position.spent().forEach((action, times) -> spent.addArray().add(action).add(times));
        json.set("deadline", instant(position.deadline()));
        return json.set("back", optional(position.back(), StateWriter::position));
    }

    private static ArrayNode results(Slots<StepResult> results) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        results.forEach((step, result) -> json.addObject()
                .put("step", step)
                .put("succeeded", result.succeeded())
                .set("outputs", ExactJson.write(result.outputs())));
        return json;
    }

    private static ObjectNode completed(Completed completed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("succeeded", completed.succeeded());
        json.set("inputs", ExactJson.write(completed.inputs()));
        json.set("outputs", ExactJson.write(completed.outputs()));
        return json.set("results", results(completed.results()));
    }

    private static ObjectNode pending(Pending pending) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("effectId", pending.effectId());
        if (pending instanceof Pending.Call call) {
            json.set("request", MessageJson.write(call.request()));
            return json.set("cutAt", instant(call.cutAt()));
        }
        Pending.Pause pause = (Pending.Pause) pending;
        json.put("until", pause.until().toString());
        ObjectNode retry = json.putObject("retry");
        retry.put("ofSuccess", pause.retry().ofSuccess())
                .put("action", pause.retry().action());
        retry.set("inputs", optional(pause.retry().inputs(), ExactJson::write));
        return json;
    }
}
