package org.arazzoengine.http;

import java.io.Serial;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.arazzoengine.source.SourceLoadException;
import org.arazzoengine.source.SourcePolicy;

/**
 * The addresses of a host as far as a policy lets them be connected to. What is answered here is what is connected to:
 * a name that gets another address a moment later gains nothing.
 */
record CheckedNames(SourcePolicy policy, URI url, DnsResolver names) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> allowed = new ArrayList<>();
        SourceLoadException last = null;
        for (InetAddress address : names.resolve(host)) {
            try {
                policy.checkAddress(url, address.getAddress());
                allowed.add(address);
            } catch (SourceLoadException refused) {
                last = refused;
            }
        }
        if (allowed.isEmpty() && last != null) {
            throw new Refused(last);
        }
        return allowed.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** No address of the host may be connected to. */
    static final class Refused extends UnknownHostException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient SourceLoadException reason;

        Refused(SourceLoadException reason) {
            super(reason.getMessage());
            this.reason = reason;
        }

        SourceLoadException reason() {
            return reason;
        }
    }
}
