package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.http.HttpExchanges;
import org.arazzoengine.mock.InputSampler;
import org.arazzoengine.mock.MockServer;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.run.CheckedInputs;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.InputsCheck;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.run.local.Engine;
import org.arazzoengine.run.local.RunClock;
import org.arazzoengine.source.DocumentBundle;
import picocli.CommandLine.ParseResult;

/** {@code arazzo run}: reads, plans and checks the inputs, and only then sends the first request. */
final class RunCommand {

    static final String NAME = "run";

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final InstantSource clock = InstantSource.system();

    RunCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    int run(ParseResult parsed) throws UsageException {
        RunOptions options = RunOptions.of(parsed);
        checkStandardInput(options);
        RunOutput output = new RunOutput(terminal, environment, options, clock.instant());
        Checked<DocumentBundle> bundle = options.spec()
                .load(terminal.in(), options.sources())
                .judged(options.semantics().strict());
        output.found(bundle.findings());
        bundle.value().ifPresent(read -> output.document(read.document()));
        if (bundle.value().isEmpty() || bundle.hasErrors()) {
            return output.refused(clock.instant(), ExitCodes.DOCUMENT);
        }
        checkNames(options, bundle.value().get());
        options.sources().checkNames(bundle.value().get());
        if (!options.mock()) {
            return plan(options, bundle.value().get(), output, Optional.empty());
        }
        try (MockServer mock = MockServer.start()) {
            return plan(options, bundle.value().get(), output, Optional.of(mock));
        }
    }

    private static void checkStandardInput(RunOptions options) throws UsageException {
        List<String> readers = Stream.of(
                        options.spec().written().equals("-") ? "SPEC" : "",
                        options.inputsFile().filter("-"::equals).isPresent() ? "-I" : "",
                        options.data().filter(data -> data.file().equals("-")).isPresent() ? "--data" : "")
                .filter(reader -> !reader.isEmpty())
                .toList();
        if (readers.size() > 1) {
            throw new UsageException(String.join(" and ", readers) + " cannot both be standard input");
        }
    }

    /** Names on the command line that the document does not know are wrong usage, not a wrong document. */
    private static void checkNames(RunOptions options, DocumentBundle bundle) throws UsageException {
        List<String> workflowIds =
                bundle.document().workflows().stream().map(Workflow::workflowId).toList();
        known("workflow", options.selection().workflows(), workflowIds);
        known("workflow", options.selection().skipped(), workflowIds);
        known("source", options.servers().keySet(), sourceNames(bundle));
    }

    /** Of every document: a base URL holds for the sources of that name in all of them. */
    private static List<String> sourceNames(DocumentBundle bundle) {
        return bundle.documents().stream()
                .flatMap(document -> document.document().sources().stream())
                .map(SourceDescription::name)
                .distinct()
                .toList();
    }

    static void known(String kind, Set<String> names, List<String> known) throws UsageException {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UsageException("there is no " + kind + " '" + name + "' in this document\nhint: "
                        + NearMiss.hint(name, known));
            }
        }
    }

    private int plan(RunOptions options, DocumentBundle bundle, RunOutput output, Optional<MockServer> mock)
            throws UsageException {
        Map<String, String> servers = new LinkedHashMap<>();
        mock.ifPresent(server -> sourceNames(bundle).forEach(source -> servers.put(source, server.baseUrl(source))));
        servers.putAll(options.servers());
        Checked<Plan> plan = Planner.plan(bundle, options.selection().of(bundle), servers, options.semantics());
        output.found(plan.findings());
        if (plan.value().isEmpty()) {
            return output.refused(clock.instant(), ExitCodes.DOCUMENT);
        }
        mock.ifPresent(server -> server.serve(plan.value().get()));
        return start(options, plan.value().get(), output);
    }

    private int start(RunOptions options, Plan plan, RunOutput output) throws UsageException {
        if (options.data().isPresent()) {
            return new DataCommand(terminal, options, options.data().get(), plan, output, clock).run();
        }
        Map<String, ObjectNode> inputs =
                InputArguments.read(plan, options.inputsFile(), options.inputs(), terminal.in());
        Map<String, ObjectNode> sampled = new LinkedHashMap<>();
        if (options.mock()) {
            sampled.putAll(sample(plan, inputs));
        } else if (terminal.person().isPresent()) {
            new InputPrompts(terminal, terminal.person().get()).ask(plan, inputs);
        }
        output.given(plan, inputs);
        Checked<CheckedInputs> complete = InputsCheck.check(plan, Inputs.byWorkflow(inputs));
        output.found(complete.findings());
        if (complete.value().isEmpty()) {
            output.missing(
                    MissingInputs.hint(environment.getOrDefault("ARAZZO_COMMAND", "arazzo"), plan, inputs, options));
            return output.refused(clock.instant(), ExitCodes.USAGE);
        }
        output.begin(complete.value().get(), sampled);
        Interruption interruption = new Interruption();
        try (HttpExchanges exchanges = new HttpExchanges()) {
            return send(options, complete.value().get(), output, exchanges);
        } finally {
            interruption.close();
        }
    }

    private int send(RunOptions options, CheckedInputs inputs, RunOutput output, HttpExchanges exchanges) {
        RunResult result = engine(options, exchanges, clock).run(inputs, output.listener());
        output.end(result);
        result.listenerFailures().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
        return result.isSuccess() ? ExitCodes.SUCCESS : ExitCodes.WORKFLOW_FAILED;
    }

    static Engine engine(RunOptions options, HttpExchanges exchanges, InstantSource clock) {
        // A made-up API has nothing to wait for.
        RunClock time = options.mock() ? RunClock.skipping(clock) : RunClock.of(clock);
        return Engine.builder(exchanges).clock(time).limits(options.limits()).build();
    }

    /** Adds what the mock run makes up to {@code inputs}, and answers only that. */
    static Map<String, ObjectNode> sample(Plan plan, Map<String, ObjectNode> inputs) {
        Map<String, ObjectNode> sampled = new LinkedHashMap<>();
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            ObjectNode own = inputs.get(workflow.workflowId());
            ObjectNode made = InputSampler.sample(workflow, workflow.inputs().withDefaults(own));
            own.setAll(made);
            sampled.put(workflow.workflowId(), made);
        }
        return sampled;
    }
}
