package org.arazzoengine.finding;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown to programs that ask for a result which the findings made impossible; the message lists the errors. */
public final class FindingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public FindingsException(List<Finding> findings) {
        super(findings.stream()
                .filter(Finding::isError)
                .map(f -> f.at().document() + ":" + f.at().line() + ":" + f.at().column() + ": "
                        + f.problem().code() + " " + f.message())
                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** All findings, warnings and notes included; empty after serialisation. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
