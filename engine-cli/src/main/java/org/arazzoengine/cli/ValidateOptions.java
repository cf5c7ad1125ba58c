package org.arazzoengine.cli;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.report.ConsoleReport.Detail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code arazzo validate} was asked to do.
 *
 * @param documents each once
 * @param sources where they come from, if they are loaded and checked at all
 * @param fix whether tolerated spellings are rewritten first
 * @param dryRun whether that is only shown
 * @param sarif file for the findings in SARIF
 * @param explain code to tell about in place of validating
 */
record ValidateOptions(
        List<SpecArgument> documents,
        SourceOptions sources,
        RunSemantics semantics,
        boolean fix,
        boolean dryRun,
        boolean json,
        Optional<String> sarif,
        Optional<String> explain,
        Detail detail,
        boolean noColour) {

    private static final String SARIF = "sarif=";

    static CommandSpec declaration() {
        CommandSpec spec = CommandSpec.create().name(ValidateCommand.NAME);
        spec.usageMessage()
                .description("Finds what is wrong with Arazzo documents and their sources. Nothing is sent.")
                .footer(
                        "",
                        "Examples:",
                        "  arazzo validate specs/amberflo-onboard.yml",
                        "  arazzo validate --fix --dry-run specs/amberflo-onboard.yml",
                        "  arazzo validate --no-sources --report sarif=arazzo.sarif 'specs/**/*.yml'",
                        "",
                        "Exit codes: 0 no finding is an error, 2 wrong usage, 3 a finding is an error.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("SPEC")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "Files, http(s) URLs, folders with arazzo.yaml, arazzo.yml or arazzo.json, patterns such as"
                                + " 'specs/**/*.yml' that the shell left alone, or - for standard input.")
                .build());
        spec.addOption(RunOptions.flag("--no-sources", "Check the documents alone; no other file is read."));
        SourceOptions.addTo(spec);
        spec.addOption(RunOptions.strict());
        spec.addOption(RunOptions.flag(
                "--fix",
                "Rewrite the tolerated spellings that surely mean the same as one of the specification, in place, and"
                        + " show what changed; then tell what is left. With - the document goes to standard output."));
        spec.addOption(RunOptions.flag(
                "--dry-run",
                "With --fix: only show what would change. Findings and exit code are those that would be left."));
        spec.addOption(RunOptions.flag("--json", "Print the findings as JSON, one object for all documents."));
        spec.addOption(OptionSpec.builder("--report")
                .paramLabel("FORMAT=PATH")
                .type(String.class)
                .description("Also write the findings into a file; FORMAT is sarif.")
                .build());
        spec.addOption(OptionSpec.builder("--explain")
                .paramLabel("CODE")
                .type(String.class)
                .description("Tell what a code such as AZ303 means and what to do, and exit.")
                .build());
        spec.addOption(RunOptions.flag("-v", "--verbose", "Show the lines in question, also in a pipe."));
        spec.addOption(RunOptions.flag("-q", "--quiet", "Show only the verdicts."));
        spec.addOption(RunOptions.flag("--no-color", "No colours."));
        Arazzo.addHelp(spec);
        return spec;
    }

    static ValidateOptions of(ParseResult parsed) throws UsageException {
        List<String> specs = parsed.matchedPositionalValue(0, List.<String>of());
        Optional<String> explain = Optional.ofNullable(parsed.matchedOptionValue("--explain", (String) null));
        boolean verbose = parsed.hasMatchedOption("-v");
        boolean quiet = parsed.hasMatchedOption("-q");
        if (verbose && quiet) {
            throw new UsageException("-v and -q exclude each other");
        }
        if (specs.isEmpty() && explain.isEmpty()) {
            throw new UsageException("expected at least one SPEC\nhint: arazzo validate --help");
        }
        boolean fix = parsed.hasMatchedOption("--fix");
        boolean dryRun = parsed.hasMatchedOption("--dry-run");
        if (dryRun && !fix) {
            throw new UsageException("--dry-run needs --fix");
        }
        if (fix && !dryRun && parsed.hasMatchedOption("--json") && specs.contains("-")) {
            throw new UsageException("--fix of - and --json exclude each other: both write to standard output");
        }
        SourceOptions sources = SourceOptions.of(parsed);
        if (parsed.hasMatchedOption("--no-sources")) {
            sources = sources.leftOut();
        }
        List<SpecArgument> documents = SpecSelection.of(specs);
        if (!sources.none()) {
            sources = sources.supplying(NamedTogether.of(documents));
        }
        return new ValidateOptions(
                documents,
                sources,
                RunOptions.semantics(parsed),
                fix,
                dryRun,
                parsed.hasMatchedOption("--json"),
                sarif(parsed.matchedOptionValue("--report", (String) null)),
                explain,
                verbose ? Detail.VERBOSE : quiet ? Detail.QUIET : Detail.NORMAL,
                parsed.hasMatchedOption("--no-color"));
    }

    private static Optional<String> sarif(@Nullable String report) throws UsageException {
        if (report == null) {
            return Optional.empty();
        }
        if (!report.startsWith(SARIF) || report.length() == SARIF.length()) {
            throw new UsageException("expected --report sarif=PATH, found '" + report + "'");
        }
        return Optional.of(report.substring(SARIF.length()));
    }
}
