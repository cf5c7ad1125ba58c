package org.arazzoengine.run;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.run.Pending.ChosenRetry;
import org.arazzoengine.run.RunEvent.Role;
import org.arazzoengine.run.RunState.Counts;
import org.arazzoengine.run.RunState.Visit;

/** Reads what {@link StateWriter} wrote; a state in which no run can rest is refused. Stateless. */
final class StateReader {

    private StateReader() {}

    static RunState read(Recorded part) throws JournalException {
        Phase phase = name(part.member("state"), Phase.values());
        if (!phase.isResting()) {
            throw part.member("state").expected("a phase in which a run can rest");
        }
        RunState state = new RunState(
                phase,
                part.member("runId").text(),
                part.member("startedAt").instant(),
                part.member("inputs").list(Recorded::object),
                part.member("entry").number(0),
                frames(part.member("frames")),
                part.optional("pending", pending -> pending(phase, pending)),
                slots(part.member("completed"), "workflow", StateReader::completed),
                counts(part.member("counts")),
                part.member("trail")
                        .list(visit -> new Visit(
                                visit.pair().get(0).number(0),
                                visit.pair().get(1).number(0))));
        boolean waits = phase == Phase.CALLING || phase == Phase.PAUSED;
        if (state.pending().isPresent() != waits) {
            throw part.member("pending").expected(waits ? "what a run waits for" : "null");
        } else if (state.frame().isPresent() != waits) {
            throw part.member("frames").expected(waits ? "workflows that are under way" : "no workflow");
        }
        return state;
    }

    private static <E extends Enum<E>> E name(Recorded part, E[] values) throws JournalException {
        String name = part.text();
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw part.expected("one of " + Arrays.toString(values));
    }

    private static Counts counts(Recorded part) throws JournalException {
        return new Counts(
                part.member("events").number(0, Long.MAX_VALUE),
                part.member("effects").number(0, Long.MAX_VALUE),
                part.member("steps").number(0),
                part.member("failures").number(0));
    }

    private static Optional<Frame> frames(Recorded part) throws JournalException {
        Optional<Frame> innermost = Optional.empty();
        for (Recorded frame : part.list(frame -> frame)) {
            innermost = Optional.of(frame(frame, innermost));
        }
        return innermost;
    }

    private static Frame frame(Recorded part, Optional<Frame> parent) throws JournalException {
        Role role = name(part.member("role"), Role.values());
        if (parent.isEmpty() != (role == Role.ENTRY)) {
            throw part.member("role").expected(parent.isEmpty() ? "ENTRY" : "the role of a workflow within another");
        }
        return new Frame(
                parent,
                role,
                part.member("called").number(0),
                part.member("workflow").number(0),
                part.member("path").text(),
                part.member("begun").flag(),
                part.member("inputs").object(),
                slots(part.member("results"), "step", StateReader::result),
                position(part.member("position")),
                part.optional("last", MessageJson::exchange),
                part.optional("left", StateReader::completed));
    }

    private static Position position(Recorded part) throws JournalException {
        Map<String, Integer> spent = new LinkedHashMap<>();
        for (List<Recorded> action : part.member("spent").list(Recorded::pair)) {
            spent.put(action.get(0).text(), action.get(1).number(1));
        }
        return new Position(
                part.member("step").number(0),
                part.member("attempt").number(1),
                part.member("entered").flag(),
                Collections.unmodifiableMap(spent),
                part.optional("deadline", Recorded::instant),
                part.optional("back", StateReader::position));
    }

    private static <T> Slots<T> slots(Recorded part, String position, Recorded.Reading<T> reading)
            throws JournalException {
        Slots<T> slots = Slots.none();
        for (Recorded slot : part.list(slot -> slot)) {
            slots = slots.with(slot.member(position).number(0), reading.read(slot));
        }
        return slots;
    }

    private static StepResult result(Recorded part) throws JournalException {
        return new StepResult(
                part.member("outputs").object(), part.member("succeeded").flag());
    }

    private static Completed completed(Recorded part) throws JournalException {
        return new Completed(
                part.member("inputs").object(),
                part.member("outputs").object(),
                slots(part.member("results"), "step", StateReader::result),
                part.member("succeeded").flag());
    }

    private static Pending pending(Phase phase, Recorded part) throws JournalException {
        String effectId = part.member("effectId").text();
        if (phase == Phase.CALLING) {
            Optional<Instant> cutAt = part.optional("cutAt", Recorded::instant);
            return new Pending.Call(effectId, MessageJson.request(part.member("request")), cutAt);
        }
        Recorded retry = part.member("retry");
        ChosenRetry chosen = new ChosenRetry(
                retry.member("ofSuccess").flag(),
                retry.member("action").number(0),
                retry.optional("inputs", Recorded::object));
        return new Pending.Pause(effectId, part.member("until").instant(), chosen);
    }
}
