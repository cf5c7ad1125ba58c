package org.arazzoengine.tree;

import java.io.IOException;
import java.io.Serial;
import org.arazzoengine.finding.Finding;

/** A text whose reading was stopped; thrown between the parsers and those who drive them, and never let out. */
final class Refused extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Refused(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
