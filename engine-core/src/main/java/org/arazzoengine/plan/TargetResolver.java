package org.arazzoengine.plan;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.KnownOperations.Call;
import org.arazzoengine.plan.KnownOperations.Found;
import org.arazzoengine.plan.KnownOperations.Messaging;
import org.arazzoengine.source.Channel;
import org.arazzoengine.source.SourceIndex;

/** Finds the operation or channel that a step's target names, or says why there is none. */
final class TargetResolver {

    private final OperationIdLookup ids;
    private final OperationPathLookup paths;
    private final ChannelLookup channels;
    private final MessageParameters parameters;
    private final Findings findings;

    TargetResolver(KnownOperations known, ReusableObjects reusable, Findings findings) {
        OperationHints hints = new OperationHints(known);
        this.ids = new OperationIdLookup(known, hints, findings);
        this.paths = new OperationPathLookup(known, hints, ids, findings);
        this.channels = new ChannelLookup(known, hints, findings);
        this.parameters = new MessageParameters(reusable, findings);
        this.findings = findings;
    }

    /** What {@code step} calls over HTTP; whatever else it does, a finding says so. */
    Optional<Call> resolve(Step step) {
        Target target = step.target();
        if (target instanceof Target.ByChannelPath) {
            channels.find(target.at(), target.text(), step.direction())
                    .ifPresent(channel -> refuse(step, channel.source().name(), channel.channel()));
            return Optional.empty();
        }
        Optional<Found> found = target instanceof Target.ByOperationPath
                ? paths.find(target.at(), target.text())
                : ids.find(target.at(), target.text());
        if (found.isPresent() && found.get() instanceof Messaging message) {
            refuse(step, message.source().name(), message.operation().channel());
        }
        return found.filter(Call.class::isInstance).map(Call.class::cast);
    }

    /** Messages are not sent by this version (docs/spec/decisions.md, row 106). */
    private void refuse(Step step, String source, Channel channel) {
        parameters.check(step, channel);
        findings.error(
                Problem.NOT_SUPPORTED,
                step.target().at(),
                "the step uses the channel '" + channel.name() + "' of '" + source + "' over " + channel.protocol()
                        + ", which is not supported yet by this version of the engine",
                "Nothing was sent.");
    }

    /** The source called {@code name}, unless a finding says that there is none. */
    static List<SourceIndex> parts(
            KnownOperations known, OperationHints hints, String name, Location at, Findings findings) {
        List<SourceIndex> parts = known.parts(name);
        if (parts.isEmpty() && !known.unread().contains(name)) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_SOURCE,
                            at,
                            "expected the name of a source description, found '" + name + "'",
                            hints.source(name))
                    .breaking("AZ-SRC-08"));
        }
        return parts;
    }
}
