package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Makes an answer speak of what the request spoke of: the customer that comes back is the customer that was created.
 * Members that a value of the request has the name of take that value when it is of the same kind. An object takes the
 * request's members and keeps what only the answer has, such as the id that a server gives; so do the objects of an
 * array, of which there are as many as the request has. Stateless.
 */
final class Echo {

    private Echo() {}

    /** A new tree; {@code answer} is only read. Digits of numbers stay as they were sent. */
    static JsonNode of(JsonNode answer, RequestValues request) {
        if (answer.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(answer.size());
            answer.forEach(element -> array.add(of(element, request)));
            return array;
        } else if (!answer.isObject()) {
            return answer;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : answer.properties()) {
            String name = member.getKey();
            JsonNode own = of(member.getValue(), request);
            Optional<JsonNode> sent =
                    request.member(name).filter(value -> isLike(own, value)).or(() -> request.text(name, own));
            object.set(name, sent.map(value -> overlaid(own, value)).orElse(own));
        }
        return object;
    }

    /** Of the same kind; of arrays also the elements, as names are not the same thing as objects that have names. */
    private static boolean isLike(JsonNode own, JsonNode sent) {
        if (own.isArray() && sent.isArray()) {
            return own.isEmpty() || sent.valueStream().allMatch(element -> isLike(own.get(0), element));
        }
        return own.getNodeType() == sent.getNodeType();
    }

    private static JsonNode overlaid(JsonNode own, JsonNode sent) {
        if (own.isArray() && !own.isEmpty()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(sent.size());
            for (int i = 0; i < sent.size(); i++) {
                array.add(overlaidIfLike(own.get(Math.min(i, own.size() - 1)), sent.get(i)));
            }
            return array;
        }
        return own.isObject() ? overlaidObject(own, sent) : sent;
    }

    private static JsonNode overlaidIfLike(JsonNode own, JsonNode sent) {
        return isLike(own, sent) ? overlaid(own, sent) : sent;
    }

    private static JsonNode overlaidObject(JsonNode own, JsonNode sent) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.setAll((ObjectNode) own);
        for (Map.Entry<String, JsonNode> member : sent.properties()) {
            JsonNode before = own.get(member.getKey());
            if (before == null) {
                object.set(member.getKey(), member.getValue());
            } else if (isLike(before, member.getValue())) {
                object.set(member.getKey(), overlaid(before, member.getValue()));
            }
        }
        return object;
    }
}
