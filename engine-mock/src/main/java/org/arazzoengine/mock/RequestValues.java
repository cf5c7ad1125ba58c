package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.source.MediaTypes;

/**
 * The values that a request brought, by name. A member of the body counts before a path parameter, that before a query
 * parameter; of members of one name the shallowest counts, then the first. Immutable.
 */
final class RequestValues {

    private final Map<String, JsonNode> members;
    private final Map<String, String> texts;

    private RequestValues(Map<String, JsonNode> members, Map<String, String> texts) {
        this.members = members;
        this.texts = texts;
    }

    /**
     * @param pathParameters decoded
     * @param query as in the URL, empty when there is none
     */
    static RequestValues of(Map<String, String> pathParameters, String query, Headers headers, Body body) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        if (AnswerBody.of(headers, body).value() instanceof Resolved.Present present) {
            JsonNode value = present.value();
            if (value.isContainerNode()) {
                collect(value, members);
            } else if (isForm(headers) && value.isTextual()) {
                texts.putAll(pairs(value.textValue()));
            }
        }
        pathParameters.forEach(texts::putIfAbsent);
        pairs(query).forEach(texts::putIfAbsent);
        return new RequestValues(members, texts);
    }

    private static boolean isForm(Headers headers) {
        return headers.value("Content-Type")
                .filter(type -> MediaTypes.essence(type).equals("application/x-www-form-urlencoded"))
                .isPresent();
    }

    private static void collect(JsonNode root, Map<String, JsonNode> members) {
        Queue<JsonNode> level = new ArrayDeque<>();
        level.add(root);
        while (!level.isEmpty()) {
            JsonNode container = level.remove();
            container.properties().forEach(member -> members.putIfAbsent(member.getKey(), member.getValue()));
            container.valueStream().filter(JsonNode::isContainerNode).forEach(level::add);
        }
    }

    /** The pairs of a query or form; of pairs of one name the first. */
    static Map<String, String> pairs(String query) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int end = pair.indexOf('=');
            String name = decoded(end < 0 ? pair : pair.substring(0, end));
            if (!name.isEmpty()) {
                pairs.putIfAbsent(name, decoded(end < 0 ? "" : pair.substring(end + 1)));
            }
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The member of the body called {@code name}. */
    Optional<JsonNode> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The text called {@code name} in a form, the path or the query, as a value of the kind that {@code like} is. */
    Optional<JsonNode> text(String name, JsonNode like) {
        Kind kind = like.isTextual() ? Kind.STRING : like.isNumber() ? Kind.NUMBER : Kind.BOOLEAN;
        boolean scalar = like.isTextual() || like.isNumber() || like.isBoolean();
        return Optional.ofNullable(scalar ? texts.get(name) : null).flatMap(text -> kind.fit(TextNode.valueOf(text)));
    }
}
