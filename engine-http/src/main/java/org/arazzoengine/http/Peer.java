package org.arazzoengine.http;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.ExchangeException;

/**
 * Whom a call goes to.
 *
 * @param name host name or address, an IPv6 address without its brackets
 * @param port the one that is connected to, also when the URL leaves it out
 * @param authority what the Host header says: host and port as in the URL, never its user-info
 */
record Peer(String scheme, String name, int port, String authority) {

    /** Reads the authority itself: to {@link URI#getHost} a name with an underscore, usual in containers, is none. */
    static Peer of(URI url) throws ExchangeException {
        String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw unusable(
                    "a URL with the scheme '" + scheme + "' cannot be called", "Only http and https are spoken.");
        }
        String raw = Optional.ofNullable(url.getRawAuthority()).orElse("");
        String authority = raw.substring(raw.lastIndexOf('@') + 1);
        // An IPv6 address has colons of its own, within brackets.
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (name.isEmpty()) {
            throw unusable("a URL without a host cannot be called", "Give the server's URL as http://host:port/path.");
        }
        return new Peer(scheme, name, port(scheme, colon < 0 ? "" : authority.substring(colon + 1)), authority);
    }

    HttpHost host() {
        return new HttpHost(scheme, name, port);
    }

    /** Host and port as messages show them. */
    @Override
    public String toString() {
        return (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
    }

    private static int port(String scheme, String given) throws ExchangeException {
        if (given.isEmpty()) {
            return scheme.equals("https") ? 443 : 80;
        }
        boolean number = given.length() <= 5 && given.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number || Integer.parseInt(given) > 65_535) {
            throw unusable(
                    "a URL whose port is no number from 0 to 65535 cannot be called", "Correct the server's URL.");
        }
        return Integer.parseInt(given);
    }

    private static ExchangeException unusable(String message, String hint) {
        return new ExchangeException(Problem.TRANSPORT, message, hint, new IOException(message));
    }
}
