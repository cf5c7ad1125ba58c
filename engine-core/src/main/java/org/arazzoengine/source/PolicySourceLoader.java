package org.arazzoengine.source;

import java.net.URI;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.arazzoengine.finding.Problem;

/**
 * Reads files and URLs, both within one {@link SourcePolicy}, and counts them: one loader serves one document with
 * everything it leads to. Safe for several threads.
 */
public final class PolicySourceLoader implements SourceLoader {

    private final SourcePolicy policy;
    private final Function<SourcePolicy, SourceLoader> web;
    private final AtomicInteger loads;

    /** @param web makes what reads http(s) URLs; asked only when there is one to read */
    public PolicySourceLoader(SourcePolicy policy, Function<SourcePolicy, SourceLoader> web) {
        this(policy, web, new AtomicInteger());
    }

    private PolicySourceLoader(SourcePolicy policy, Function<SourcePolicy, SourceLoader> web, AtomicInteger loads) {
        this.policy = policy;
        this.web = web;
        this.loads = loads;
    }

    @Override
    public SourceLoader from(URI document, Collection<URI> named) {
        return new PolicySourceLoader(policy.from(document, named), web, loads);
    }

    @Override
    public FileListing files() {
        return new FileSourceLoader(policy).files();
    }

    @Override
    public byte[] load(URI location) throws SourceLoadException {
        return retrieve(location).bytes();
    }

    @Override
    public Retrieved retrieve(URI location) throws SourceLoadException {
        if (loads.incrementAndGet() > SourcePolicy.MAX_LOADS) {
            throw new SourceLoadException(
                    Problem.TOO_LARGE,
                    "the document leads to more than " + SourcePolicy.MAX_LOADS + " files and URLs",
                    "Split it.");
        }
        if (SourcePolicy.isWeb(location)) {
            policy.checkHost(location);
            return web.apply(policy).retrieve(location);
        }
        return new FileSourceLoader(policy).retrieve(location);
    }
}
