package org.arazzoengine.run;

import java.util.Optional;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.PreparedRequest;

/**
 * A request and what came of it: what {@code $url}, {@code $request}, {@code $statusCode} and {@code $response} look at.
 *
 * @param answer absent when none came
 * @param body what the answer's bytes mean
 */
record Exchange(PreparedRequest request, Optional<HttpAnswer> answer, Resolved body) {

    static final Resolved NO_ANSWER = Resolved.missing("there is no answer here");

    static Exchange unanswered(PreparedRequest request) {
        return new Exchange(request, Optional.empty(), NO_ANSWER);
    }

    static Exchange answered(PreparedRequest request, HttpAnswer answer, AnswerBody body) {
        return new Exchange(request, Optional.of(answer), body.value());
    }
}
