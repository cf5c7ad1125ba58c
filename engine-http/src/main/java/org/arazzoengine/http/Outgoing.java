package org.arazzoengine.http;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.Header;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpCall;

/**
 * A call as HttpClient sends it. Only what HTTP needs is added: Host (unless given), Content-Length where there is or
 * may be a body, and a User-Agent (unless given).
 */
final class Outgoing {

    private static final String USER_AGENT = "arazzo-engine/"
            + Optional.ofNullable(Outgoing.class.getPackage().getImplementationVersion())
                    .orElse("dev");

    /** Their length of zero is sent: servers answer 411 to these when it is missing. */
    private static final Set<String> MAY_HAVE_BODY = Set.of("POST", "PUT", "PATCH");

    /** The transport frames the body itself; a second, differing length would let two messages be read from one. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private Outgoing() {}

    static ClassicHttpRequest request(HttpCall call, Peer peer) throws ExchangeException {
        check(call, peer);
        ClassicHttpRequest request = new BasicClassicHttpRequest(call.method(), peer.host(), target(call.url()));
        addHeaders(request, call.headers(), peer);
        addBody(request, call.body());
        return request;
    }

    private static void addHeaders(ClassicHttpRequest request, Headers headers, Peer peer) {
        if (!headers.contains("Host")) {
            request.addHeader("Host", peer.authority());
        }
        headers.lines().stream()
                .filter(line -> !FRAMING.contains(line.name().toLowerCase(Locale.ROOT)))
                .forEach(line -> request.addHeader(line.name(), line.value()));
        if (!headers.contains("User-Agent")) {
            request.addHeader("User-Agent", USER_AGENT);
        }
    }

    private static void addBody(ClassicHttpRequest request, Body body) {
        if (!body.isEmpty()) {
            request.setEntity(new ByteArrayEntity(body.bytes(), null));
        }
        if (!body.isEmpty() || MAY_HAVE_BODY.contains(request.getMethod())) {
            request.addHeader("Content-Length", Integer.toString(body.size()));
        }
    }

    /** Path and query as they are written: an encoded slash stays one. What is not ASCII cannot stand in a request. */
    private static String target(URI url) {
        // Nearly every URL is ASCII: reading it again would be a tenth of the whole call.
        URI ascii = url.toString().chars().allMatch(c -> c < 128) ? url : URI.create(url.toASCIIString());
        String path = Optional.ofNullable(ascii.getRawPath()).orElse("");
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        return (path.isEmpty() ? "/" : path) + query;
    }

    /** HttpClient writes method and header names unseen: a line break in them would begin a header of its own. */
    private static void check(HttpCall call, Peer peer) throws ExchangeException {
        if (!isToken(call.method())) {
            throw unusable(peer, "its method is no HTTP method");
        }
        for (Header line : call.headers().lines()) {
            if (!isToken(line.name())) {
                throw unusable(peer, "the name of a header has a character that is not allowed there");
            }
            if (line.value().chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
                throw unusable(
                        peer, "the value of the header " + line.name() + " has a line break or control character");
            }
        }
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Outgoing::isTokenCharacter);
    }

    private static boolean isTokenCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN_MARKS.indexOf(c) >= 0;
    }

    private static ExchangeException unusable(Peer peer, String why) {
        String message = "the request to " + peer + " cannot be sent: " + why;
        return new ExchangeException(
                Problem.TRANSPORT,
                message,
                "Correct the value in the document or the inputs.",
                new IOException(message));
    }
}
