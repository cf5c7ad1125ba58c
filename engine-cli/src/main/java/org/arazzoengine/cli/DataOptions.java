package org.arazzoengine.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * One run a row of data.
 *
 * @param file as typed; {@code -} is standard input
 * @param concurrency how many runs go on at once, from 1
 * @param failFast whether no row begins any more once one has failed
 */
record DataOptions(String file, int concurrency, boolean failFast) {

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--data")
                .paramLabel("FILE")
                .type(String.class)
                .description(
                        "One run a row: CSV with the names of inputs in its first row, or with .jsonl or .ndjson an"
                                + " object of inputs a line; - is standard input, either.")
                .build());
        spec.addOption(OptionSpec.builder("--concurrency")
                .paramLabel("N")
                .type(String.class)
                .description("How many rows run at once; default 1.")
                .build());
    }

    static Optional<DataOptions> of(ParseResult parsed) throws UsageException {
        String file = parsed.matchedOptionValue("--data", (String) null);
        String concurrency = parsed.matchedOptionValue("--concurrency", (String) null);
        if (file == null && concurrency != null) {
            throw new UsageException("--concurrency says how many rows of --data run at once; there is no --data");
        }
        int runs = concurrency == null ? 1 : Units.count("--concurrency", concurrency);
        return Optional.ofNullable(file)
                .map(given -> new DataOptions(given, runs, parsed.hasMatchedOption("--fail-fast")));
    }
}
