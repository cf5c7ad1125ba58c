package org.arazzoengine.run.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.FindingsException;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.Planner;
import org.arazzoengine.request.CallLimits;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.InputsCheck;
import org.arazzoengine.run.RunListener;
import org.arazzoengine.run.RunMachine;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.FileSourceLoader;
import org.arazzoengine.source.SourceLoader;

/**
 * The engine for programs that embed it: plans a document once, runs the plan as often as wanted. Immutable and safe
 * for several threads; each run takes the thread that calls {@link #run}.
 */
public final class Engine {

    private final Exchanges exchanges;
    private final Optional<SourceLoader> loader;
    private final Map<String, String> servers;
    private final CallLimits limits;
    private final InstantSource clock;

    private Engine(Builder builder) {
        this.exchanges = builder.exchanges;
        this.loader = builder.loader;
        this.servers = new LinkedHashMap<>(builder.servers);
        this.limits = builder.limits;
        this.clock = builder.clock;
    }

    /** A builder for an engine that sends its calls through {@code exchanges}. */
    public static Builder builder(Exchanges exchanges) {
        return new Builder(exchanges);
    }

    /** Plans every workflow of the document in the file {@code document}. */
    public Checked<Plan> plan(Path document) {
        return plan(document.toUri(), Set.of());
    }

    /**
     * Reads the document at {@code document}, the sources it names, and plans the workflows called {@code workflowIds}
     * (none: all). Everything that is wrong is found before anything is sent.
     */
    public Checked<Plan> plan(URI document, Set<String> workflowIds) {
        SourceLoader sources = loader.orElseGet(() -> FileSourceLoader.around(Path.of(document)));
        Checked<DocumentBundle> bundle = DocumentBundle.load(document, sources);
        if (bundle.value().isEmpty() || bundle.hasErrors()) {
            return new Checked<>(Optional.empty(), bundle.findings());
        }
        Checked<Plan> plan = Planner.plan(
                bundle.value().get().document(),
                bundle.value().get().sources(),
                new LinkedHashSet<>(workflowIds),
                servers);
        List<Finding> findings = new ArrayList<>(bundle.findings());
        findings.addAll(plan.findings());
        return new Checked<>(plan.value(), findings);
    }

    /**
     * Runs every workflow of {@code plan} and returns when all have ended. An interrupt of the thread cancels the run.
     *
     * @throws FindingsException when {@code inputs} are missing or invalid; nothing was sent then
     */
    public RunResult run(Plan plan, Inputs inputs, RunListener... listeners) {
        List<ObjectNode> complete = InputsCheck.check(plan, inputs).orThrow();
        RunMachine machine = new RunMachine(plan, limits);
        LocalDriver driver = new LocalDriver(machine, exchanges, clock, List.of(listeners));
        return driver.run(UUID.randomUUID().toString(), complete);
    }

    /** Not safe for several threads. */
    public static final class Builder {

        private final Exchanges exchanges;
        private final Map<String, String> servers = new LinkedHashMap<>();
        private Optional<SourceLoader> loader = Optional.empty();
        private CallLimits limits = CallLimits.DEFAULT;
        private InstantSource clock = InstantSource.system();

        private Builder(Exchanges exchanges) {
            this.exchanges = exchanges;
        }

        /** Where documents and sources come from; default: files around the document. */
        public Builder loader(SourceLoader sources) {
            this.loader = Optional.of(sources);
            return this;
        }

        /** The base URL of the source called {@code source}, in place of what its description says. */
        public Builder server(String source, String baseUrl) {
            servers.put(source, baseUrl);
            return this;
        }

        /** Bounds of each call; default {@link CallLimits#DEFAULT}. */
        public Builder limits(CallLimits bounds) {
            this.limits = bounds;
            return this;
        }

        /** The clock for events; default the system's. */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        public Engine build() {
            return new Engine(this);
        }
    }
}
