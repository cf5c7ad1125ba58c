package org.arazzoengine.run.local;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.FindingsException;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.run.CheckedInputs;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.InputsCheck;
import org.arazzoengine.run.RunLimits;
import org.arazzoengine.run.RunListener;
import org.arazzoengine.run.RunMachine;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.source.BundleLoader;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.FileSourceLoader;
import org.arazzoengine.source.PolicySourceLoader;
import org.arazzoengine.source.SourceLoader;
import org.arazzoengine.source.SourcePolicy;

/**
 * The engine for programs that embed it: plans a document once, runs the plan as often as wanted. Immutable and safe
 * for several threads. {@link #run} takes the thread that calls it; runs that {@link #start} began take one while they
 * call or compute.
 */
public final class Engine {

    private final Exchanges exchanges;
    private final Optional<SourceLoader> loader;
    private final Map<String, String> servers;
    private final Map<URI, byte[]> documents;
    private final RunLimits limits;
    private final RunSemantics semantics;
    private final RunClock clock;
    private final Supplier<Executor> threads;

    private Engine(Builder builder) {
        this.exchanges = builder.exchanges;
        this.loader = builder.loader;
        this.servers = new LinkedHashMap<>(builder.servers);
        this.documents = new LinkedHashMap<>(builder.documents);
        this.limits = builder.limits;
        this.semantics = builder.semantics;
        this.clock = builder.clock;
        this.threads = builder.threads;
    }

    /** A builder for an engine that sends its calls through {@code exchanges}. */
    public static Builder builder(Exchanges exchanges) {
        return new Builder(exchanges);
    }

    /** Plans the entry workflows of the document in the file {@code document}: those that no other of its workflows runs. */
    public Checked<Plan> plan(Path document) {
        return plan(document.toUri(), Set.of());
    }

    /**
     * Reads the document at {@code document}, the sources it names, and plans the workflows called {@code workflowIds}
     * (none: the entry workflows). Everything that is wrong is found before anything is sent.
     */
    public Checked<Plan> plan(URI document, Set<String> workflowIds) {
        Checked<DocumentBundle> bundle = load(document).judged(semantics.strict());
        Findings findings = new Findings();
        findings.addAll(bundle.findings());
        if (bundle.value().isEmpty() || bundle.hasErrors()) {
            return Checked.failed(findings);
        }
        Checked<Plan> plan = Planner.plan(bundle.value().get(), new LinkedHashSet<>(workflowIds), servers, semantics);
        findings.addAll(plan.findings());
        return new Checked<>(plan.value(), findings.sorted());
    }

    private Checked<DocumentBundle> load(URI document) {
        BundleLoader bundles = new BundleLoader(loader.orElseGet(() -> filesAround(document)));
        for (Map.Entry<URI, byte[]> text : documents.entrySet()) {
            bundles = bundles.supplying(text.getValue(), text.getKey());
        }
        return bundles.load(document);
    }

    private static SourceLoader filesAround(URI document) {
        SourcePolicy policy = SourcePolicy.around(document).naming(List.of(document));
        return new PolicySourceLoader(policy, FileSourceLoader::new);
    }

    /**
     * Runs the entry workflows of {@code plan} and returns when all have ended. An interrupt of the thread cancels the run.
     *
     * @throws FindingsException when {@code inputs} are missing or invalid; nothing was sent then
     */
    public RunResult run(Plan plan, Inputs inputs, RunListener... listeners) {
        return run(InputsCheck.check(plan, inputs).orThrow(), listeners);
    }

    /** As {@link #run(Plan, Inputs, RunListener...)}, with inputs that {@link InputsCheck} has already checked. */
    public RunResult run(CheckedInputs inputs, RunListener... listeners) {
        RunClock own = clock.forOneRun();
        return new LocalDriver(runOf(inputs, own, listeners), calls(own), own).run(inputs.values());
    }

    /**
     * Begins a run of the entry workflows and returns at once. Any number may be under way, of one plan or of several;
     * listeners see the events of their run in order, one at a time, on the threads that it runs on.
     *
     * @throws FindingsException when {@code inputs} are missing or invalid; nothing was sent then
     */
    public StartedRun start(Plan plan, Inputs inputs, RunListener... listeners) {
        return start(InputsCheck.check(plan, inputs).orThrow(), listeners);
    }

    /** As {@link #start(Plan, Inputs, RunListener...)}, with inputs that {@link InputsCheck} has already checked. */
    public StartedRun start(CheckedInputs inputs, RunListener... listeners) {
        RunClock own = clock.forOneRun();
        StartedRun started = new StartedRun(runOf(inputs, own, listeners), calls(own), own, threads.get());
        started.start(inputs.values());
        return started;
    }

    private MachineRun runOf(CheckedInputs inputs, RunClock own, RunListener... listeners) {
        RunMachine machine = new RunMachine(inputs.plan(), limits);
        return new MachineRun(machine, UUID.randomUUID().toString(), own, List.of(listeners));
    }

    private Calls calls(RunClock own) {
        return new Calls(exchanges, own);
    }

    /** Not safe for several threads. */
    public static final class Builder {

        private final Exchanges exchanges;
        private final Map<String, String> servers = new LinkedHashMap<>();
        private final Map<URI, byte[]> documents = new LinkedHashMap<>();
        private Optional<SourceLoader> loader = Optional.empty();
        private RunLimits limits = RunLimits.DEFAULT;
        private RunSemantics semantics = RunSemantics.lenient();
        private RunClock clock = RunClock.system();
        private Supplier<Executor> threads = Threads::shared;

        private Builder(Exchanges exchanges) {
            this.exchanges = exchanges;
        }

        /** Where documents and sources come from; default: files around the document. */
        public Builder loader(SourceLoader sources) {
            this.loader = Optional.of(sources);
            return this;
        }

        /** A document at hand: references to its {@code $self} or to {@code base} mean it, see {@link BundleLoader}. */
        public Builder document(String text, URI base) {
            documents.put(base, text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        /** The base URL of the source called {@code source}, in place of what its description says. */
        public Builder server(String source, String baseUrl) {
            servers.put(source, baseUrl);
            return this;
        }

        /** Bounds of each run; default {@link RunLimits#DEFAULT}. */
        public Builder limits(RunLimits bounds) {
            this.limits = bounds;
            return this;
        }

        /** How documents are read and run; default {@link RunSemantics#lenient}. */
        public Builder semantics(RunSemantics reading) {
            this.semantics = reading;
            return this;
        }

        /** The clock for events and delays; default the system's. */
        public Builder clock(RunClock source) {
            this.clock = source;
            return this;
        }

        /**
         * The threads that {@link Engine#start} takes; default a virtual thread for each, or before Java 21 a pool of at
         * most 256. A run that waits for an answer holds one.
         */
        public Builder threads(Executor executor) {
            this.threads = () -> executor;
            return this;
        }

        public Engine build() {
            return new Engine(this);
        }
    }
}
