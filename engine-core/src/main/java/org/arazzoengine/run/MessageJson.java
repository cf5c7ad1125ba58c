package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Optional;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Header;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.HttpCall;
import org.arazzoengine.request.PreparedRequest;

/** Calls and answers in a {@link RunJournal}. Stateless. */
final class MessageJson {

    private MessageJson() {}

    static ObjectNode write(Exchange exchange) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("request", write(exchange.request()));
        json.set("answer", exchange.answer().<JsonNode>map(MessageJson::write).orElse(NullNode.instance));
        return json;
    }

    /** What the answer's bytes mean is not written, since they say it. */
    static Exchange exchange(Recorded part) throws JournalException {
        PreparedRequest request = request(part.member("request"));
        Optional<HttpAnswer> answer = part.optional("answer", MessageJson::answer);
        return answer.isEmpty()
                ? Exchange.unanswered(request)
                : Exchange.answered(
                        request,
                        answer.get(),
                        AnswerBody.of(answer.get().headers(), answer.get().body()));
    }

    static ObjectNode write(PreparedRequest request) {
        HttpCall call = request.call();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", call.method());
        json.put("url", call.url().toString());
        json.set("headers", write(call.headers()));
        json.put("bytes", write(call.body()));
        json.put("timeout", call.timeout().toString());
        json.put("maxAnswerBytes", call.maxAnswerBytes());
        json.set("path", ExactJson.write(request.path()));
        json.set("query", ExactJson.write(request.query()));
        json.set("body", write(request.body()));
        return json;
    }

    static PreparedRequest request(Recorded part) throws JournalException {
        HttpCall call = new HttpCall(
                part.member("method").text(),
                part.member("url").uri(),
                headers(part.member("headers")),
                Body.of(part.member("bytes").bytes()),
                part.member("timeout").duration(),
                part.member("maxAnswerBytes").number(1, Long.MAX_VALUE));
        return new PreparedRequest(
                call, part.member("path").value(), part.member("query").value(), resolved(part.member("body")));
    }

    static ObjectNode write(HttpAnswer answer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", answer.status());
        json.set("headers", write(answer.headers()));
        json.put("bytes", write(answer.body()));
        return json.put("elapsed", answer.elapsed().toString());
    }

    static HttpAnswer answer(Recorded part) throws JournalException {
        return new HttpAnswer(
                part.member("status").number(0),
                headers(part.member("headers")),
                Body.of(part.member("bytes").bytes()),
                part.member("elapsed").duration());
    }

    private static ArrayNode write(Headers headers) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        headers.lines().forEach(line -> json.addArray().add(line.name()).add(line.value()));
        return json;
    }

    private static Headers headers(Recorded part) throws JournalException {
        return new Headers(part.list(
                line -> new Header(line.pair().get(0).text(), line.pair().get(1).text())));
    }

    private static String write(Body body) {
        return Base64.getEncoder().encodeToString(body.bytes());
    }

    private static ObjectNode write(Resolved resolved) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (resolved instanceof Resolved.Present present) {
            json.set("value", ExactJson.write(present.value()));
            return json.put("values", present.values());
        }
        return json.put("missing", ((Resolved.Missing) resolved).why());
    }

    private static Resolved resolved(Recorded part) throws JournalException {
        return part.json().has("missing")
                ? Resolved.missing(part.member("missing").text())
                : Resolved.firstOf(
                        part.member("values").number(1), part.member("value").value());
    }
}
