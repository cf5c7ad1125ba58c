package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.plan.PlannedWorkflow.WorkflowDependency;
import org.arazzoengine.source.DocumentBundle;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.OperationRef;
import org.arazzoengine.source.SourceIndex;

/** Plans the workflows that are reached of one document; not reusable. */
final class DocumentPlanner {

    private final ArazzoDocument document;
    private final List<SourceIndex> sources;
    private final Map<String, String> servers;
    private final RunSemantics semantics;
    private final Semantics language;
    private final WorkflowNames names;
    private final Reach reach;
    private final ReachedDocuments reached;
    private final List<Workflow> workflows;
    private final Findings findings;
    private final DocumentReferences references;
    private final ParameterNames parameterNames = new ParameterNames();
    /** Sources of which nothing is known because nobody read them. */
    private final Set<String> unread = new LinkedHashSet<>();

    DocumentPlanner(
            DocumentBundle bundle,
            ReachedDocuments.Part part,
            ReachedDocuments reached,
            Map<String, String> servers,
            RunSemantics semantics,
            Findings findings) {
        this.document = part.bundled().document();
        this.sources = part.bundled().sources();
        this.names = part.names();
        this.reach = part.reach();
        this.workflows = part.workflows();
        this.reached = reached;
        this.servers = servers;
        this.semantics = semantics;
        this.language = semantics
                .language()
                .withGrammar(document.version() == SpecVersion.V1_0 ? Semantics.Grammar.V1_0 : Semantics.Grammar.V1_1);
        this.findings = findings;
        this.references = new DocumentReferences(names, findings);
    }

    /** Misses no source that was not read. */
    DocumentPlanner withoutUnreadSources() {
        document.sources().forEach(source -> unread.add(source.name()));
        sources.forEach(source -> unread.remove(source.name()));
        return this;
    }

    /**
     * The workflows that are reached, in document order; one of which a step cannot be planned lacks it, and an error
     * says why.
     *
     * @param all whether everything in the document is to be looked at, not only what is reached
     */
    List<PlannedWorkflow> plan(boolean all) {
        DocumentCheck.check(names).stream()
                .filter(finding -> all || reach.contains(finding.at()))
                .forEach(findings::add);
        if (all) {
            new UnplannedExpressions(
                            new ReusableObjects(document),
                            new ExpressionPlanner(document, language, new FreeReferences(references), findings))
                    .unused(document.components(), reach::contains);
        }
        workflows.forEach(workflow -> findings.addAll(Unsupported.of(document, workflow)));
        Map<Step, Operation> operations = operations();
        return workflows.stream()
                .map(workflow -> workflow(workflow, operations))
                .toList();
    }

    /** The operations that the steps call: found by name first, then each source is read once for all of its own. */
    private Map<Step, Operation> operations() {
        TargetResolver resolver = new TargetResolver(
                KnownOperations.of(document, sources, unread), new ReusableObjects(document), findings);
        // By identity: a step is a tree, and comparing trees to find one would read all of it.
        Map<Step, KnownOperations.Call> targets = new IdentityHashMap<>();
        List<Step> steps = workflows.stream()
                .flatMap(workflow -> workflow.steps().stream())
                .filter(DocumentPlanner::namesAnOperation)
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

    /** An operation or a channel. A step without any target has been told of when it was read. */
    private static boolean namesAnOperation(Step step) {
        Target target = step.target();
        return !(target instanceof Target.ByWorkflowId) && !target.text().isEmpty();
    }

    private PlannedWorkflow workflow(Workflow workflow, Map<Step, Operation> operations) {
        InputsSchema inputs = references.inputs(workflow);
        StepFlow flow = new StepFlow(workflow, names.steps(workflow), new ReusableObjects(document));
        ReferenceCheck check = new ReferenceCheck(workflow, references, flow, findings);
        StepPlanner planner =
                new StepPlanner(workflow, servers, language, references, reached, check, parameterNames, findings);
        List<PlannedStep> planned = new ArrayList<>();
        for (Step step : workflow.steps()) {
            step(planner, step, operations.get(step)).ifPresent(planned::add);
        }
        List<PlannedStep> steps = planner.complete(planned, semantics.actionMerge());
        List<PlannedOutput> outputs = planner.end();
        List<InputUse> uses = InputUses.of(steps);
        return new PlannedWorkflow(
                document, workflow, inputs, dependsOn(workflow), steps, outputs, uses, secrets(inputs, uses));
    }

    private static Optional<PlannedStep> step(StepPlanner planner, Step step, Operation operation) {
        if (step.target() instanceof Target.ByWorkflowId) {
            return planner.call(step);
        } else if (operation == null) {
            planner.check(step);
            return Optional.empty();
        }
        return planner.step(step, operation);
    }

    private List<WorkflowDependency> dependsOn(Workflow workflow) {
        List<WorkflowDependency> dependencies = new ArrayList<>();
        for (Text text : workflow.dependsOn()) {
            OptionalInt position = names.find(text.value())
                    .map(found -> reached.position(found.workflow()))
                    .orElseGet(OptionalInt::empty);
            if (position.isPresent()) {
                dependencies.add(new WorkflowDependency(text.at(), text.value(), position.getAsInt()));
            }
        }
        return dependencies;
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
