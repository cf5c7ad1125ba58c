package org.arazzoengine.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.report.Style;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole: finds the command, runs it, turns what happens into an exit code. The commands are
 * declared by hand, because reading annotations costs every start a tenth of a second.
 */
final class Arazzo {

    private final Terminal terminal;
    private final Map<String, String> environment;

    Arazzo(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    /** Runs {@code args} and answers the exit code; never throws. */
    int run(String... args) {
        try {
            return dispatch(args);
        } catch (UsageException e) {
            terminal.err().println("error: " + Style.printable(String.valueOf(e.getMessage())));
            return ExitCodes.USAGE;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            engineFault(e);
            return ExitCodes.ENGINE_FAULT;
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int dispatch(String[] args) throws UsageException {
        for (String arg : args) {
            if (arg.indexOf('\uFFFD') >= 0) {
                throw new UsageException("'" + arg + "' has letters that this locale cannot express"
                        + "\nhint: set LC_ALL=C.UTF-8, or put the value into a file for -I");
            }
        }
        CommandLine commandLine = new CommandLine(spec());
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commandLine.setUsageHelpWidth(80);
        // A value that begins with @ is a value, not a file of arguments.
        commandLine.setExpandAtFiles(false);
        ParseResult parsed;
        try {
            parsed = commandLine.parseArgs(args);
        } catch (ParameterException e) {
            return usageError(e);
        }
        List<CommandLine> commands = parsed.asCommandLineList();
        CommandLine last = commands.get(commands.size() - 1);
        if (last.isUsageHelpRequested()) {
            last.usage(terminal.out());
            return ExitCodes.SUCCESS;
        }
        if (last.isVersionHelpRequested() || commandLine.isVersionHelpRequested()) {
            terminal.out().println(version());
            return ExitCodes.SUCCESS;
        }
        return execute(commandLine, last.getParseResult());
    }

    /** The one line that {@code --version} prints. */
    static String version() {
        return "arazzo " + Version.text() + " (Java " + Runtime.version().feature() + ")";
    }

    private int execute(CommandLine commandLine, ParseResult parsed) throws UsageException {
        return switch (parsed.commandSpec().name()) {
            case RunCommand.NAME -> new RunCommand(terminal, environment).run(parsed);
            case EvalCommand.NAME -> new EvalCommand(terminal, environment).run(parsed);
            case ValidateCommand.NAME -> new ValidateCommand(terminal, environment).run(parsed);
            default -> {
                commandLine.usage(terminal.err());
                yield ExitCodes.USAGE;
            }
        };
    }

    private static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("arazzo");
        spec.usageMessage()
                .description("Runs the workflows of Arazzo documents against the APIs they describe.")
                .footer(
                        "",
                        "Examples:",
                        "  arazzo run specs/amberflo-onboard.yml --mock",
                        "  arazzo validate specs/amberflo-onboard.yml",
                        "",
                        "Exit codes: 0 success, 1 a workflow failed, 2 wrong usage or inputs,",
                        "3 the document or a source is wrong, 70 a fault of the engine itself.");
        addHelp(spec);
        spec.addSubcommand(RunCommand.NAME, RunOptions.declaration());
        spec.addSubcommand(ValidateCommand.NAME, ValidateOptions.declaration());
        spec.addSubcommand(EvalCommand.NAME, EvalOptions.declaration());
        return spec;
    }

    /** {@code --help} and {@code --version}, the same for every command. */
    static void addHelp(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version and exit.")
                .build());
    }

    private int usageError(ParameterException e) {
        PrintStream err = terminal.err();
        CommandSpec command = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && command.parent() == null) {
            String word = unmatched.getUnmatched().get(0);
            err.println("error: there is no command '" + word + "'");
            err.println("hint: " + NearMiss.hint(word, command.subcommands().keySet()));
            return ExitCodes.USAGE;
        }
        err.println("error: " + e.getMessage());
        if (e instanceof UnmatchedArgumentException unmatched) {
            UnmatchedArgumentException.printSuggestions(unmatched, err);
        }
        err.println("hint: " + command.qualifiedName() + " --help");
        return ExitCodes.USAGE;
    }

    private void engineFault(Throwable fault) {
        PrintStream err = terminal.err();
        StackTraceElement[] trace = fault.getStackTrace();
        err.println("error: a fault of the engine itself, not of your document: " + fault);
        err.println("  in " + (trace.length == 0 ? "an unknown place" : trace[0]) + ", version " + Version.text()
                + ", Java " + Runtime.version());
        err.println("hint: please report it with these lines and the document.");
    }
}
