package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.Header;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpCall;

/** Calls as the tests need them, patient and with room for a mebibyte unless a test is about these. */
final class Calls {

    static final Duration PATIENT = Duration.ofSeconds(30);
    static final long MEBIBYTE = 1 << 20;

    private static final String SECRET = "s3cret";

    private Calls() {}

    static HttpCall get(URI url) {
        return call("GET", url, Body.EMPTY);
    }

    static HttpCall call(String method, URI url, Body body, String... namesAndValues) {
        return new HttpCall(method, url, headers(namesAndValues), body, PATIENT, MEBIBYTE);
    }

    static HttpCall hasty(HttpCall call, Duration timeout) {
        return new HttpCall(call.method(), call.url(), call.headers(), call.body(), timeout, call.maxAnswerBytes());
    }

    static HttpCall limited(HttpCall call, long maxAnswerBytes) {
        return new HttpCall(call.method(), call.url(), call.headers(), call.body(), call.timeout(), maxAnswerBytes);
    }

    static Headers headers(String... namesAndValues) {
        List<Header> lines = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(lines);
    }

    /** Why {@code call} fails when user-info, query and a header with secrets are added to it; they never show. */
    static ExchangeException failure(Exchanges exchanges, HttpCall call) {
        String url = call.url().toString().replace("://", "://user:" + SECRET + "@") + "?token=" + SECRET;
        Headers headers = call.headers().with("Authorization", "Bearer " + SECRET);
        HttpCall secret = new HttpCall(
                call.method(), URI.create(url), headers, call.body(), call.timeout(), call.maxAnswerBytes());
        ExchangeException failure = assertThrows(ExchangeException.class, () -> exchanges.send(secret));
        assertFalse((failure.reason() + failure.hint()).contains(SECRET), failure.reason());
        return failure;
    }
}
