package org.arazzoengine.run.local;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of started runs, unless the embedder has some: those of all engines, made when they are first needed. */
final class Threads {

    /** Where there are no virtual threads: how many calls of started runs can be under way at once. */
    static final int MAX_PLATFORM_THREADS = 256;

    private static final long IDLE_SECONDS = 10;

    private Threads() {}

    /** Kept apart, so that who only blocks starts none. */
    private static final class Shared {

        static final Executor THREADS = virtual().orElseGet(Threads::platform);
    }

    static Executor shared() {
        return Shared.THREADS;
    }

    /** A virtual thread for each task, from Java 21 on. */
    static Optional<Executor> virtual() {
        try {
            MethodHandle factory = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return Optional.of((ExecutorService) factory.invokeExact());
        } catch (NoSuchMethodException older) {
            return Optional.empty();
        } catch (Throwable impossible) {
            throw new IllegalStateException("virtual threads cannot be had", impossible);
        }
    }

    /** A bounded pool, whose threads end when they are idle and never keep the Java machine alive. */
    static Executor platform() {
        AtomicInteger count = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MAX_PLATFORM_THREADS,
                MAX_PLATFORM_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "arazzo-run-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
