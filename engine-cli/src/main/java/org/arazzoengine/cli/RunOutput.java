package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.report.ConsoleReport;
import org.arazzoengine.report.ConsoleReport.Detail;
import org.arazzoengine.report.ConsoleRows;
import org.arazzoengine.report.FindingsReport;
import org.arazzoengine.report.JsonReport;
import org.arazzoengine.report.JsonRows;
import org.arazzoengine.report.Masker;
import org.arazzoengine.report.RowsReport;
import org.arazzoengine.report.Style;
import org.arazzoengine.run.CheckedInputs;
import org.arazzoengine.run.RunListener;
import org.arazzoengine.run.RunResult;

/** What {@code arazzo run} prints: findings to standard error, the result as text or JSON to standard output. */
final class RunOutput {

    private final Terminal terminal;
    private final RunOptions options;
    private final Style style;
    private final Instant startedAt;
    private final Path base = Path.of("").toAbsolutePath();
    private final List<Finding> findings = new ArrayList<>();
    private String arazzo = "";
    private Masker masker = Masker.none();
    private Optional<ConsoleReport> console = Optional.empty();
    private Optional<JsonReport> json = Optional.empty();

    RunOutput(Terminal terminal, Map<String, String> environment, RunOptions options, Instant startedAt) {
        this.terminal = terminal;
        this.options = options;
        this.style = Styles.of(terminal, environment, options.noColour());
        this.startedAt = startedAt;
    }

    /** Shows what reading and planning found; notes only when everything is to be seen. */
    void found(List<Finding> more) {
        findings.addAll(more);
        List<Finding> shown =
                more.stream().filter(this::isShown).map(masker::finding).toList();
        terminal.err().print(FindingsReport.grouped(shown, base, style));
        terminal.err().flush();
    }

    private boolean isShown(Finding finding) {
        return finding.isError()
                || finding.severity() == Severity.WARNING && options.detail() != Detail.QUIET
                || options.detail() == Detail.VERBOSE;
    }

    void document(ArazzoDocument document) {
        arazzo = document.arazzo();
    }

    /** Tells what must not be shown from now on. */
    void given(Plan plan, Map<String, ObjectNode> inputs) {
        masker = Masker.of(
                plan,
                plan.rootWorkflows().stream()
                        .map(workflow -> inputs.get(workflow.workflowId()))
                        .toList());
    }

    void missing(String hint) {
        if (!hint.isEmpty()) {
            terminal.err().print(hint + "\n");
        }
    }

    /** Ends a run that sent nothing; answers {@code exitCode}. */
    int refused(Instant finishedAt, int exitCode) {
        if (options.json()) {
            JsonReport report = new JsonReport(Version.text(), options.spec().written(), arazzo, startedAt, masker);
            print(report.refused(finishedAt, findings));
        }
        return exitCode;
    }

    /** Begins the report of a run, first of all with the inputs that were made up. */
    void begin(CheckedInputs inputs, Map<String, ObjectNode> sampled) {
        Plan plan = inputs.plan();
        masker = Masker.of(plan, inputs.values());
        if (options.json()) {
            JsonReport report = new JsonReport(Version.text(), options.spec().written(), arazzo, startedAt, masker);
            report.planned(plan);
            json = Optional.of(report);
            return;
        }
        sampled(sampled, "");
        ConsoleReport.Setting setting =
                new ConsoleReport.Setting(style, options.detail(), base, RunOutput::sourceLine, options.mock());
        console = Optional.of(new ConsoleReport(terminal.out(), plan, masker, setting));
    }

    /**
     * Shows the inputs that were made up.
     *
     * @param when they are, behind the name of the workflow
     */
    void sampled(Map<String, ObjectNode> made, String when) {
        if (options.detail() != Detail.QUIET && !options.json()) {
            made.forEach((workflowId, inputs) -> showSampled(workflowId + when, masker.inputs(inputs)));
        }
    }

    private void showSampled(String workflowId, JsonNode made) {
        if (made.isEmpty()) {
            return;
        }
        PrintStream err = terminal.err();
        err.print("mock: made-up inputs of " + Style.printable(workflowId) + ":\n");
        made.properties()
                .forEach(input -> err.print(
                        "  " + input.getKey() + ": " + Style.printable(JsonWriter.compact(input.getValue())) + "\n"));
        err.print("\n");
        err.flush();
    }

    /** Begins the report of many runs. */
    RowsReport rows(Plan plan) {
        String document = options.spec().written();
        return options.json()
                ? new JsonRows(terminal.out(), plan, new JsonRows.Head(Version.text(), document, arazzo, startedAt))
                : new ConsoleRows(terminal.out(), plan, style, options.detail(), base, startedAt);
    }

    /** What reading and planning found. */
    List<Finding> findings() {
        return findings;
    }

    RunListener listener() {
        return event -> {
            masker.on(event);
            console.ifPresent(report -> report.on(event));
            json.ifPresent(report -> report.on(event));
        };
    }

    void end(RunResult result) {
        console.ifPresent(report ->
                report.finish(Duration.between(startedAt, result.finishedAt()).toMillis()));
        json.ifPresent(report -> print(report.finish(result.finishedAt(), findings)));
    }

    /** JSON is UTF-8, whatever the terminal is. */
    private void print(JsonNode report) {
        terminal.out().writeBytes((JsonWriter.pretty(report) + "\n").getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
    }

    private static Optional<String> sourceLine(Location at) {
        if (!"file".equals(at.document().getScheme())) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(Path.of(at.document()))) {
            return lines.skip(at.line() - 1L).findFirst();
        } catch (IOException | RuntimeException unreadable) {
            // The line is a courtesy; the place itself is already shown.
            return Optional.empty();
        }
    }
}
