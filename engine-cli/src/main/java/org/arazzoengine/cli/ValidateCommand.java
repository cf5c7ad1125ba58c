package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.report.SarifReport;
import org.arazzoengine.report.Style;
import org.arazzoengine.source.SourcePolicy;
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

    int run(ParseResult parsed) throws UsageException {
        ValidateOptions options = ValidateOptions.of(parsed);
        Style style = Styles.of(terminal, environment, options.noColour());
        if (options.explain().isPresent()) {
            terminal.out().print(ProblemArgument.explained(options.explain().get()));
            return ExitCodes.SUCCESS;
        }
        ValidateFix fix = new ValidateFix(terminal, style, base, options);
        ValidateOutput output = new ValidateOutput(fix.reports(), options, style, base);
        for (SpecArgument spec : options.documents()) {
            Optional<List<Finding>> left = options.fix() ? fix.mend(spec, output.quotations()) : Optional.empty();
            output.document(
                    spec.written(), left.isPresent() ? left.get() : Validation.of(spec, input(spec, output), options));
        }
        List<Finding> findings = output.end();
        if (options.sarif().isPresent()) {
            write(
                    SarifReport.of(findings, checkout(), Version.text(), output.quotations()::text),
                    options.sarif().get());
        }
        return findings.stream().anyMatch(Finding::isError) ? ExitCodes.DOCUMENT : ExitCodes.SUCCESS;
    }

    /** What code scanners count paths from: the checkout that the command runs in, else the folder. */
    private Path checkout() {
        for (Path above = base; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return above;
            }
        }
        return base;
    }

    /** Standard input can be read once, and lines of it may be shown. */
    private InputStream input(SpecArgument spec, ValidateOutput output) {
        if (!spec.written().equals("-")) {
            return InputStream.nullInputStream();
        }
        try {
            byte[] bytes = terminal.in().readNBytes(SourcePolicy.MAX_BYTES + 1);
            output.quotations().add(SpecArgument.standardInput(), bytes);
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            // Reading it again says so in a finding.
            return terminal.in();
        }
    }

    private static void write(JsonNode report, String file) throws UsageException {
        try {
            Files.write(Path.of(file), (JsonWriter.pretty(report) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("the report cannot be written to '" + file + "': "
                    + (e instanceof IOException ? "is there such a folder, and may it be written?" : e.getMessage()));
        }
    }
}
