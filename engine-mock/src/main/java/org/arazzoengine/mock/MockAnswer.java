package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;

/** What goes back over the wire. */
record MockAnswer(int status, Headers headers, Body body) {

    /** A problem (RFC 9457) that says in words what the mock was asked and cannot do. */
    static MockAnswer problem(int status, String title, String detail) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        Headers headers = Headers.NONE.with("Content-Type", "application/problem+json");
        return new MockAnswer(status, headers, Body.of(JsonWriter.compact(problem)));
    }

    MockAnswer with(String header, String value) {
        return new MockAnswer(status, headers.with(header, value), body);
    }
}
