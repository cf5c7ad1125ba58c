package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.ExpressionParser;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What {@code arazzo eval} was asked to do.
 *
 * @param expression as typed; empty when there is a batch
 * @param type of the criterion that the expression is; none = a value
 * @param on the context of the criterion, a runtime expression
 * @param context file or {@code -}
 * @param batch file or {@code -}
 */
record EvalOptions(
        String expression,
        Optional<CriterionType> type,
        Optional<String> on,
        Optional<String> context,
        Optional<String> batch,
        boolean strict,
        boolean json) {

    private static final String QUOTES =
            "\nhint: put it into single quotes; without them the shell replaces what follows $ and splits at spaces";

    static CommandSpec declaration() {
        CommandSpec spec = CommandSpec.create().name(EvalCommand.NAME);
        spec.usageMessage()
                .description(
                        "Tries a runtime expression, a template or a criterion on a context, without a document.",
                        "Prints the value, or pass or fail with the reason.")
                .customSynopsis("arazzo eval [OPTIONS] EXPRESSION", "       arazzo eval [--strict] --batch FILE")
                .footer(
                        "",
                        "Examples:",
                        "  echo 'inputs: {id: 7}' | arazzo eval --context - '/orders/{$inputs.id}'",
                        "  echo 'statusCode: 404' | arazzo eval --context - --type simple \\",
                        "      '$statusCode < 300'",
                        "",
                        "Exit codes: 0 evaluated, 1 the criterion fails, 2 no valid expression or wrong",
                        "usage, 3 a file cannot be read.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("EXPRESSION")
                .hideParamSyntax(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("A runtime expression or a text with some in braces; with --type a condition."
                        + " Put it into single quotes.")
                .build());
        spec.addOption(single("--type", "TYPE", "Judge EXPRESSION as a criterion: simple, regex, jsonpath or xpath."));
        spec.addOption(single("--on", "CONTEXT", "What a regex, jsonpath or xpath is judged on: '$response.body'."));
        spec.addOption(OptionSpec.builder("--version")
                .paramLabel("VERSION")
                .type(String.class)
                .arity("0..1")
                .fallbackValue("")
                .description("Version of the type, such as rfc9535 or xpath-10. Without VERSION: print the version"
                        + " of arazzo and exit.")
                .build());
        spec.addOption(single(
                "--context",
                "FILE",
                "JSON or YAML object with any of " + String.join(", ", ExpressionParser.ROOTS)
                        + "; - is standard input."));
        spec.addOption(RunOptions.flag("--strict", "Read the text by the letter: no tolerated spellings."));
        spec.addOption(RunOptions.flag("--json", "Print the answer as JSON, values exactly as they are."));
        spec.addOption(single(
                "--batch",
                "FILE",
                "JSON Lines, one request a line: { " + String.join(", ", EvalRequest.MEMBERS)
                        + " }; prints one answer a line as JSON. Blank lines are skipped and have no answer."
                        + " - is standard input."));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
        return spec;
    }

    private static OptionSpec single(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /** Whether only the version of the command was asked for. */
    static boolean asksForVersion(ParseResult parsed) {
        return option(parsed, "--version").filter(String::isEmpty).isPresent();
    }

    static EvalOptions of(ParseResult parsed) throws UsageException {
        for (String given : List.of("--batch", "--context", "--on")) {
            if (option(parsed, given).filter(String::isEmpty).isPresent()) {
                throw new UsageException("expected something behind " + given + ", found an empty text");
            }
        }
        List<String> expressions = parsed.matchedPositionalValue(0, List.<String>of());
        Optional<String> batch = option(parsed, "--batch");
        if (batch.isPresent()) {
            withoutOthers(parsed, expressions);
        } else if (expressions.size() != 1) {
            throw new UsageException(
                    "expected one EXPRESSION, found " + (expressions.isEmpty() ? "none" : expressions.size()) + QUOTES);
        } else if (expressions.get(0).isEmpty()) {
            throw new UsageException("expected an EXPRESSION, found an empty text" + QUOTES);
        }
        Optional<String> type = option(parsed, "--type");
        for (String needsType : List.of("--on", "--version")) {
            if (type.isEmpty() && parsed.hasMatchedOption(needsType)) {
                throw new UsageException(needsType + " belongs to a criterion; which --type does it have?");
            }
        }
        return new EvalOptions(
                batch.isPresent() ? "" : expressions.get(0),
                type.isEmpty()
                        ? Optional.empty()
                        : Optional.of(EvalRequest.type(type.get(), option(parsed, "--version"))),
                option(parsed, "--on"),
                option(parsed, "--context"),
                batch,
                parsed.hasMatchedOption("--strict"),
                parsed.hasMatchedOption("--json"));
    }

    private static void withoutOthers(ParseResult parsed, List<String> expressions) throws UsageException {
        if (!expressions.isEmpty()) {
            throw new UsageException("EXPRESSION and --batch exclude each other");
        }
        for (String other : List.of("--type", "--on", "--version", "--context")) {
            if (parsed.hasMatchedOption(other)) {
                throw new UsageException(
                        other + " and --batch exclude each other: each line of the batch says its own");
            }
        }
    }

    private static Optional<String> option(ParseResult parsed, String name) {
        return Optional.ofNullable(parsed.matchedOptionValue(name, (String) null));
    }

    /** The one request of a call without a batch. */
    EvalRequest request(JsonNode tree) {
        return new EvalRequest(TextNode.valueOf(expression), type, on, tree, strict);
    }
}
