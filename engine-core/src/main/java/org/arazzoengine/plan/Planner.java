package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.SpecVersion;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.OperationRef;
import org.arazzoengine.source.SourceIndex;

/** Turns a document and the indices of its sources into a {@link Plan}; not reusable. */
public final class Planner {

    private final ArazzoDocument document;
    private final List<SourceIndex> sources;
    private final Map<String, String> servers;
    private final Semantics semantics;
    private final Findings findings = new Findings();
    /** Sources of which nothing is known because nobody read them. */
    private final Set<String> unread = new LinkedHashSet<>();

    private Planner(
            ArazzoDocument document, List<SourceIndex> sources, Map<String, String> servers, Semantics semantics) {
        this.document = document;
        this.sources = List.copyOf(sources);
        this.servers = servers;
        this.semantics = semantics.withGrammar(
                document.version() == SpecVersion.V1_0 ? Semantics.Grammar.V1_0 : Semantics.Grammar.V1_1);
    }

    /**
     * The plan for the workflows called {@code workflowIds}, in document order; none means all.
     *
     * @param sources the sources of the document that could be read
     * @param servers base URL by source name, in place of what the sources say
     * @param semantics how the document is read; the names of expressions follow the document's version
     * @return no plan when anything in these workflows is wrong or not supported; nothing else is looked at
     */
    public static Checked<Plan> plan(
            ArazzoDocument document,
            List<SourceIndex> sources,
            Set<String> workflowIds,
            Map<String, String> servers,
            Semantics semantics) {
        Planner planner = new Planner(document, sources, servers, semantics);
        Plan plan = planner.plan(workflowIds);
        Checked<Plan> checked = Checked.of(plan, planner.findings).judged(semantics.strict());
        return checked.hasErrors() ? new Checked<>(Optional.empty(), checked.findings()) : checked;
    }

    /**
     * What is wrong with {@code document}, whether or not it could run here: sources of it that are not among {@code
     * sources} are not missed, and what can be known without them is checked all the same. Each finding once, by
     * document, line and column.
     *
     * @param semantics how the document is read
     */
    public static List<Finding> check(ArazzoDocument document, List<SourceIndex> sources, Semantics semantics) {
        Planner planner = new Planner(document, sources, anyServer(document), semantics);
        document.sources().forEach(source -> planner.unread.add(source.name()));
        sources.forEach(source -> planner.unread.remove(source.name()));
        Plan plan = planner.plan(Set.of());
        return Checked.of(plan, planner.findings).judged(semantics.strict()).findings();
    }

    /** Where the API runs is not a question of validity. */
    private static Map<String, String> anyServer(ArazzoDocument document) {
        Map<String, String> servers = new LinkedHashMap<>();
        document.sources().forEach(source -> servers.put(source.name(), "http://localhost"));
        return servers;
    }

    private Plan plan(Set<String> workflowIds) {
        List<String> known =
                document.workflows().stream().map(Workflow::workflowId).toList();
        for (String workflowId : workflowIds) {
            if (!known.contains(workflowId)) {
                findings.error(
                        Problem.UNKNOWN_WORKFLOW,
                        document.at(),
                        "there is no workflow '" + workflowId + "' in this document",
                        NearMiss.hint(workflowId, known));
            }
        }
        List<Workflow> selected = document.workflows().stream()
                .filter(workflow -> workflowIds.isEmpty() || workflowIds.contains(workflow.workflowId()))
                .toList();
        Map<Workflow, List<Finding>> unsupported = new IdentityHashMap<>();
        selected.forEach(workflow -> unsupported.put(workflow, Unsupported.of(document, workflow)));
        selected.forEach(workflow -> findings.addAll(unsupported.get(workflow)));
        Map<Step, Operation> operations = operations(selected);
        return new Plan(
                document,
                selected.stream()
                        .map(workflow -> workflow(
                                workflow, operations, unsupported.get(workflow).isEmpty()))
                        .toList(),
                semantics);
    }

    /** The operations that the steps call: found by name first, then each source is read once for all of its own. */
    private Map<Step, Operation> operations(List<Workflow> workflows) {
        TargetResolver resolver = new TargetResolver(sources, unread, findings);
        // By identity: a step is a tree, and comparing trees to find one would read all of it.
        Map<Step, TargetResolver.Found> targets = new IdentityHashMap<>();
        List<Step> steps = workflows.stream()
                .flatMap(workflow -> workflow.steps().stream())
                .filter(Planner::namesAnOperation)
                .toList();
        steps.forEach(step -> resolver.resolve(step.target()).ifPresent(found -> targets.put(step, found)));
        Map<Step, Operation> operations = new IdentityHashMap<>();
        for (SourceIndex source : sources) {
            List<Step> own = steps.stream()
                    .filter(step ->
                            targets.containsKey(step) && targets.get(step).source() == source)
                    .toList();
            Set<OperationRef> wanted = new LinkedHashSet<>();
            own.forEach(step -> wanted.add(targets.get(step).operation()));
            if (!wanted.isEmpty()) {
                Checked<Map<OperationRef, Operation>> read = source.operations(wanted);
                findings.addAll(read.findings());
                read.value()
                        .ifPresent(found -> own.forEach(step ->
                                operations.put(step, found.get(targets.get(step).operation()))));
            }
        }
        return operations;
    }

    /** A step without any target has been told of when it was read. */
    private static boolean namesAnOperation(Step step) {
        Target target = step.target();
        return (target instanceof Target.ByOperationId || target instanceof Target.ByOperationPath)
                && !target.text().isEmpty();
    }

    private PlannedWorkflow workflow(Workflow workflow, Map<Step, Operation> operations, boolean isSupported) {
        InputsSchema inputs = new InputsSchema(
                workflow.inputs().orElseGet(JsonNodeFactory.instance::objectNode),
                document.components().inputs());
        ReferenceCheck references = new ReferenceCheck(workflow, inputs, findings);
        StepPlanner planner = new StepPlanner(document, servers, semantics, references, findings);
        List<PlannedStep> steps = new ArrayList<>();
        for (Step step : workflow.steps()) {
            Operation operation = operations.get(step);
            if (operation == null || !isSupported) {
                planner.check(workflow, step, isSupported);
            } else {
                planner.step(workflow, step, operation).ifPresent(steps::add);
            }
        }
        references.leave();
        List<PlannedOutput> outputs = planner.outputs(workflow.outputs());
        List<InputUse> uses = InputUses.of(steps);
        return new PlannedWorkflow(
                workflow.at(),
                workflow.workflowId(),
                workflow.summary().orElse(""),
                inputs,
                steps,
                outputs,
                uses,
                secrets(inputs, uses));
    }

    /** Inputs that feed a place for credentials, are passwords by format, or secret by name. */
    private static Set<String> secrets(InputsSchema inputs, List<InputUse> uses) {
        Set<String> secrets = new LinkedHashSet<>();
        for (InputsSchema.Input input : inputs.inputs()) {
            if (input.isPassword() || SecretNames.isSecret(input.name())) {
                secrets.add(input.name());
            }
        }
        for (InputUse use : uses) {
            if (use.credential() && use.input().equals(InputUse.ANY)) {
                inputs.inputs().forEach(input -> secrets.add(input.name()));
            } else if (use.credential()) {
                secrets.add(use.input());
            }
        }
        return secrets;
    }
}
