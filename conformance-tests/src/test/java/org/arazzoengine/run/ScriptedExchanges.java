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
 * Answers the n-th effect of a run with the n-th entry of a case's {@code exchanges.json}, so a call that is sent again
 * after a crash gets the same answer.
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

    /** The outcome of the effect {@code id}, which ends in its number. */
    Signal perform(String id, Instant at) {
        try {
            int number = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
            return new Signal.Answered(at, id, answer(number - 1));
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
