package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.HttpCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interrupting a thread, or closing the transport under it, ends its call long before the timeout. */
class InterruptTest {

    private final HttpExchanges exchanges = new HttpExchanges();

    @AfterEach
    void stop() {
        exchanges.close();
    }

    private static Thread platformThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static Thread virtualThread(Runnable work) {
        try {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (ReflectiveOperationException olderJava) {
            throw new AssertionError(olderJava);
        }
    }

    /** How a call ends that is interrupted after the server has read its request and sent {@code begun}. */
    private Exception interrupted(String begun, Function<Runnable, Thread> threads) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        try (RawServer server = RawServer.running(connection -> {
            connection.request();
            connection.answer(begun);
            waiting.countDown();
            connection.awaitEnd();
        })) {
            CompletableFuture<Exception> end = new CompletableFuture<>();
            Thread thread = threads.apply(() -> end.complete(endOf(Calls.get(server.url("/")))));
            waiting.await(10, TimeUnit.SECONDS);
            thread.interrupt();
            Exception ended = end.get(10, TimeUnit.SECONDS);
            server.awaitClosed();
            return ended;
        }
    }

    /** The flag of the thread must be down afterwards, as Java does it. */
    private Exception endOf(HttpCall call) {
        Exception end = assertThrows(Exception.class, () -> exchanges.send(call));
        return Thread.currentThread().isInterrupted() ? new IllegalStateException("still interrupted", end) : end;
    }

    @Test
    void theWaitForAnAnswerEnds() throws Exception {
        assertInstanceOf(InterruptedException.class, interrupted("", InterruptTest::platformThread));
    }

    @Test
    void theWaitForTheRestOfAnAnswerEnds() throws Exception {
        assertInstanceOf(
                InterruptedException.class,
                interrupted("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf", InterruptTest::platformThread));
    }

    @Test
    void theWaitOfAVirtualThreadEnds() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads came with Java 21");
        assertInstanceOf(InterruptedException.class, interrupted("", InterruptTest::virtualThread));
    }

    @Test
    void theWaitForAConnectionEnds() throws Exception {
        try (FullServer full = new FullServer()) {
            CompletableFuture<Exception> end = new CompletableFuture<>();
            Thread thread = platformThread(() -> end.complete(endOf(Calls.get(full.url()))));
            thread.interrupt();

            assertInstanceOf(InterruptedException.class, end.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void anInterruptedThreadDoesNotCallAtAll() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            Thread.currentThread().interrupt();

            assertThrows(InterruptedException.class, () -> exchanges.send(Calls.get(server.url("/"))));
            assertFalse(Thread.currentThread().isInterrupted());
            assertEquals(0, server.connections());
        }
    }

    @Test
    void closingTheTransportEndsACallUnderWay() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        try (RawServer server = RawServer.running(connection -> {
            connection.request();
            waiting.countDown();
            connection.awaitEnd();
        })) {
            CompletableFuture<Exception> end = new CompletableFuture<>();
            platformThread(() -> end.complete(endOf(Calls.get(server.url("/")))));
            waiting.await(10, TimeUnit.SECONDS);
            exchanges.close();

            ExchangeException failure = assertInstanceOf(ExchangeException.class, end.get(10, TimeUnit.SECONDS));
            assertEquals(Problem.CONNECTION_LOST, failure.problem());
        }
    }
}
