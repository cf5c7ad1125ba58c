package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;

/** The ways of the machine: each is taken by some case, and docs/control-flow.md shows them. */
class TransitionTest {

    private static final Path DOCUMENT = Repository.file("docs/control-flow.md");

    @Test
    void everyWayIsTakenByACase() {
        Set<Transition> taken = EnumSet.noneOf(Transition.class);
        Case.all()
                .forEach(tested ->
                        taken.addAll(new ReplayedRun(tested).run(size -> false).taken()));
        Turn unstarted = Case.all()
                .findFirst()
                .map(tested -> tested.machine(tested.plan()))
                .orElseThrow()
                .advance(RunState.initial(), new Signal.Cancelled(Instant.EPOCH));
        taken.addAll(unstarted.transitions());
        assertEquals(Set.of(), EnumSet.complementOf(EnumSet.copyOf(taken)), "taken by no case");
    }

    @Test
    void aSignalIsAnsweredInAPhaseThatRests() {
        for (Transition transition : Transition.values()) {
            boolean signal = transition.from().isResting();
            assertEquals(
                    signal,
                    List.of(Phase.NEW, Phase.CALLING, Phase.PAUSED).contains(transition.from()),
                    transition.name());
        }
        assertTrue(Stream.of(Transition.values()).noneMatch(way -> way.from() == Phase.FINISHED));
    }

    @Test
    void theDocumentShowsThem() throws IOException {
        String written = document();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, written);
        }
        assertEquals(Files.readString(DOCUMENT), written, "rewrite it with -Dgolden.update=true");
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Control flow

                How a run goes from one phase to the next, written by `TransitionTest` from `Transition`: the machine goes no other
                way, and each way is taken by some case below `conformance-tests/src/test/resources/cases`. A run rests only in
                `NEW`, `CALLING` and `PAUSED`, where it waits for a signal, and in `FINISHED`; the other phases begin and end within
                one signal.

                ```mermaid
                stateDiagram-v2
                    [*] --> NEW
                """);
        for (Transition way : Transition.values()) {
            text.append("    ")
                    .append(way.from())
                    .append(" --> ")
                    .append(way.to())
                    .append(": ")
                    .append(way.cause())
                    .append('\n');
        }
        text.append("    FINISHED --> [*]\n```\n\n| from | why | to | |\n|---|---|---|---|\n");
        for (Transition way : Transition.values()) {
            text.append("| ")
                    .append(way.from())
                    .append(" | ")
                    .append(way.cause())
                    .append(" | ");
            text.append(way.to()).append(" | `").append(way.name()).append("` |\n");
        }
        return text.toString();
    }
}
