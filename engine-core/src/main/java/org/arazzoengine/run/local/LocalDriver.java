package org.arazzoengine.run.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.run.Effect;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.run.Signal;

/**
 * Runs a machine on the calling thread: performs its effects and feeds back what came of them. One instance a run, not
 * safe for several threads.
 */
final class LocalDriver {

    private final MachineRun run;
    private final Calls calls;
    private final RunClock clock;
    private boolean interrupted;

    LocalDriver(MachineRun run, Calls calls, RunClock clock) {
        this.run = run;
        this.calls = calls;
        this.clock = clock;
    }

    /** Runs to the end. An interrupt cancels the run; the thread is interrupted again afterwards. */
    RunResult run(List<ObjectNode> inputs) {
        Optional<Effect> effect = run.apply(run.started(inputs));
        while (effect.isPresent()) {
            effect = run.apply(perform(effect.get()));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return run.result();
    }

    private Signal perform(Effect effect) {
        try {
            return effect instanceof Effect.Send send ? calls.send(send) : pause((Effect.Pause) effect);
        } catch (InterruptedException e) {
            interrupted = true;
            return new Signal.Cancelled(clock.instant());
        }
    }

    private Signal pause(Effect.Pause pause) throws InterruptedException {
        clock.waitUntil(pause.until());
        return new Signal.Woke(clock.instant(), pause.id());
    }
}
