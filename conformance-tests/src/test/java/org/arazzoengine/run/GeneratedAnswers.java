package org.arazzoengine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;

/**
 * What a seed has come of the effects of a run: the same of an effect that is performed again. Most calls are answered at
 * once, some too late, some not at all.
 */
record GeneratedAnswers(long seed) {

    private static final int[] STATUS = {200, 200, 200, 201, 302, 404, 429, 500, 503};

    /** @param now when the effect is performed */
    Signal perform(Effect effect, Instant now) {
        if (effect instanceof Effect.Pause pause) {
            return new Signal.Woke(pause.until(), pause.id());
        }
        Effect.Send send = (Effect.Send) effect;
        Random random = new Random(seed * 31 + send.id().hashCode());
        Instant at = now.plusMillis(random.nextInt(5) == 0 ? random.nextInt(4000) : random.nextInt(20));
        Duration timeout = send.call().timeout();
        return switch (random.nextInt(12)) {
            case 0 -> new Signal.SendFailed(at, send.id(), Problem.CONNECTION_REFUSED, "nobody there", "");
            // The clock of who waited may say that it is a moment before.
            case 1 ->
                new Signal.SendFailed(
                        now.plus(timeout).minusMillis(random.nextInt(2)),
                        send.id(),
                        Problem.ANSWER_TIMEOUT,
                        "no answer",
                        "");
            default -> new Signal.Answered(at, send.id(), answer(random));
        };
    }

    private static HttpAnswer answer(Random random) {
        int status = STATUS[random.nextInt(STATUS.length)];
        Headers headers = Headers.NONE.with("Content-Type", "application/json");
        if (status == 429 || status == 503) {
            headers = headers.with("Retry-After", String.valueOf(random.nextInt(4)));
        }
        String body = "{\"o\": " + random.nextInt(100) + (random.nextBoolean() ? ".50" : "") + ", \"ok\": "
                + random.nextBoolean() + "}";
        return new HttpAnswer(status, headers, Body.of(body), Duration.ofMillis(random.nextInt(20)));
    }
}
