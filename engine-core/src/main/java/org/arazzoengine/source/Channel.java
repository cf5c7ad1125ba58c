package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.MessageDirection;
import org.arazzoengine.finding.Location;

/**
 * A channel of an AsyncAPI description, as far as steps name it.
 *
 * @param name its key in {@code channels}
 * @param address where messages go, with parameters in braces; empty when it is known only at run time
 * @param protocols of the servers it is on, in document order, each once; none when there is no server
 */
public record Channel(Location at, String name, String address, List<String> protocols, List<ChannelMessage> messages) {

    public Channel {
        protocols = List.copyOf(protocols);
        messages = List.copyOf(messages);
    }

    /** The protocols in words: {@code kafka or mqtt}. */
    public String protocol() {
        return protocols.isEmpty() ? "a protocol that it does not name" : String.join(" or ", protocols);
    }

    /**
     * A message of a channel.
     *
     * @param name its key, or the name it has itself; may be empty
     * @param payload its schema; an empty object when none is written
     */
    public record ChannelMessage(String name, Optional<String> contentType, JsonNode payload) {}

    /**
     * An operation on a channel.
     *
     * @param direction what the described application does, not its client
     */
    public record ChannelOperation(Location at, String operationId, MessageDirection direction, Channel channel) {}
}
