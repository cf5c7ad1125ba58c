package org.arazzoengine.mock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Header;
import org.arazzoengine.request.Headers;

/** Reads a request, looks up its answer, writes that. Safe for several threads. */
final class MockHandler implements HttpHandler {

    /** The longest request body that is read, in bytes. */
    private static final int MAX_BODY = 64 * 1024 * 1024;

    /** What the JDK's server wants to be told instead of a length of zero. */
    private static final int NO_BODY = -1;

    private volatile Routes routes = Routes.none();

    /** Answers by {@code routes} from the next request on. */
    void serve(Routes newRoutes) {
        routes = newRoutes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private MockAnswer answer(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            return MockAnswer.problem(413, "Content Too Large", "the mock reads no body above " + MAX_BODY + " bytes");
        }
        try {
            return answer(exchange, Body.of(bytes));
        } catch (RuntimeException e) {
            return MockAnswer.problem(500, "Internal Server Error", "the mock failed: " + e);
        }
    }

    private MockAnswer answer(HttpExchange exchange, Body body) {
        String path = exchange.getRequestURI().getRawPath();
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        Routes.Match match = routes.find(exchange.getRequestMethod(), path, query);
        if (match instanceof Routes.Found found) {
            Headers headers = headers(exchange);
            return found.answer().answer(RequestValues.of(found.pathParameters(), query, headers, body));
        } else if (match instanceof Routes.NoSuchMethod other) {
            return MockAnswer.problem(405, "Method Not Allowed", other.why())
                    .with("Allow", String.join(", ", other.allowed()));
        }
        return MockAnswer.problem(404, "Not Found", ((Routes.NoSuchPath) match).why());
    }

    private static Headers headers(HttpExchange exchange) {
        Headers headers = Headers.NONE;
        for (Map.Entry<String, List<String>> line : exchange.getRequestHeaders().entrySet()) {
            for (String value : line.getValue()) {
                headers = headers.with(line.getKey(), value);
            }
        }
        return headers;
    }

    private static void send(HttpExchange exchange, MockAnswer answer) throws IOException {
        for (Header line : answer.headers().lines()) {
            exchange.getResponseHeaders().add(line.name(), line.value());
        }
        boolean bodiless =
                answer.body().isEmpty() || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(
                answer.status(), bodiless ? NO_BODY : answer.body().size());
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body().bytes());
        }
    }
}
