package org.arazzoengine.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Collects findings while a document is read; not safe for several threads. */
public final class Findings {

    private final List<Finding> all = new ArrayList<>();

    public void add(Finding finding) {
        all.add(finding);
    }

    public void addAll(List<Finding> findings) {
        all.addAll(findings);
    }

    public void error(Problem problem, Location at, String message, String hint) {
        add(Finding.error(problem, at, message, hint));
    }

    public void error(Problem problem, Location at, String message) {
        add(Finding.error(problem, at, message));
    }

    public void warning(Problem problem, Location at, String message, String hint) {
        add(Finding.warning(problem, at, message, hint));
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    /** Each of them once, by document, line and column; those of one place in the order they were found. */
    public List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(new LinkedHashSet<>(all));
        sorted.sort(Comparator.comparing((Finding f) -> f.at().document())
                .thenComparingInt(f -> f.at().line())
                .thenComparingInt(f -> f.at().column()));
        return List.copyOf(sorted);
    }
}
