package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.Header;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.HttpCall;

/**
 * Answers the n-th call of a run with the n-th entry of a case's {@code exchanges.json}, so a call that is sent again
 * after a crash gets the same answer. An entry may say how many milliseconds the answer takes ({@code after}, 7
 * otherwise).
 */
final class ScriptedExchanges implements Exchanges {

    private final JsonNode script;
    private int next;

    ScriptedExchanges(JsonNode script) {
        this.script = script;
    }

    @Override
    public HttpAnswer send(HttpCall call) throws ExchangeException {
        return answer(next++);
    }

    /** What comes of the effect {@code id}, the call no. {@code index} of the run, begun at {@code start}. */
    Signal perform(String id, int index, Instant start) {
        Instant at = start.plusMillis(script.path(index).path("after").asLong(7));
        try {
            return new Signal.Answered(at, id, answer(index));
        } catch (ExchangeException e) {
            return new Signal.SendFailed(at, id, e.problem(), e.reason(), e.hint());
        }
    }

    private HttpAnswer answer(int index) throws ExchangeException {
        if (index >= script.size()) {
            throw new AssertionError("the case has " + script.size() + " exchanges, one more was asked for");
        }
        JsonNode entry = script.get(index);
        if (entry.has("failure")) {
            JsonNode failure = entry.get("failure");
            throw new ExchangeException(
                    Problem.valueOf(failure.get("problem").asText()),
                    failure.get("message").asText(),
                    failure.path("hint").asText(),
                    new IllegalStateException("scripted"));
        }
        List<Header> headers = new ArrayList<>();
        entry.path("headers")
                .properties()
                .forEach(h -> (h.getValue().isArray() ? h.getValue() : List.of(h.getValue()))
                        .forEach(value -> headers.add(new Header(h.getKey(), value.asText()))));
        JsonNode body = entry.path("body");
        if (!body.isMissingNode() && headers.isEmpty()) {
            headers.add(new Header("Content-Type", "application/json"));
        }
        Body bytes = body.isMissingNode()
                ? Body.EMPTY
                : Body.of(entry.path("text").asBoolean() ? body.asText() : JsonWriter.compact(body));
        return new HttpAnswer(entry.get("status").asInt(), new Headers(headers), bytes, Duration.ofMillis(5));
    }
}
