package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a short run pays for. */
class StartUpTest {

    /** The first call of a new JVM; prints the status. */
    static final class FirstCall {

        private FirstCall() {}

        public static void main(String[] args) throws Exception {
            try (HttpExchanges exchanges = new HttpExchanges()) {
                System.out.println(
                        exchanges.send(Calls.get(URI.create(args[0]))).status());
            }
        }
    }

    private static List<String> outputOfFirstCall(URI url) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstCall.class.getName(),
                        url.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return output.lines().toList();
    }

    private static List<String> loaded(List<String> output, String... parts) {
        return output.stream()
                .filter(line -> List.of(parts).stream().anyMatch(line::contains))
                .toList();
    }

    @Test
    void aCallWithoutTlsLoadsNothingOfTls() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
            List<String> output = outputOfFirstCall(server.url("/"));

            assertTrue(output.contains("204"), "the call went through");
            assertEquals(1, loaded(output, " org.arazzoengine.http.LazyTls ").size(), "classes are logged");
            assertEquals(List.of(), loaded(output, " sun.security.ssl.", " javax.net.ssl.SSLContext ", "PublicSuffix"));
        }
    }
}
