package org.arazzoengine.finding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The names that can be meant at a place, for hints at wrong ones. The hints become plain lists when a document has as
 * many mistakes as names, since comparing all with all would take for ever. Not safe for several threads.
 */
public final class KnownNames {

    private static final int MAX_COMPARISONS = 200_000;

    private final Set<String> names;
    private long comparisons;

    /** @param names in the order in which they are listed; empty ones and repetitions do not count */
    public KnownNames(Collection<String> names) {
        this.names = new LinkedHashSet<>(names);
        this.names.remove("");
    }

    public boolean contains(String name) {
        return names.contains(name);
    }

    /** The name that was probably meant; empty when none is near, or too many were asked for. */
    public Optional<String> near(String name) {
        comparisons += names.size();
        return comparisons <= MAX_COMPARISONS ? NearMiss.of(name, names) : Optional.empty();
    }

    /** "Did you mean 'x'?" or the first of the names; empty when there are none. */
    public String hint(String name) {
        return near(name).map(near -> "Did you mean '" + near + "'?").orElseGet(this::listed);
    }

    /** The first of the names, in a sentence; empty when there are none. */
    public String listed() {
        return NearMiss.listed(names);
    }
}
