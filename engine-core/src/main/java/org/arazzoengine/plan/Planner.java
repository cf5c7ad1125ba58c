package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.check.DocumentCheck;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.check.Reach;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.check.StepFlow;
import org.arazzoengine.check.WorkflowNames;
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
import org.arazzoengine.source.BundledDocument;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.OperationRef;
import org.arazzoengine.source.SourceIndex;

/** Turns a document and the indices of its sources into a {@link Plan}; not reusable. */
public final class Planner {

    private final ArazzoDocument document;
    private final List<SourceIndex> sources;
    private final Map<String, String> servers;
    private final Semantics semantics;
    private final WorkflowNames names;
    private final Findings findings = new Findings();
    private final DocumentReferences references;
    private final ParameterNames parameterNames = new ParameterNames();
    /** Sources of which nothing is known because nobody read them. */
    private final Set<String> unread = new LinkedHashSet<>();

    private Planner(DocumentBundle bundle, BundledDocument bundled, Map<String, String> servers, Semantics semantics) {
        this.document = bundled.document();
        this.sources = bundled.sources();
        this.names = new WorkflowNames(new BundleSources(bundle, bundled).linked());
        this.references = new DocumentReferences(names, findings);
        this.servers = servers;
        this.semantics = semantics.withGrammar(
                document.version() == SpecVersion.V1_0 ? Semantics.Grammar.V1_0 : Semantics.Grammar.V1_1);
    }

    /**
     * The plan for the workflows called {@code workflowIds} of the document that was asked for, in document order; none
     * means all.
     *
     * @param servers base URL by source name, in place of what the sources say
     * @param semantics how the document is read; the names of expressions follow the document's version
     * @return no plan when anything in these workflows, or in what they lead to, is wrong or not supported; nothing else
     *     is told of
     */
    public static Checked<Plan> plan(
            DocumentBundle bundle, Set<String> workflowIds, Map<String, String> servers, Semantics semantics) {
        Planner planner = new Planner(bundle, bundle.entry(), servers, semantics);
        Plan plan = planner.plan(workflowIds);
        Checked<Plan> checked = Checked.of(plan, planner.findings).judged(semantics.strict());
        return checked.hasErrors() ? new Checked<>(Optional.empty(), checked.findings()) : checked;
    }

    /**
     * What is wrong with {@code bundled}, whether or not it could run here: sources of it that were not read are not
     * missed, and what can be known without them is checked all the same. Each finding once, by document, line and
     * column.
     *
     * @param bundled one of the documents of {@code bundle}
     * @param semantics how the document is read
     */
    public static List<Finding> check(DocumentBundle bundle, BundledDocument bundled, Semantics semantics) {
        Planner planner = new Planner(bundle, bundled, anyServer(bundled.document()), semantics);
        bundled.document().sources().forEach(source -> planner.unread.add(source.name()));
        bundled.sources().forEach(source -> planner.unread.remove(source.name()));
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
        Reach reach = Reach.of(selected, names);
        DocumentCheck.check(names).stream()
                .filter(finding -> workflowIds.isEmpty() || reach.contains(finding.at()))
                .forEach(findings::add);
        if (workflowIds.isEmpty()) {
            new UnplannedExpressions(
                            new ReusableObjects(document),
                            new ExpressionPlanner(document, semantics, new FreeReferences(references), findings))
                    .unused(document.components(), reach::contains);
        }
        List<Workflow> reached =
                document.workflows().stream().filter(reach::contains).toList();
        reached.forEach(workflow -> findings.addAll(Unsupported.of(document, workflow)));
        Map<Step, Operation> operations = operations(reached);
        Map<Workflow, PlannedWorkflow> planned = new IdentityHashMap<>();
        reached.forEach(workflow -> planned.put(workflow, workflow(workflow, operations)));
        return new Plan(document, selected.stream().map(planned::get).toList(), semantics);
    }

    /** The operations that the steps call: found by name first, then each source is read once for all of its own. */
    private Map<Step, Operation> operations(List<Workflow> workflows) {
        TargetResolver resolver = new TargetResolver(new KnownOperations(sources, unread, arazzoSources()), findings);
        // By identity: a step is a tree, and comparing trees to find one would read all of it.
        Map<Step, KnownOperations.Call> targets = new IdentityHashMap<>();
        List<Step> steps = workflows.stream()
                .flatMap(workflow -> workflow.steps().stream())
                .filter(Planner::namesAnOperation)
                .toList();
        steps.forEach(step -> resolver.resolve(step).ifPresent(found -> targets.put(step, found)));
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

    private Set<String> arazzoSources() {
        Set<String> names = new LinkedHashSet<>();
        document.sources().stream()
                .filter(source -> source.type().filter("arazzo"::equals).isPresent())
                .forEach(source -> names.add(source.name()));
        return names;
    }

    /** An operation or a channel. A step without any target has been told of when it was read. */
    private static boolean namesAnOperation(Step step) {
        Target target = step.target();
        return !(target instanceof Target.ByWorkflowId) && !target.text().isEmpty();
    }

    private PlannedWorkflow workflow(Workflow workflow, Map<Step, Operation> operations) {
        InputsSchema inputs = references.inputs(workflow);
        StepFlow flow = new StepFlow(workflow, names.steps(workflow), new ReusableObjects(document));
        ReferenceCheck check = new ReferenceCheck(workflow, references, flow, findings);
        StepPlanner planner = new StepPlanner(document, servers, semantics, check, parameterNames, findings);
        List<PlannedStep> steps = new ArrayList<>();
        for (Step step : workflow.steps()) {
            Operation operation = operations.get(step);
            if (operation == null) {
                planner.check(workflow, step);
            } else {
                planner.step(workflow, step, operation).ifPresent(steps::add);
            }
        }
        List<PlannedOutput> outputs = planner.end(workflow);
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
