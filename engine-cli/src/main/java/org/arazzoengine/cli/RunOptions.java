package org.arazzoengine.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.report.ConsoleReport.Detail;
import org.arazzoengine.request.CallLimits;
import org.arazzoengine.run.RunLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code arazzo run} was asked to do.
 *
 * @param sources where the document and its sources may come from
 * @param selection which workflows
 * @param inputs as typed, NAME=VALUE
 * @param data for one run a row
 * @param servers base URL by source name
 * @param timeout as typed
 * @param semantics how the document is read
 */
record RunOptions(
        SpecArgument spec,
        SourceOptions sources,
        WorkflowSelection selection,
        List<String> inputs,
        Optional<String> inputsFile,
        Optional<DataOptions> data,
        boolean mock,
        Map<String, String> servers,
        RunLimits limits,
        Optional<String> timeout,
        RunSemantics semantics,
        boolean json,
        Detail detail,
        boolean noColour) {

    static CommandSpec declaration() {
        CommandSpec spec = CommandSpec.create().name(RunCommand.NAME);
        spec.usageMessage()
                .description("Runs the workflows of an Arazzo document.")
                .footer(
                        "",
                        "Examples:",
                        "  arazzo run specs/amberflo-onboard.yml --mock",
                        "  arazzo run specs/amberflo-onboard.yml -I specs/amberflo-onboard.inputs.yaml \\",
                        "      -S billingApi=http://localhost:8080 -S meteringApi=http://localhost:8081");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .paramLabel("SPEC")
                .type(String.class)
                .required(true)
                .description(
                        "A file, an http(s) URL, a folder with arazzo.yaml, arazzo.yml or arazzo.json, or - for standard"
                                + " input.")
                .build());
        WorkflowSelection.addTo(spec);
        spec.addOption(list(
                "-i",
                "--input",
                "NAME=VALUE",
                "An input, read as the type that the workflow declares; may be given several times."));
        spec.addOption(OptionSpec.builder("-I", "--inputs")
                .paramLabel("FILE")
                .type(String.class)
                .description("YAML or JSON object of inputs, or of such objects by workflowId; - is standard input.")
                .build());
        DataOptions.addTo(spec);
        spec.addOption(flag(
                "--mock",
                "Run against a built-in server that answers from the sources. Required inputs that are not given are"
                        + " made up."));
        SourceOptions.addTo(spec);
        spec.addOption(list("-S", "--server", "NAME=URL", "Base URL for the source of that name."));
        spec.addOption(
                single("--timeout", "TIME", "For connecting, and for the answer, where a step has none; default 30s."));
        spec.addOption(single("--run-timeout", "TIME", "For the whole run; default 1h."));
        spec.addOption(single(
                "--max-steps",
                "N",
                "How many steps a workflow may run, with those of the workflows it runs; default" + " 1000."));
        spec.addOption(
                single("--max-retry-after", "TIME", "The longest delay that an answer may ask for; default 5m."));
        spec.addOption(single("--max-body", "SIZE", "The longest answer that is read; default 64MiB."));
        spec.addOption(strict());
        spec.addOption(flag("--json", "Print the result as JSON instead of text."));
        spec.addOption(flag("-v", "--verbose", "Show requests and answers in full."));
        spec.addOption(flag("-q", "--quiet", "Show only the verdict."));
        spec.addOption(flag("--no-color", "No colours."));
        Arazzo.addHelp(spec);
        return spec;
    }

    static OptionSpec list(String brief, String name, String label, String description) {
        return list(OptionSpec.builder(brief, name), label, description);
    }

    static OptionSpec list(String name, String label, String description) {
        return list(OptionSpec.builder(name), label, description);
    }

    private static OptionSpec list(OptionSpec.Builder option, String label, String description) {
        return option.paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    private static OptionSpec single(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    static OptionSpec strict() {
        return flag("--strict", "Read the document by the letter: every tolerated spelling is an error.");
    }

    static RunSemantics semantics(ParseResult parsed) {
        return parsed.hasMatchedOption("--strict") ? RunSemantics.strictly() : RunSemantics.lenient();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).description(description).build();
    }

    static OptionSpec flag(String brief, String name, String description) {
        return OptionSpec.builder(brief, name).description(description).build();
    }

    static RunOptions of(ParseResult parsed) throws UsageException {
        List<String> none = List.of();
        boolean verbose = parsed.hasMatchedOption("-v");
        boolean quiet = parsed.hasMatchedOption("-q");
        if (verbose && quiet) {
            throw new UsageException("-v and -q exclude each other");
        }
        if (parsed.hasMatchedOption("--mock") && parsed.hasMatchedOption("-S")) {
            throw new UsageException("--mock runs offline, so -S and --mock exclude each other");
        }
        return new RunOptions(
                new SpecArgument(parsed.matchedPositionalValue(0, "")),
                SourceOptions.of(parsed),
                WorkflowSelection.of(parsed),
                parsed.matchedOptionValue("-i", none),
                Optional.ofNullable(parsed.matchedOptionValue("-I", (String) null)),
                DataOptions.of(parsed),
                parsed.hasMatchedOption("--mock"),
                servers(parsed.matchedOptionValue("-S", none)),
                limits(parsed),
                Optional.ofNullable(parsed.matchedOptionValue("--timeout", (String) null)),
                semantics(parsed),
                parsed.hasMatchedOption("--json"),
                verbose ? Detail.VERBOSE : quiet ? Detail.QUIET : Detail.NORMAL,
                parsed.hasMatchedOption("--no-color"));
    }

    private static boolean hasPossiblePort(String url) {
        try {
            return URI.create(url).getPort() <= 65_535;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static RunLimits limits(ParseResult parsed) throws UsageException {
        String timeout = parsed.matchedOptionValue("--timeout", (String) null);
        String maxBody = parsed.matchedOptionValue("--max-body", (String) null);
        CallLimits usual = CallLimits.DEFAULT;
        RunLimits limits = RunLimits.DEFAULT.withCall(new CallLimits(
                timeout == null ? usual.timeout() : Units.duration("--timeout", timeout),
                maxBody == null ? usual.maxAnswerBytes() : Units.bytes("--max-body", maxBody)));
        String runTimeout = parsed.matchedOptionValue("--run-timeout", (String) null);
        if (runTimeout != null) {
            limits = limits.withRunTimeout(Units.duration("--run-timeout", runTimeout));
        }
        String maxSteps = parsed.matchedOptionValue("--max-steps", (String) null);
        if (maxSteps != null) {
            limits = limits.withMaxSteps(Units.count("--max-steps", maxSteps));
        }
        String retryAfter = parsed.matchedOptionValue("--max-retry-after", (String) null);
        if (retryAfter != null) {
            limits = limits.withMaxRetryAfter(Units.duration("--max-retry-after", retryAfter));
        }
        return parsed.hasMatchedOption("--fail-fast") ? limits.withMaxFailures(1) : limits;
    }

    private static Map<String, String> servers(List<String> given) throws UsageException {
        Map<String, String> servers = new LinkedHashMap<>();
        for (String argument : given) {
            int equals = argument.indexOf('=');
            String url = argument.substring(equals + 1);
            if (equals < 1 || !url.matches("(?i)https?://[^/?#\\s]+[^?#\\s]*") || !hasPossiblePort(url)) {
                throw new UsageException("expected -S NAME=URL with an http or https URL, found '" + argument + "'");
            }
            servers.put(argument.substring(0, equals), url);
        }
        return servers;
    }
}
