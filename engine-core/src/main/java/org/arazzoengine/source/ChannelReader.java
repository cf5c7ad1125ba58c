package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.document.Found;
import org.arazzoengine.document.MessageDirection;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.Channel.ChannelMessage;
import org.arazzoengine.source.Channel.ChannelOperation;

/** Reads channels and operations of AsyncAPI 2 and 3; used once. */
final class ChannelReader {

    private final String source;
    private final DescriptionText text;
    private final DescriptionKind kind;
    private final ReferencePass references;
    private final JsonNode root;
    private final Map<String, Channel> channels = new LinkedHashMap<>();
    private final Map<String, List<ChannelOperation>> operations = new LinkedHashMap<>();
    private final Map<String, Finding> broken = new LinkedHashMap<>();

    /** @param source name of the source description, for messages */
    ChannelReader(String source, DescriptionText text, DescriptionKind kind, ReferencePass references) {
        this.source = source;
        this.text = text;
        this.kind = kind;
        this.references = references;
        this.root = text.outline();
    }

    Channels read() {
        if (!kind.isAsyncApi() || !kind.isRead()) {
            return Channels.NONE;
        }
        boolean second = kind.version().startsWith("2");
        for (Map.Entry<String, JsonNode> member : root.path("channels").properties()) {
            String name = member.getKey();
            JsonNode item = references.follow(member.getValue());
            if (second) {
                ofVersion2(name, item);
            } else {
                channels.put(
                        name, channel(name, item, item.path("address").asText(""), messages(item.path("messages"))));
            }
        }
        if (!second) {
            root.path("operations")
                    .properties()
                    .forEach(member -> operation(member.getKey(), references.follow(member.getValue())));
        }
        return new Channels(channels, operations, broken);
    }

    private Channel channel(String name, JsonNode item, String address, List<ChannelMessage> messages) {
        return new Channel(at("channels", name), name, address, protocols(item.path("servers")), messages);
    }

    /** In version 2 the operations are members of the channel, called by what its client does. */
    private void ofVersion2(String name, JsonNode item) {
        List<ChannelMessage> messages = new ArrayList<>();
        for (String field : List.of("publish", "subscribe")) {
            JsonNode written = references.follow(item.path(field).path("message"));
            JsonNode several = written.path("oneOf");
            if (written.isObject() && several.isMissingNode()) {
                messages.add(message("", written));
            }
            several.forEach(message -> messages.add(message("", references.follow(message))));
        }
        Channel channel = channel(name, item, name, messages);
        channels.put(name, channel);
        add(item.path("publish").path("operationId").asText(""), MessageDirection.RECEIVE, channel, channel.at());
        add(item.path("subscribe").path("operationId").asText(""), MessageDirection.SEND, channel, channel.at());
    }

    private void operation(String id, JsonNode operation) {
        Location at = at("operations", id);
        Optional<MessageDirection> direction =
                MessageDirection.of(operation.path("action").asText());
        if (direction.isEmpty()) {
            String found = operation.has("action") ? Found.words(operation.get("action")) : "no such field";
            tell(id, Problem.SOURCE_INVALID, at, "expected 'send' or 'receive' in its 'action', found " + found, "");
            return;
        }
        String reference = operation.path("channel").path("$ref").asText("");
        Channel channel = reference.startsWith("#/channels/")
                ? channels.get(Schemas.pointer(reference).last().getMatchingProperty())
                : null;
        references.faults();
        JsonNode item = references.follow(operation.path("channel"));
        if (channel == null && !item.isObject()) {
            List<String> faults = references.faults();
            boolean written = !faults.isEmpty();
            tell(
                    id,
                    written ? Problem.UNRESOLVED_REFERENCE : Problem.SOURCE_INVALID,
                    at,
                    written ? "its channel " + faults.get(0) : "expected a reference to a channel in its 'channel'",
                    written ? "AZ-URI-07" : "");
            return;
        }
        add(
                id,
                direction.get(),
                channel != null
                        ? channel
                        : channel("", item, item.path("address").asText(""), messages(item.path("messages"))),
                at);
    }

    private void tell(String id, Problem problem, Location at, String why, String requirement) {
        broken.put(
                id,
                Finding.error(
                                problem,
                                at,
                                "the operation '" + id + "' of the source '" + source + "' cannot be used: " + why)
                        .breaking(requirement));
    }

    private void add(String id, MessageDirection direction, Channel channel, Location at) {
        if (!id.isEmpty()) {
            operations
                    .computeIfAbsent(id, key -> new ArrayList<>())
                    .add(new ChannelOperation(at, id, direction, channel));
        }
    }

    private List<ChannelMessage> messages(JsonNode map) {
        return map.properties().stream()
                .map(message -> message(message.getKey(), references.follow(message.getValue())))
                .toList();
    }

    private ChannelMessage message(String name, JsonNode message) {
        JsonNode type = message.has("contentType") ? message.get("contentType") : root.path("defaultContentType");
        return new ChannelMessage(
                message.path("name").asText(name),
                Optional.ofNullable(type.textValue()),
                message.has("payload") ? message.get("payload") : JsonNodeFactory.instance.objectNode());
    }

    /** Those of the servers that a channel names, which are all servers when it names none. */
    private List<String> protocols(JsonNode named) {
        List<JsonNode> servers = new ArrayList<>();
        for (JsonNode server : named) {
            // By name in version 2, by reference in version 3.
            servers.add(
                    references.follow(server.isTextual() ? root.path("servers").path(server.textValue()) : server));
        }
        if (servers.isEmpty()) {
            root.path("servers").forEach(server -> servers.add(references.follow(server)));
        }
        return servers.stream()
                .map(server -> server.path("protocol").asText(""))
                .filter(protocol -> !protocol.isEmpty())
                .distinct()
                .toList();
    }

    private Location at(String field, String name) {
        return text.at("/" + field + "/" + name.replace("~", "~0").replace("/", "~1"));
    }
}
