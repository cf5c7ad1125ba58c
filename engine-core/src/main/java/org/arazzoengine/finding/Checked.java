package org.arazzoengine.finding;

import java.util.List;
import java.util.Optional;

/**
 * A result together with what was found on the way to it.
 *
 * @param value present unless an error made it impossible
 * @param findings by document, line and column
 */
public record Checked<T>(Optional<T> value, List<Finding> findings) {

    public Checked {
        findings = List.copyOf(findings);
    }

    public static <T> Checked<T> of(T value, Findings findings) {
        return new Checked<>(Optional.of(value), findings.sorted());
    }

    public static <T> Checked<T> failed(Findings findings) {
        return new Checked<>(Optional.empty(), findings.sorted());
    }

    public static <T> Checked<T> failed(Finding finding) {
        return new Checked<>(Optional.empty(), List.of(finding));
    }

    /** This, with every tolerance an error if {@code strict}. */
    public Checked<T> judged(boolean strict) {
        return strict
                ? new Checked<>(value, findings.stream().map(Finding::strictly).toList())
                : this;
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** The value. Throws {@link FindingsException} when there is none or a finding is an error. */
    public T orThrow() {
        if (value.isEmpty() || hasErrors()) {
            throw new FindingsException(findings);
        }
        return value.get();
    }
}
