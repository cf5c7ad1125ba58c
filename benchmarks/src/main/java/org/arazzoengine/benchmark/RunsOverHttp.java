package org.arazzoengine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.arazzoengine.http.HttpExchanges;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.run.local.Engine;

/**
 * What a step costs with everything: the processor time of this process from before the run to its end, planning apart.
 * The first runs of a process are those that users see; the later ones show what is left when the compilers are done.
 */
public final class RunsOverHttp {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private RunsOverHttp() {}

    /** @param args workflows, steps of each, runs */
    public static void main(String[] args) {
        int workflows = Integer.parseInt(args[0]);
        int steps = Integer.parseInt(args[1]);
        int runs = Integer.parseInt(args[2]);
        try (AnsweringServer server = AnsweringServer.start();
                HttpExchanges exchanges = new HttpExchanges()) {
            Plan plan = Chain.plan(workflows, steps, server.port());
            Engine engine = Engine.builder(exchanges).limits(Chain.LIMITS).build();
            for (int i = 1; i <= runs; i++) {
                long processor = SYSTEM.getProcessCpuTime();
                long wall = System.nanoTime();
                RunResult result = engine.run(Chain.inputs(plan, "c-1"));
                if (!result.isSuccess()) {
                    throw new IllegalStateException("expected success, found "
                            + result.workflows().get(0).outcome());
                }
                int all = workflows * steps;
                System.out.printf(
                        Locale.ROOT,
                        "run %d: %d steps, %.0f us CPU and %.0f us a step%n",
                        i,
                        all,
                        (SYSTEM.getProcessCpuTime() - processor) / 1e3 / all,
                        (System.nanoTime() - wall) / 1e3 / all);
            }
        }
    }
}
