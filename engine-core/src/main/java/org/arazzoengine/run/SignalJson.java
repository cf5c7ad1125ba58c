package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.arazzoengine.finding.Problem;

/** Signals in a {@link RunJournal}. Stateless. */
final class SignalJson {

    private SignalJson() {}

    /** Adds what {@code signal} says to {@code json}. */
    static void write(Signal signal, ObjectNode json) {
        if (signal instanceof Signal.Started started) {
            begin(json, "started", signal).put("runId", started.runId());
            ArrayNode inputs = json.putArray("inputs");
            started.inputs().forEach(given -> inputs.add(ExactJson.write(given)));
        } else if (signal instanceof Signal.Answered answered) {
            begin(json, "answered", signal).put("effectId", answered.effectId());
            json.set("answer", MessageJson.write(answered.answer()));
        } else if (signal instanceof Signal.SendFailed failed) {
            begin(json, "sendFailed", signal).put("effectId", failed.effectId());
            json.put("problem", failed.problem().code());
            json.put("message", failed.message()).put("hint", failed.hint());
        } else if (signal instanceof Signal.Woke woke) {
            begin(json, "woke", signal).put("effectId", woke.effectId());
        } else {
            begin(json, "cancelled", signal);
        }
    }

    private static ObjectNode begin(ObjectNode json, String kind, Signal signal) {
        return json.put("signal", kind).put("at", signal.at().toString());
    }

    static Signal read(Recorded part) throws JournalException {
        Recorded kind = part.member("signal");
        Instant at = part.member("at").instant();
        return switch (kind.text()) {
            case "started" ->
                new Signal.Started(
                        at, part.member("runId").text(), part.member("inputs").list(Recorded::object));
            case "answered" ->
                new Signal.Answered(at, part.member("effectId").text(), MessageJson.answer(part.member("answer")));
            case "sendFailed" ->
                new Signal.SendFailed(
                        at,
                        part.member("effectId").text(),
                        problem(part.member("problem")),
                        part.member("message").text(),
                        part.member("hint").text());
            case "woke" -> new Signal.Woke(at, part.member("effectId").text());
            case "cancelled" -> new Signal.Cancelled(at);
            default -> throw kind.expected("started, answered, sendFailed, woke or cancelled");
        };
    }

    private static Problem problem(Recorded part) throws JournalException {
        try {
            return Problem.of(part.text());
        } catch (IllegalArgumentException e) {
            throw part.expected("the code of a problem");
        }
    }
}
