package org.arazzoengine.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.arazzoengine.plan.Plan;

/** A run of a plan with the limits, the answers and the moment of its cancellation that a seed makes. */
final class GeneratedRun {

    private final Plan plan;
    private final RunLimits limits;
    private final GeneratedAnswers answers;
    private final int cancelAfter;
    private final List<ObjectNode> inputs;

    GeneratedRun(Plan plan, long seed) {
        Random random = new Random(seed);
        this.plan = plan;
        this.limits = RunLimits.DEFAULT
                .withMaxSteps(5 + random.nextInt(40))
                .withMaxDepth(1 + random.nextInt(5))
                .withMaxFailures(1 + random.nextInt(3))
                .withMaxRetryAfter(Duration.ofSeconds(2))
                .withRunTimeout(Duration.ofSeconds(1 + random.nextInt(60)));
        this.answers = new GeneratedAnswers(random.nextLong());
        this.cancelAfter = random.nextInt(5) == 0 ? 1 + random.nextInt(20) : Integer.MAX_VALUE;
        ObjectNode given = JsonNodeFactory.instance.objectNode().put("n", 3).put("t", "x");
        this.inputs = InputsCheck.check(plan, Inputs.forAll(given)).orThrow().values();
    }

    RunMachine machine() {
        return new RunMachine(plan, limits);
    }

    Signal start() {
        return new Signal.Started(ReplayedRun.START, "run", inputs);
    }

    /** What comes next in {@code state}, that {@code signals} signals led to, the last one at {@code now}. */
    Signal next(RunState state, int signals, Instant now) {
        return signals >= cancelAfter
                ? new Signal.Cancelled(now)
                : answers.perform(state.awaited().orElseThrow(), now);
    }

    /** The turns of the run when nothing disturbs it. */
    List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        RunMachine machine = machine();
        Signal signal = start();
        turns.add(machine.advance(RunState.initial(), signal));
        while (!last(turns).isFinished() && turns.size() <= mostSignals()) {
            signal = next(last(turns), turns.size(), signal.at());
            turns.add(machine.advance(last(turns), signal));
        }
        return turns;
    }

    /** An attempt of a step takes an answer and then a pause at most. */
    int mostSignals() {
        return 1 + 2 * limits.maxSteps() * plan.entries().size();
    }

    private static RunState last(List<Turn> turns) {
        return turns.get(turns.size() - 1).next();
    }
}
