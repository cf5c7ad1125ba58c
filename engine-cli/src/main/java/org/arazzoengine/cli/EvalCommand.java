package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.report.FindingsReport;
import org.arazzoengine.report.Style;
import picocli.CommandLine.ParseResult;

/** {@code arazzo eval}: what an expression, a template or a criterion says on a context that is written down. */
final class EvalCommand {

    static final String NAME = "eval";

    private final Terminal terminal;
    private final Map<String, String> environment;

    EvalCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    int run(ParseResult parsed) throws UsageException {
        if (EvalOptions.asksForVersion(parsed)) {
            terminal.out().print(Arazzo.version() + "\n");
            return ExitCodes.SUCCESS;
        }
        EvalOptions options;
        try {
            options = EvalOptions.of(parsed);
        } catch (UsageException e) {
            throw new UsageException(wrapped("error: " + e.getMessage()).substring("error: ".length()));
        }
        return options.batch().isPresent() ? batch(options.batch().get(), options.strict()) : one(options);
    }

    private int one(EvalOptions options) {
        Checked<JsonNode> context = options.context().isEmpty()
                ? Checked.of(JsonNodeFactory.instance.objectNode(), new Findings())
                : new ContextArgument(options.context().get()).read(terminal.in());
        Style style = Styles.of(terminal, environment, false);
        Path base = Path.of("").toAbsolutePath();
        context.findings().forEach(finding -> terminal.err().print(FindingsReport.text(finding, base, style) + "\n"));
        if (context.value().isEmpty()) {
            return ExitCodes.DOCUMENT;
        }
        EvalAnswer answer = options.request(context.value().get()).answer();
        if (options.json()) {
            terminal.out().writeBytes((answer.pretty() + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            new EvalText(terminal.out(), terminal.err(), options.expression(), options.on()).print(answer);
        }
        return answer.exitCode();
    }

    private int batch(String file, boolean strict) {
        try (InputStream in = file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file))) {
            new EvalBatch(terminal.out(), strict).run(in);
            return ExitCodes.SUCCESS;
        } catch (NoSuchFileException e) {
            return unreadable("there is no file " + file + " (--batch)");
        } catch (InvalidPathException e) {
            return unreadable("'" + file + "' is no file name (--batch)");
        } catch (IOException e) {
            return unreadable("the batch in " + file + " cannot be read: " + e.getMessage());
        }
    }

    private int unreadable(String message) {
        terminal.err().print(wrapped("error: " + Style.printable(message)) + "\n");
        return ExitCodes.DOCUMENT;
    }

    private static String wrapped(String message) {
        return Style.wrapped(message, "  ");
    }
}
