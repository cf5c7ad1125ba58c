package org.arazzoengine.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.run.Effect;
import org.arazzoengine.run.RunMachine;
import org.arazzoengine.run.RunState;
import org.arazzoengine.run.Signal;
import org.arazzoengine.run.Turn;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a step costs the machine, from its request to its outputs: answers come at once, nothing is sent. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class MachineSteps {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final HttpAnswer ANSWER = new HttpAnswer(
            200, Headers.NONE.with("Content-Type", "application/json"), Body.of(Chain.ANSWER), Duration.ofMillis(1));

    /** A plan and what its run is given. */
    public abstract static class Run {

        private RunMachine machine = new RunMachine(Chain.plan(1, 1, 1), Chain.LIMITS);
        private List<ObjectNode> inputs = List.of();

        abstract Plan plan();

        @Setup(Level.Trial)
        public void prepare() {
            Plan plan = plan();
            machine = new RunMachine(plan, Chain.LIMITS);
            inputs = Chain.inputs(plan, "c-1").values();
            if (!run().isFinished()) {
                throw new IllegalStateException("expected that the run ends");
            }
        }

        RunState run() {
            Turn turn = machine.advance(RunState.initial(), new Signal.Started(AT, "run", inputs));
            while (!turn.effects().isEmpty()) {
                Effect effect = turn.effects().get(0);
                turn = machine.advance(turn.next(), new Signal.Answered(AT, effect.id(), ANSWER));
            }
            return turn.next();
        }
    }

    @State(Scope.Benchmark)
    public static class Hundred extends Run {
        @Override
        Plan plan() {
            return Chain.plan(1, 100, 1);
        }
    }

    @State(Scope.Benchmark)
    public static class TenThousand extends Run {
        @Override
        Plan plan() {
            return Chain.plan(1, 10_000, 1);
        }
    }

    @State(Scope.Benchmark)
    public static class BodilessHundred extends Run {
        @Override
        Plan plan() {
            return Chain.bodiless(100, 1);
        }
    }

    @State(Scope.Benchmark)
    public static class BodilessHundredThousand extends Run {
        @Override
        Plan plan() {
            return Chain.bodiless(100_000, 1);
        }
    }

    @State(Scope.Benchmark)
    public static class Loop extends Run {
        @Override
        Plan plan() {
            return Chain.loop(99_999, 1);
        }
    }

    @State(Scope.Benchmark)
    public static class Workflows extends Run {
        @Override
        Plan plan() {
            return Chain.plan(200, 3, 1);
        }
    }

    @Benchmark
    @OperationsPerInvocation(100)
    public RunState steps100(Hundred run) {
        return run.run();
    }

    @Benchmark
    @OperationsPerInvocation(10_000)
    public RunState steps10000(TenThousand run) {
        return run.run();
    }

    @Benchmark
    @OperationsPerInvocation(100_000)
    public RunState bodiless100000(BodilessHundredThousand run) {
        return run.run();
    }

    @Benchmark
    @OperationsPerInvocation(100)
    public RunState bodiless100(BodilessHundred run) {
        return run.run();
    }

    @Benchmark
    @OperationsPerInvocation(100_000)
    public RunState repeated100000(Loop run) {
        return run.run();
    }

    @Benchmark
    @OperationsPerInvocation(600)
    public RunState workflows200(Workflows run) {
        return run.run();
    }
}
