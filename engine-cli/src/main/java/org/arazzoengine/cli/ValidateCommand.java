package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.report.FindingsReport;
import org.arazzoengine.report.Style;
import org.arazzoengine.source.DocumentBundle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code arazzo validate}: every finding of reading and planning, nothing is sent. */
final class ValidateCommand {

    static final String NAME = "validate";

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Path base = Path.of("").toAbsolutePath();

    ValidateCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    static CommandSpec declaration() {
        CommandSpec spec = CommandSpec.create().name(NAME);
        spec.usageMessage()
                .description("Finds what is wrong with Arazzo documents and their sources.")
                .footer(
                        "",
                        "Examples:",
                        "  arazzo validate specs/amberflo-onboard.yml",
                        "  arazzo validate --json specs/*.yml");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .paramLabel("SPEC")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .required(true)
                .description(
                        "Files, http(s) URLs, folders with arazzo.yaml, arazzo.yml or arazzo.json, or - for standard input.")
                .build());
        spec.addOption(RunOptions.flag("--json", "Print the findings as JSON."));
        SourceOptions.addTo(spec);
        spec.addOption(RunOptions.strict());
        spec.addOption(RunOptions.flag("--no-color", "No colours."));
        Arazzo.addHelp(spec);
        return spec;
    }

    int run(ParseResult parsed) throws UsageException {
        SourceOptions sources = SourceOptions.of(parsed);
        List<String> specs = parsed.matchedPositionalValue(0, List.<String>of());
        Style style = Styles.of(terminal, environment, parsed.hasMatchedOption("--no-color"));
        boolean json = parsed.hasMatchedOption("--json");
        List<Finding> all = new ArrayList<>();
        for (String written : specs) {
            // Several documents need not all have the sources that --source names.
            List<Finding> findings =
                    validate(specs.size() == 1, new SpecArgument(written), sources, RunOptions.semantics(parsed));
            all.addAll(findings);
            if (!json) {
                print(written, findings, style);
            }
        }
        if (json) {
            JsonNode report = FindingsReport.json(all, base);
            terminal.out().writeBytes((JsonWriter.pretty(report) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return all.stream().anyMatch(Finding::isError) ? ExitCodes.DOCUMENT : ExitCodes.SUCCESS;
    }

    private List<Finding> validate(boolean alone, SpecArgument spec, SourceOptions sources, Semantics semantics)
            throws UsageException {
        Checked<DocumentBundle> bundle = spec.load(terminal.in(), sources).judged(semantics.strict());
        if (alone && bundle.value().isPresent()) {
            sources.checkNames(bundle.value().get().document());
        }
        List<Finding> findings = new ArrayList<>(bundle.findings());
        if (bundle.value().isPresent() && !bundle.hasErrors()) {
            ArazzoDocument document = bundle.value().get().document();
            findings.addAll(
                    Planner.plan(document, bundle.value().get().sources(), Set.of(), anyServer(document), semantics)
                            .findings());
        }
        return findings.stream().map(ValidateCommand::judged).toList();
    }

    /** Where the API runs is not a question of validity. */
    private static Map<String, String> anyServer(ArazzoDocument document) {
        Map<String, String> servers = new LinkedHashMap<>();
        document.sources().forEach(source -> servers.put(source.name(), "http://localhost"));
        return servers;
    }

    /**
     * What this engine cannot run yet is no fault of the document. A condition that cannot be read only fails when it is
     * judged, but is one.
     */
    private static Finding judged(Finding finding) {
        if (finding.problem() == Problem.CONDITION) {
            return finding.as(Severity.ERROR);
        }
        return finding.problem() == Problem.NOT_SUPPORTED && finding.isError()
                ? finding.as(Severity.WARNING).saying(finding.message(), "")
                : finding;
    }

    private void print(String written, List<Finding> findings, Style style) {
        findings.forEach(finding -> terminal.out().print(FindingsReport.text(finding, base, style) + "\n"));
        long errors = findings.stream().filter(Finding::isError).count();
        long warnings = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
        terminal.out()
                .print(written + ": " + (errors == 0 ? "valid" : errors + (errors == 1 ? " error" : " errors"))
                        + (warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings")) + "\n");
    }
}
