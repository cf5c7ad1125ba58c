package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.report.ConsoleReport.Detail;
import org.arazzoengine.report.FindingsReport;
import org.arazzoengine.report.Style;

/** What {@code arazzo validate} prints: the findings of each document and its verdict, or JSON for all of them. */
final class ValidateOutput {

    private final Terminal terminal;
    private final ValidateOptions options;
    private final Style style;
    private final Path base;
    private final Quotations quotations = new Quotations();
    private final Set<Finding> all = new LinkedHashSet<>();
    private final ArrayNode documents = JsonNodeFactory.instance.arrayNode();
    private int valid;

    ValidateOutput(Terminal terminal, ValidateOptions options, Style style, Path base) {
        this.terminal = terminal;
        this.options = options;
        this.style = style;
        this.base = base;
    }

    Quotations quotations() {
        return quotations;
    }

    /** What was found in the document that the user calls {@code name}. */
    void document(String name, List<Finding> findings) {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        valid += errors == 0 ? 1 : 0;
        ObjectNode entry = documents.addObject();
        entry.put("document", name);
        entry.put("valid", errors == 0);
        entry.put("errors", errors);
        entry.put("warnings", warnings);
        List<Finding> fresh = findings.stream().filter(all::add).toList();
        if (options.json()) {
            return;
        }
        if (options.detail() != Detail.QUIET) {
            fresh.forEach(this::print);
        }
        long known = findings.size() - fresh.size();
        terminal.out()
                .print(Style.printable(name) + ": " + verdict(errors, warnings)
                        + (known == 0 ? "" : " (" + known + " of them told above)") + "\n");
    }

    private void print(Finding finding) {
        boolean framed = terminal.person().isPresent() || options.detail() == Detail.VERBOSE;
        terminal.out()
                .print(
                        framed
                                ? FindingsReport.framed(finding, base, style, quotations.of(finding)) + "\n"
                                : FindingsReport.text(finding, base, style) + "\n");
    }

    /** Prints the total, or the JSON; answers each finding once. */
    List<Finding> end() {
        List<Finding> findings = new ArrayList<>(all);
        if (options.json()) {
            ObjectNode report = FindingsReport.json(findings, base);
            report.set("documents", documents);
            terminal.out().writeBytes((JsonWriter.pretty(report) + "\n").getBytes(StandardCharsets.UTF_8));
        } else if (documents.size() > 1) {
            String counts = verdict(count(findings, Severity.ERROR), count(findings, Severity.WARNING));
            terminal.out()
                    .print(documents.size() + " documents, " + valid + " valid"
                            + (counts.equals("valid") ? "" : ": " + counts.replaceFirst("^valid, ", "")) + "\n");
        }
        return findings;
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String verdict(long errors, long warnings) {
        return (errors == 0 ? "valid" : plural(errors, "error"))
                + (warnings == 0 ? "" : ", " + plural(warnings, "warning"));
    }

    private static String plural(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
