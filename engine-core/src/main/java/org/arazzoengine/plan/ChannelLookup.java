package org.arazzoengine.plan;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.MessageDirection;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.Channel;
import org.arazzoengine.source.Channel.ChannelOperation;
import org.arazzoengine.source.OperationPointer;
import org.arazzoengine.source.SourceIndex;
import org.arazzoengine.source.TargetPath;

/** Finds channels by {@code channelPath}, in the forms of {@code operationPath}. */
final class ChannelLookup {

    private static final String CHANNELS = "/channels/";

    /** A channel and its source. */
    record Found(SourceIndex source, Channel channel) {}

    private final KnownOperations known;
    private final OperationHints hints;
    private final Findings findings;
    private final PathSpelling spelling;

    ChannelLookup(KnownOperations known, OperationHints hints, Findings findings) {
        this.known = known;
        this.hints = hints;
        this.findings = findings;
        this.spelling = new PathSpelling(findings);
    }

    /** @param direction what the step does with the channel; empty when it does not say it */
    Optional<Found> find(Location at, String text, Optional<MessageDirection> direction) {
        Optional<TargetPath> path = TargetPath.read(text, known.names());
        if (path.isEmpty()) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_SOURCE,
                            at,
                            "expected the source of the channel, '{$sourceDescriptions.NAME.url}#/channels/CHANNEL',"
                                    + " found '" + text + "', which names none",
                            "In CHANNEL every '/' is written '~1'.")
                    .breaking("AZ-ASYNC-04"));
            return Optional.empty();
        }
        TargetPath target = path.get();
        List<SourceIndex> parts = TargetResolver.parts(known, hints, target.source(), at, findings);
        if (parts.isEmpty() || known.unread().contains(target.source())) {
            spelling.unread(at, "channelPath", target, known);
            return Optional.empty();
        }
        String name = name(target.pointer());
        Optional<Found> found = parts.stream()
                .filter(part -> part.channels().containsKey(name))
                .map(part -> new Found(part, part.channels().get(name)))
                .findFirst();
        if (found.isEmpty()) {
            nothing(at, target, parts, name);
        } else {
            spelling.source(at, "channelPath", target, TargetPath.specified(target.source(), target.pointer()));
            direction.ifPresent(does -> preferred(at, found.get(), does));
        }
        return found;
    }

    /** A client sends what the described application receives, and receives what that sends. */
    private void preferred(Location at, Found found, MessageDirection does) {
        List<String> ids = found.source().operationsOn(found.channel()).stream()
                .filter(operation -> operation.direction() != does)
                .map(ChannelOperation::operationId)
                .filter(id -> found.source().channelOperations(id).size() == 1)
                .toList();
        if (ids.size() == 1) {
            spelling.operationId(at, "the channel has the operation", found.source(), ids.get(0), "AZ-ASYNC-05");
        }
    }

    /** Empty when {@code pointer} leads to no channel. */
    private static String name(String pointer) {
        boolean channel = pointer.startsWith(CHANNELS) && pointer.indexOf('/', CHANNELS.length()) < 0;
        return channel
                ? JsonPointer.compile(OperationPointer.unencoded(pointer))
                        .last()
                        .getMatchingProperty()
                : "";
    }

    private void nothing(Location at, TargetPath target, List<SourceIndex> parts, String name) {
        SourceIndex source = parts.get(0);
        findings.add(Finding.error(
                        Problem.UNKNOWN_CHANNEL,
                        at,
                        "expected a channel of '" + target.source() + "', found the pointer '" + target.pointer() + "'"
                                + (source.isAsyncApi() ? "" : ": the source is no AsyncAPI description"),
                        hints.channel(source, name))
                .breaking("AZ-ASYNC-04"));
    }
}
