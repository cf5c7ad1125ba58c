package org.arazzoengine.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.source.Channel.ChannelOperation;

/**
 * What an AsyncAPI description has. Immutable.
 *
 * @param byName the channels by their keys
 * @param operations by id; more than one of an id when the description is at fault
 * @param broken what keeps something that is called an operation from being one, by its id
 */
record Channels(
        Map<String, Channel> byName, Map<String, List<ChannelOperation>> operations, Map<String, Finding> broken) {

    static final Channels NONE = new Channels(Map.of(), Map.of(), Map.of());

    Channels {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
        broken = Collections.unmodifiableMap(new LinkedHashMap<>(broken));
    }
}
