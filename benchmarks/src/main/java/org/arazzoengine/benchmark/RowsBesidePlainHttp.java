package org.arazzoengine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.arazzoengine.http.HttpExchanges;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.run.InputsCheck;
import org.arazzoengine.run.local.Engine;

/**
 * Rows of three steps by the engine, and the same requests by a plain loop over HttpClient 5, in turn in one process: how
 * many rows a second, at what processor time, with how much memory in use.
 */
public final class RowsBesidePlainHttp {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int STEPS = 3;

    private RowsBesidePlainHttp() {}

    /** @param args rows in each turn, how many at once, turns */
    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        int concurrency = Integer.parseInt(args[1]);
        int turns = Integer.parseInt(args[2]);
        try (AnsweringServer server = AnsweringServer.start();
                HttpExchanges exchanges = new HttpExchanges();
                CloseableHttpClient client = client(concurrency)) {
            Plan plan = Chain.plan(1, STEPS, server.port());
            Engine engine = Engine.builder(exchanges).limits(Chain.LIMITS).build();
            ExecutorService threads = Executors.newFixedThreadPool(concurrency);
            for (int turn = 1; turn <= turns; turn++) {
                measure("plain loop", rows, () -> loop(client, threads, server.port(), rows, concurrency));
                measure("engine", rows, () -> runs(engine, plan, rows, concurrency));
            }
            threads.shutdownNow();
        }
    }

    /** Something that may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private static void measure(String name, int rows, Work work) throws Exception {
        long processor = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - wall) / 1e9;
        double micros = (SYSTEM.getProcessCpuTime() - processor) / 1e3;
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "%-10s  %,7.0f rows/s  %5.0f us CPU a row  %4.0f MiB live%n",
                name,
                rows / seconds,
                micros / rows,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0);
    }

    private static CloseableHttpClient client(int connections) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    private static void loop(CloseableHttpClient client, ExecutorService threads, int port, int rows, int concurrency)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        Phaser done = new Phaser(concurrency + 1);
        for (int i = 0; i < concurrency; i++) {
            threads.execute(() -> {
                for (int row = next.incrementAndGet(); row <= rows; row = next.incrementAndGet()) {
                    for (int step = 0; step < STEPS; step++) {
                        bytes.addAndGet(send(client, port, step == 0 ? "r" + row : "c-1", "r" + row));
                    }
                }
                done.arriveAndDeregister();
            });
        }
        done.arriveAndAwaitAdvance();
        if (bytes.get() != (long) rows * STEPS * Chain.ANSWER.length()) {
            throw new IllegalStateException("expected all answers, found " + bytes + " bytes");
        }
    }

    private static int send(CloseableHttpClient client, int port, String id, String row) {
        HttpPost request = new HttpPost("http://127.0.0.1:" + port + "/items/" + id);
        request.setHeader("Accept", "application/json");
        request.setHeader("trace", "run-" + row);
        request.setEntity(new StringEntity(
                "{\"customer\":\"" + id + "\",\"amount\":3.5,\"text\":\"for " + row + "\"}",
                ContentType.APPLICATION_JSON));
        try {
            return client.execute(request, response -> EntityUtils.toByteArray(response.getEntity()).length);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void runs(Engine engine, Plan plan, int rows, int concurrency) throws InterruptedException {
        InputsCheck check = InputsCheck.of(plan);
        Semaphore free = new Semaphore(concurrency);
        AtomicInteger successes = new AtomicInteger();
        for (int row = 1; row <= rows; row++) {
            free.acquire();
            engine.start(check.check(Chain.given("r" + row)).orThrow()).result().whenComplete((result, fault) -> {
                successes.addAndGet(fault == null && result.isSuccess() ? 1 : 0);
                free.release();
            });
        }
        free.acquire(concurrency);
        if (successes.get() != rows) {
            throw new IllegalStateException("expected that every row succeeds, found " + successes);
        }
    }
}
