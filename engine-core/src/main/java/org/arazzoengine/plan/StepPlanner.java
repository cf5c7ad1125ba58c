package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Entry;
import org.arazzoengine.document.Output;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.document.RequestBody;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.plan.PlannedCall.PlannedBody;
import org.arazzoengine.plan.PlannedCall.PlannedParameter;
import org.arazzoengine.plan.PlannedStep.Dependency;
import org.arazzoengine.plan.PlannedStep.PlannedCriterion;
import org.arazzoengine.plan.RunSemantics.ActionMerge;
import org.arazzoengine.source.MediaTypes;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.Operation.OperationParameter;

/** Plans the steps of one workflow: everything that can be known before a run is known here. */
final class StepPlanner {

    private final ArazzoDocument document;
    private final Workflow workflow;
    private final Map<String, String> servers;
    private final ReusableObjects reusable;
    private final ExpressionPlanner expressions;
    private final UnplannedExpressions unplanned;
    private final ReferenceCheck references;
    private final ParameterNames parameterNames;
    private final ActionPlanner actions;
    private final WorkflowCallPlanner calls;
    private final DocumentReferences known;
    private final ReachedDocuments reached;
    private final Findings findings;

    StepPlanner(
            Workflow workflow,
            Map<String, String> servers,
            Semantics semantics,
            DocumentReferences known,
            ReachedDocuments reached,
            ReferenceCheck references,
            ParameterNames parameterNames,
            Findings findings) {
        this.document = known.document();
        this.workflow = workflow;
        this.servers = servers;
        this.reusable = new ReusableObjects(document);
        this.expressions = new ExpressionPlanner(document, semantics, references, findings);
        this.unplanned = new UnplannedExpressions(reusable, expressions);
        this.references = references;
        this.parameterNames = parameterNames;
        this.actions =
                new ActionPlanner(known.workflows(), known.workflows().steps(workflow), reached, reusable, expressions);
        this.calls = new WorkflowCallPlanner(workflow, known, reached, expressions, findings);
        this.known = known;
        this.reached = reached;
        this.findings = findings;
    }

    Optional<PlannedStep> step(Step step, Operation operation) {
        references.enter(step);
        List<Parameter> given = merged(step);
        OperationNeeds.check(step, given, operation, findings);
        List<PlannedParameter> parameters =
                given.stream().map(parameter -> parameter(parameter, operation)).toList();
        Optional<PlannedBody> body = step.requestBody().flatMap(written -> body(written, operation));
        unplanned.before(step);
        Function<PlannedCall, PlannedStep> rest = rest(step);
        Optional<PlannedStep> planned = server(step, operation)
                .map(server -> rest.apply(new PlannedCall.OfOperation(operation, server, parameters, body)));
        planned.ifPresent(done -> ExpectedStatus.check(done.criteria(), operation, findings));
        return planned;
    }

    /** A step that calls a workflow; empty when it is not known. */
    Optional<PlannedStep> call(Step step) {
        references.enter(step);
        Optional<PlannedCall> call = calls.call(step);
        unplanned.before(step);
        references.answered();
        return call.map(rest(step));
    }

    /** Everything of a step but its call. */
    private Function<PlannedCall, PlannedStep> rest(Step step) {
        List<PlannedCriterion> criteria =
                step.successCriteria().stream().map(expressions::criterion).toList();
        List<PlannedOutput> outputs = outputs(step.outputs());
        List<PlannedAction> onSuccess = actions.actions(step.onSuccess(), true);
        List<PlannedAction> onFailure = actions.actions(step.onFailure(), false);
        Optional<Duration> timeout = step.timeout().isPresent()
                ? Optional.of(Duration.ofMillis(step.timeout().getAsInt()))
                : Optional.empty();
        List<Dependency> dependsOn = dependsOn(step);
        return call -> new PlannedStep(
                step.at(), step.stepId(), call, criteria, outputs, onSuccess, onFailure, timeout, dependsOn);
    }

    private List<Dependency> dependsOn(Step step) {
        List<Dependency> dependencies = new ArrayList<>();
        for (Text text : step.dependsOn()) {
            known.workflows().step(workflow, text.value()).ifPresent(found -> {
                Optional<Integer> elsewhere = found.workflow() == workflow
                        ? Optional.empty()
                        : Optional.of(reached.position(found.workflow()).orElse(Dependency.NOT_PLANNED));
                dependencies.add(new Dependency(text.at(), text.value(), elsewhere, found.position()));
            });
        }
        return dependencies;
    }

    /** Tells what is wrong with the expressions of a step, all that can be told when its operation is not known. */
    void check(Step step) {
        references.enter(step);
        Stream.of(workflow.parameters(), step.parameters())
                .flatMap(parameters -> reusable.parameters(parameters).stream())
                .forEach(parameter -> value(parameter, parameter.in().orElse(ParameterPlace.QUERY)));
        step.requestBody()
                .ifPresent(body -> body.payload()
                        .ifPresent(payload -> expressions.value(payload, body.payloadAt(), TextContext.PLAIN)));
        unplanned.before(step);
        references.answered();
        rest(step);
    }

    /** {@code planned} in the order they run, with the actions that they have from the workflow. */
    List<PlannedStep> complete(List<PlannedStep> planned, ActionMerge merge) {
        references.leave();
        List<PlannedAction> onSuccess = actions.actions(workflow.successActions(), true);
        List<PlannedAction> onFailure = actions.actions(workflow.failureActions(), false);
        List<PlannedStep> complete = planned.stream()
                .map(step -> step.with(
                        ActionPlanner.merged(step.onSuccess(), onSuccess, merge),
                        ActionPlanner.merged(step.onFailure(), onFailure, merge)))
                .toList();
        return complete.size() == workflow.steps().size() ? references.arranged(complete) : complete;
    }

    /** The outputs of the workflow; every step must have been seen. */
    List<PlannedOutput> end() {
        List<PlannedOutput> outputs = outputs(workflow.outputs());
        references.end();
        return outputs;
    }

    private ValueTemplate value(Parameter parameter, ParameterPlace in) {
        return expressions.value(
                parameter.value(),
                parameter.valueAt(),
                in == ParameterPlace.HEADER ? TextContext.HEADER : TextContext.PLAIN);
    }

    /** The workflow's parameters, each replaced by the step's of the same name and place, then the step's own. */
    private List<Parameter> merged(Step step) {
        List<Parameter> merged = new ArrayList<>();
        List<Parameter> inherited = placed(workflow.parameters());
        List<Parameter> given = placed(step.parameters());
        for (Parameter parameter : inherited) {
            merged.add(given.stream().filter(parameter::isSameAs).findFirst().orElse(parameter));
        }
        given.stream()
                .filter(own -> inherited.stream().noneMatch(own::isSameAs))
                .forEach(merged::add);
        return merged;
    }

    /** Those that go into requests; the others are for called workflows. */
    private List<Parameter> placed(List<Entry<Parameter>> parameters) {
        return reusable.parameters(parameters).stream()
                .filter(parameter -> parameter.in().isPresent())
                .toList();
    }

    private PlannedParameter parameter(Parameter parameter, Operation operation) {
        ParameterPlace in = parameter.in().orElseThrow();
        Optional<OperationParameter> declared = operation.parameter(in, parameter.name());
        if (declared.isEmpty()) {
            undeclared(parameter, operation);
        }
        String usual = in.defaultStyle();
        String style = declared.map(OperationParameter::style).orElse(usual);
        if (!style.equals(usual)) {
            findings.error(
                    Problem.NOT_SUPPORTED,
                    parameter.at(),
                    "the parameter '" + parameter.name() + "' of " + operation.label() + " has the style '" + style
                            + "', which is not supported yet by this version of the engine");
        }
        boolean required = in == ParameterPlace.PATH
                || declared.filter(OperationParameter::required).isPresent();
        return new PlannedParameter(
                parameter.at(),
                parameter.name(),
                in,
                value(parameter, in),
                required,
                declared.map(OperationParameter::explode).orElse(usual.equals("form")));
    }

    private void undeclared(Parameter parameter, Operation operation) {
        ParameterPlace in = parameter.in().orElseThrow();
        KnownNames names = parameterNames.of(operation, in);
        if (in == ParameterPlace.PATH && !operation.path().contains("{" + parameter.name() + "}")) {
            findings.error(
                    Problem.UNKNOWN_REFERENCE,
                    parameter.at(),
                    "the path " + operation.path() + " has no variable '" + parameter.name() + "'",
                    names.hint(parameter.name()));
        } else if (!InputUses.isCredential(operation, in, parameter.name())) {
            findings.add(Finding.info(
                    Problem.NOTE_UNDECLARED_PARAMETER,
                    parameter.at(),
                    operation.label() + " declares no " + in.spelling() + " parameter '" + parameter.name()
                            + "'; it is sent all the same",
                    names.near(parameter.name())
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("")));
        }
    }

    private Optional<PlannedBody> body(RequestBody written, Operation operation) {
        if (written.payload().isEmpty()) {
            return Optional.empty();
        }
        JsonNode payload = written.payload().get();
        String contentType = written.contentType().orElseGet(() -> contentType(payload, operation));
        boolean json = MediaTypes.isJson(contentType);
        boolean text = MediaTypes.essence(contentType).equals("text/plain") && payload.isTextual();
        if (!json && !text) {
            findings.error(
                    Problem.NOT_SUPPORTED,
                    written.at(),
                    "a request body of the type '" + contentType
                            + "' is not supported yet by this version of the engine");
        }
        ValueTemplate template =
                expressions.value(payload, written.payloadAt(), json ? TextContext.JSON : TextContext.PLAIN);
        boolean required =
                operation.body().filter(Operation.OperationBody::required).isPresent();
        return Optional.of(new PlannedBody(written.at(), contentType, template, required));
    }

    /** The operation's only media type, else JSON if it is offered, else the first; decision 91. */
    private static String contentType(JsonNode payload, Operation operation) {
        List<String> offered = operation.body().map(Operation.OperationBody::content).orElse(List.of()).stream()
                .map(Operation.MediaType::type)
                .toList();
        String chosen = offered.stream()
                .filter(MediaTypes::isJson)
                .findFirst()
                .orElseGet(() -> offered.isEmpty() ? "" : offered.get(0));
        if (chosen.isEmpty()) {
            return payload.isTextual() ? "text/plain" : "application/json";
        }
        return chosen.contains("*") ? "application/json" : chosen;
    }

    private List<PlannedOutput> outputs(List<Output> outputs) {
        return outputs.stream()
                .map(output -> new PlannedOutput(
                        output.at(), output.name(), expressions.value(output.value(), output.at(), TextContext.PLAIN)))
                .toList();
    }

    private Optional<String> server(Step step, Operation operation) {
        String given = servers.get(operation.source());
        String url = given != null ? given : operation.servers().get(0);
        try {
            URI uri = new URI(url);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            // The authority, not the host: Java knows no host with an underscore, and containers have such names.
            if (http && uri.getRawAuthority() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return Optional.of(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            }
        } catch (URISyntaxException e) {
            // The message below says what was expected; the parser's own words add nothing.
        }
        Location at = document.sources().stream()
                .filter(source -> source.name().equals(operation.source()))
                .map(SourceDescription::urlAt)
                .findFirst()
                .orElse(step.at());
        findings.error(
                Problem.NO_SERVER,
                at,
                "expected an absolute http or https server URL without query for the source '" + operation.source()
                        + "', found '" + url + "'",
                "Give one: -S " + operation.source() + "=https://HOST");
        return Optional.empty();
    }
}
