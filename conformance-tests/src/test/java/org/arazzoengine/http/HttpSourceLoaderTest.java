package org.arazzoengine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.requirement.Requirement;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.PolicySourceLoader;
import org.arazzoengine.source.SourceLoadException;
import org.arazzoengine.source.SourcePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and sources over HTTP, from servers that mean well and others that do not. */
class HttpSourceLoaderTest {

    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final String API =
            "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {/x: {get: {operationId: x, responses: {}}}}\n";

    /** Every name is this machine. */
    private static final DnsResolver LOOPBACK = new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    };

    @TempDir
    Path folder;

    private static String document(String source) {
        return "arazzo: 1.0.1\ninfo: {title: t, version: '1'}\nsourceDescriptions:\n- {name: api, url: '" + source
                + "', type: openapi}\nworkflows:\n- workflowId: w\n  steps: [{stepId: s, operationId: x}]\n";
    }

    private static String ok(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static Checked<DocumentBundle> load(URI url, SourcePolicy policy, DnsResolver names) {
        return new BundleLoader(new PolicySourceLoader(
                        policy.naming(List.of(url)), web -> new HttpSourceLoader(web, PATIENT, names)))
                .load(url);
    }

    private static Checked<DocumentBundle> load(URI url) {
        return load(url, SourcePolicy.withoutFiles(), SystemDefaultDnsResolver.INSTANCE);
    }

    private static SourceLoadException refusal(URI url, Duration wait) {
        HttpSourceLoader loader = new HttpSourceLoader(
                SourcePolicy.withoutFiles().naming(List.of(url)), wait, SystemDefaultDnsResolver.INSTANCE);
        return assertTimeoutPreemptively(
                PATIENT, () -> assertThrows(SourceLoadException.class, () -> loader.load(url)));
    }

    private static void assertOnly(Problem problem, Checked<DocumentBundle> bundle, String... parts) {
        assertEquals(1, bundle.findings().size(), bundle.findings().toString());
        Finding finding = bundle.findings().get(0);
        assertEquals(problem, finding.problem(), finding.message());
        for (String part : parts) {
            assertTrue((finding.message() + " " + finding.hint()).contains(part), finding.message() + finding.hint());
        }
    }

    @ParameterizedTest
    @Requirement("AZ-IANA-01")
    @ValueSource(
            strings = {
                "application/vnd.oai.workflows;version=1.0.1",
                "application/vnd.oai.workflows+yaml; version=1.0.1",
                "application/vnd.oai.workflows+json",
                "application/vnd.oai.arazzo+json",
                "application/octet-stream"
            })
    void aDocumentIsReadUnderEveryMediaTypeOfArazzo(String type) throws Exception {
        try (RawServer server = RawServer.answering(ok(type, document("api.yaml")), ok("text/plain", API))) {
            DocumentBundle bundle = load(server.url("/d/arazzo.yaml")).orThrow();
            assertEquals(server.url("/d/api.yaml"), bundle.sources().get(0).location());
            assertTrue(server.requests().get(0).contains("application/vnd.oai.workflows+yaml"));
        }
    }

    @Test
    @Requirement("AZ-IANA-02")
    void ofAMultipartMessageTheRootIsReadAndContentLocationIsItsBase() throws Exception {
        String message = "preamble\r\n--b 1\r\nContent-Type: application/vnd.oai.arazzo+json\r\n"
                + "Content-Location: http://e.com:PORT/w/a.json\r\n\r\n" + document("../s/p.json") + "\r\n--b 1\r\n"
                + "Content-Type: text/plain\r\n\r\nother\r\n--b 1--\r\n";
        try (RawServer server = RawServer.running(
                connection -> {
                    connection.request();
                    connection.answer(ok(
                            "multipart/related; type=x; boundary=\"b 1\"",
                            message.replace("PORT", connection.server().place().split(":")[1])));
                },
                connection -> {
                    connection.request();
                    connection.answer(ok("application/json", API));
                })) {
            SourcePolicy policy = SourcePolicy.withoutFiles().allowing(List.of("e.com"));
            DocumentBundle bundle = load(server.url("/mail"), policy, LOOPBACK).orThrow();
            URI source = bundle.sources().get(0).location();
            assertEquals("e.com", source.getHost());
            assertEquals("/s/p.json", source.getPath());
            assertTrue(
                    server.requests().get(1).startsWith("GET /s/p.json "),
                    server.requests().get(1));
        }
    }

    @Test
    void aMultipartMessageCannotPretendToBeAFile() throws Exception {
        String message =
                "--b\r\nContent-Location: file:///etc/arazzo.yaml\r\n\r\n" + document("hostname") + "\r\n--b--";
        try (RawServer server =
                RawServer.answering(ok("multipart/related;boundary=b", message), ok("text/plain", API))) {
            assertEquals(
                    server.url("/hostname"),
                    load(server.url("/mail")).orThrow().sources().get(0).location());
        }
    }

    @Test
    void aRedirectOnTheSameHostIsFollowedAndMovesTheBase() throws Exception {
        String moved = "HTTP/1.1 301 Moved\r\nLocation: /v2/arazzo.yaml\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server =
                RawServer.answering(moved, ok("text/plain", document("api.yaml")), ok("text/plain", API))) {
            DocumentBundle bundle = load(server.url("/arazzo.yaml")).orThrow();
            assertEquals(server.url("/v2/api.yaml"), bundle.sources().get(0).location());
        }
    }

    @Test
    void packedAnswersAreUnpacked() throws Exception {
        String packed = packed(API.getBytes(StandardCharsets.UTF_8));
        String answer = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length() + "\r\n\r\n";
        try (RawServer server = RawServer.answering(ok("text/plain", document("api.yaml")), answer + packed)) {
            assertEquals(1, load(server.url("/a.yaml")).orThrow().sources().size());
        }
    }

    private static String packed(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (byte[] part : parts) {
                gzip.write(part);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    @Requirement("AZ-SEC-05")
    void anAnswerThatUnpacksWithoutEndIsRefused() throws Exception {
        byte[] mebibyte = new byte[1 << 20];
        byte[][] parts = new byte[80][];
        java.util.Arrays.fill(parts, mebibyte);
        String bomb = packed(parts);
        String answer = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length() + "\r\n\r\n";
        try (RawServer server = RawServer.answering(answer + bomb)) {
            SourceLoadException refused = refusal(server.url("/bomb"), PATIENT);
            assertEquals(Problem.TOO_LARGE, refused.problem());
            assertTrue(refused.getMessage().endsWith("has more than 67108864 bytes when it is unpacked"));
        }
    }

    @Test
    @Requirement("AZ-SEC-05")
    void anAnswerWithoutEndIsRefused() throws Exception {
        byte[] mebibyte = new byte[1 << 20];
        try (RawServer server = RawServer.running(connection -> {
            connection.request();
            connection.answer("HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                connection.socket().getOutputStream().write(mebibyte);
            }
        })) {
            SourceLoadException refused = refusal(server.url("/endless"), PATIENT);
            assertEquals(Problem.TOO_LARGE, refused.problem());
            assertEquals("", refused.hint(), "neither --max-body nor a download would help");
        }
    }

    @Test
    void aServerThatKeepsSendingHeadersIsGivenUpInTime() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        try (RawServer server = RawServer.running(connection -> {
            connection.request();
            connection.answer("HTTP/1.1 200 OK\r\nX: ");
            while (true) {
                connection.socket().setSoTimeout(20);
                try {
                    connection.awaitEnd();
                    return;
                } catch (java.net.SocketTimeoutException stillThere) {
                    connection.answer("x");
                    sent.incrementAndGet();
                }
            }
        })) {
            SourceLoadException refused = refusal(server.url("/slow"), Duration.ofMillis(300));
            assertEquals(Problem.UNREADABLE, refused.problem());
            assertEquals(server.url("/slow") + " was not read within 300 ms", refused.getMessage());
            server.awaitClosed();
            assertTrue(sent.get() > 0, "something came all the time");
        }
    }

    @Test
    @Requirement("AZ-SEC-05")
    void aRedirectToAnotherHostIsRefused() throws Exception {
        try (RawServer other = RawServer.answering(ok("text/plain", API));
                RawServer server = RawServer.answering("HTTP/1.1 302 Found\r\nLocation: "
                        + other.url("/api.yaml").toString().replace("127.0.0.1", "localhost")
                        + "\r\nContent-Length: 0\r\n\r\n")) {
            SourceLoadException refused = refusal(server.url("/api.yaml"), PATIENT);
            assertEquals(Problem.HOST_NOT_ALLOWED, refused.problem());
            assertTrue(refused.getMessage().contains("leads to another host or port, at 'localhost'"));
            assertEquals(0, other.connections());
        }
    }

    @Test
    void aRedirectToAFileOrInACircleIsRefused() throws Exception {
        String file = "HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\nContent-Length: 0\r\n\r\n";
        String circle = "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = RawServer.answering(file, circle, circle, circle, circle, circle, circle)) {
            assertEquals(
                    Problem.HOST_NOT_ALLOWED, refusal(server.url("/"), PATIENT).problem());
            assertTrue(refusal(server.url("/"), PATIENT).getMessage().contains("more than 5 times"));
        }
    }

    @Test
    @Requirement("AZ-SEC-05")
    void aRemoteDocumentCannotNameAPrivateAddress() throws Exception {
        try (RawServer inner = RawServer.answering(ok("text/plain", API));
                RawServer server = RawServer.answering(
                        ok("text/plain", document(inner.url("/api.yaml").toString())))) {
            URI url = URI.create(server.url("/a.yaml").toString().replace("127.0.0.1", "localhost"));
            assertOnly(
                    Problem.HOST_NOT_ALLOWED,
                    load(url),
                    "the host '127.0.0.1' has a private address, which a document from elsewhere may not name",
                    "--allow-host 127.0.0.1");
            assertEquals(0, inner.connections());
        }
    }

    @Test
    @Requirement("AZ-SEC-05")
    void aNameThatGetsAPrivateAddressWhenItIsConnectedToIsRefused() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        DnsResolver rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                lookups.incrementAndGet();
                return host.equals("rebound.example")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : InetAddress.getAllByName(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (RawServer inner = RawServer.answering(ok("text/plain", API));
                RawServer server = RawServer.answering(ok(
                        "text/plain",
                        document(inner.url("/api.yaml").toString().replace("127.0.0.1", "rebound.example"))))) {
            assertOnly(
                    Problem.HOST_NOT_ALLOWED,
                    load(server.url("/a.yaml"), SourcePolicy.withoutFiles(), rebinding),
                    "the host 'rebound.example' has a private address");
            assertEquals(0, inner.connections());
            assertEquals(2, lookups.get(), "one for each host: what was checked is what is connected to");
        }
    }

    @Test
    void aLocalDocumentMayNameAPrivateAddress() throws Exception {
        try (RawServer server = RawServer.answering(ok("text/plain", API))) {
            Path file = Files.writeString(
                    folder.resolve("a.yaml"), document(server.url("/api.yaml").toString()));
            assertEquals(
                    1,
                    load(file.toUri(), SourcePolicy.around(file), SystemDefaultDnsResolver.INSTANCE)
                            .orThrow()
                            .sources()
                            .size());
        }
    }

    @ParameterizedTest
    @Requirement("AZ-SEC-05")
    @ValueSource(strings = {"file:///etc/hostname", "FILE:/etc/hostname", "file://localhost/etc/hostname"})
    void aRemoteDocumentCannotNameAFile(String source) throws Exception {
        try (RawServer server = RawServer.answering(ok("text/plain", document(source)))) {
            URI url = server.url("/a.yaml");
            Checked<DocumentBundle> bundle =
                    load(url, SourcePolicy.below(Path.of("/")), SystemDefaultDnsResolver.INSTANCE);
            assertEquals(1, bundle.findings().size());
            assertTrue(bundle.hasErrors());
            assertFalse(bundle.findings()
                    .get(0)
                    .message()
                    .contains(Files.readString(Path.of("/etc/hostname")).strip()));
        }
    }

    @Test
    @Requirement("AZ-SEC-05")
    void whatADescriptionLeadsToIsOnlyReadFromHostsThatDocumentsName() throws Exception {
        try (RawServer inner = RawServer.answering(ok("text/plain", API))) {
            SourceLoadException refused = assertThrows(
                    SourceLoadException.class,
                    () -> new PolicySourceLoader(SourcePolicy.around(folder.resolve("x")), HttpSourceLoader::new)
                            .from(folder.resolve("api.yaml").toUri(), List.of())
                            .load(inner.url("/schemas.yaml")));
            assertEquals(Problem.HOST_NOT_ALLOWED, refused.problem());
            assertEquals(0, inner.connections());
        }
    }

    @Test
    void anAnswerThatIsNoDescriptionIsNotQuoted() throws Exception {
        try (RawServer server = RawServer.answering(
                ok("text/plain", document("api.yaml")), ok("text/html", "<html>s3cret: [</html>"))) {
            Checked<DocumentBundle> bundle = load(server.url("/a.yaml"));
            assertOnly(Problem.SOURCE_INVALID, bundle, "/api.yaml (text/html) is no API description");
            assertFalse(bundle.findings().get(0).message().contains("s3cret"));
        }
    }

    @Test
    void aStatusThatIsNo200IsSaid() throws Exception {
        String nothing = "\r\nContent-Length: 0\r\n\r\n";
        try (RawServer server = RawServer.answering(
                ok("text/plain", document("api.yaml?token=s3cret")),
                "HTTP/1.1 404 Not Found" + nothing,
                "HTTP/1.1 401 Unauthorized" + nothing)) {
            assertOnly(Problem.SOURCE_NOT_FOUND, load(server.url("/a.yaml")), "/api.yaml answers with the status 404");
            assertOnly(Problem.UNREADABLE, load(server.url("/a.yaml")), "answers with the status 401", "file instead");
        }
    }
}
