package org.arazzoengine.source;

import java.net.URI;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.arazzoengine.finding.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and URLs, both within one {@link SourcePolicy}, and counts them: one loader serves one document with
 * everything it leads to. Safe for several threads.
 */
public final class PolicySourceLoader implements SourceLoader {

    private final SourcePolicy policy;
    private final Function<SourcePolicy, SourceLoader> web;
    private final LongSupplier nanos;
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong waited = new AtomicLong();
    private final AtomicReference<@Nullable FileListing> listing = new AtomicReference<>();

    /** @param web makes what reads http(s) URLs; asked only when there is one to read */
    public PolicySourceLoader(SourcePolicy policy, Function<SourcePolicy, SourceLoader> web) {
        this(policy, web, System::nanoTime);
    }

    /** @param nanos counts nanoseconds from any moment */
    PolicySourceLoader(SourcePolicy policy, Function<SourcePolicy, SourceLoader> web, LongSupplier nanos) {
        this.policy = policy;
        this.web = web;
        this.nanos = nanos;
    }

    @Override
    public SourceLoader from(URI document, Collection<URI> named) {
        return new Within(policy.from(document, named));
    }

    @Override
    public FileListing files() {
        return files(policy);
    }

    @Override
    public byte[] load(URI location) throws SourceLoadException {
        return retrieve(location).bytes();
    }

    @Override
    public Retrieved retrieve(URI location) throws SourceLoadException {
        return retrieve(policy, location);
    }

    /** As they were when somebody first asked: to list a large repository takes a second. */
    private FileListing files(SourcePolicy own) {
        if (own.root().isEmpty()) {
            return FileListing.NONE;
        }
        FileListing known = listing.get();
        FileListing found = known == null ? new FileSourceLoader(own).files() : known;
        listing.set(found);
        return found;
    }

    private Retrieved retrieve(SourcePolicy own, URI location) throws SourceLoadException {
        if (loads.incrementAndGet() > SourcePolicy.MAX_LOADS) {
            throw tooMuch(SourcePolicy.MAX_LOADS + " files and URLs");
        }
        Retrieved retrieved =
                SourcePolicy.isWeb(location) ? ask(own, location) : new FileSourceLoader(own).retrieve(location);
        if (bytes.addAndGet(retrieved.bytes().length) > SourcePolicy.MAX_BYTES_IN_ALL) {
            throw tooMuch(SourcePolicy.MAX_BYTES_IN_ALL + " bytes in all");
        }
        return retrieved;
    }

    private Retrieved ask(SourcePolicy own, URI url) throws SourceLoadException {
        own.checkHost(url);
        if (waited.get() > SourcePolicy.MAX_WAIT_IN_ALL.toNanos()) {
            throw new SourceLoadException(
                    Problem.UNREADABLE,
                    References.shown(url) + " was not asked: other URLs that the document leads to took more than "
                            + SourcePolicy.MAX_WAIT_IN_ALL.toSeconds() + " seconds",
                    "Download it and give the file: --source NAME=FILE.");
        }
        long start = nanos.getAsLong();
        try {
            return web.apply(own).retrieve(url);
        } finally {
            waited.addAndGet(nanos.getAsLong() - start);
        }
    }

    private static SourceLoadException tooMuch(String most) {
        return new SourceLoadException(Problem.TOO_LARGE, "the document leads to more than " + most, "Split it.");
    }

    /** The same loader for one of the documents. */
    private final class Within implements SourceLoader {

        private final SourcePolicy own;

        Within(SourcePolicy own) {
            this.own = own;
        }

        @Override
        public SourceLoader from(URI document, Collection<URI> named) {
            return new Within(own.from(document, named));
        }

        @Override
        public FileListing files() {
            return PolicySourceLoader.this.files(own);
        }

        @Override
        public byte[] load(URI location) throws SourceLoadException {
            return retrieve(location).bytes();
        }

        @Override
        public Retrieved retrieve(URI location) throws SourceLoadException {
            return PolicySourceLoader.this.retrieve(own, location);
        }
    }
}
