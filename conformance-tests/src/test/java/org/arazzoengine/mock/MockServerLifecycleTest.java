package org.arazzoengine.mock;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MockServerLifecycleTest {

    private static final int THREADS = 64;

    private static SmallPlan plan() {
        String responses =
                "{'200':{'description':'d','content':{'application/json':{'example':{'id':'x','n':1,'own':'y'}}}}}";
        return new SmallPlan().call("post", "/things/{id}", responses, "");
    }

    @Test
    void sixtyFourThreadsGetEachItsOwnAnswer() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (MockServer mock = MockServer.start()) {
            mock.serve(plan().plan());
            CountDownLatch ready = new CountDownLatch(THREADS);
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                answers.add(threads.submit(() -> {
                    ready.countDown();
                    assertTrue(ready.await(30, TimeUnit.SECONDS));
                    return IntStream.range(0, 10)
                            .mapToObj(i -> Client.post(
                                            mock.baseUrl("api") + "/things/t" + thread,
                                            "{'n':" + (thread * 100 + i) + "}")
                                    .body())
                            .toList();
                }));
            }
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                List<String> expected = IntStream.range(0, 10)
                        .mapToObj(i -> "{\"id\":\"t" + thread + "\",\"n\":" + (thread * 100 + i) + ",\"own\":\"y\"}")
                        .toList();
                assertEquals(expected, answers.get(t).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingFreesThePortAndTwiceDoesNoHarm() throws IOException {
        MockServer mock = MockServer.start();
        mock.serve(plan().plan());
        String url = mock.baseUrl("api") + "/things/1";
        assertEquals(200, Client.post(url, "{}").statusCode());
        mock.close();
        mock.close();
        assertThrows(UncheckedIOException.class, () -> Client.post(url, "{}"));
        assertEquals(url, mock.baseUrl("api") + "/things/1");
        try (ServerSocket again = new ServerSocket()) {
            InetSocketAddress address = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), URI.create(url).getPort());
            assertDoesNotThrow(() -> again.bind(address));
        }
    }

    @Test
    void severalServersLiveSideBySide() {
        try (MockServer one = MockServer.start();
                MockServer other = MockServer.start()) {
            assertNotEquals(one.baseUrl("api"), other.baseUrl("api"));
            one.serve(plan().plan());
            assertEquals(
                    200, Client.post(one.baseUrl("api") + "/things/1", "{}").statusCode());
            assertEquals(
                    404, Client.post(other.baseUrl("api") + "/things/1", "{}").statusCode());
        }
    }

    @Test
    void everyThreadOfAServerIsADaemonAndTheOptionIsSet() {
        Thread[] before = all();
        try (MockServer mock = MockServer.start()) {
            mock.serve(plan().plan());
            assertEquals(
                    200, Client.post(mock.baseUrl("api") + "/things/1", "{}").statusCode());
            List<Thread> old = List.of(before);
            for (Thread thread : all()) {
                assertTrue(old.contains(thread) || thread.isDaemon(), thread.getName());
            }
            assertEquals("true", System.getProperty("sun.net.httpserver.nodelay"));
        }
    }

    private static Thread[] all() {
        return Thread.getAllStackTraces().keySet().toArray(Thread[]::new);
    }
}
