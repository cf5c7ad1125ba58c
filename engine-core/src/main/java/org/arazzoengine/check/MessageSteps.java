package org.arazzoengine.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.document.Step;
import org.arazzoengine.document.Target;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;

/** {@code action} belongs to steps that send or receive messages (AZ-ASYNC-01). */
final class MessageSteps {

    private final LinkedDocument document;
    private final Findings findings;

    private MessageSteps(LinkedDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    static void check(LinkedDocument document, Findings findings) {
        MessageSteps steps = new MessageSteps(document, findings);
        for (Workflow workflow : document.document().workflows()) {
            workflow.steps().stream()
                    .filter(step -> step.direction().isPresent())
                    .forEach(steps::check);
        }
    }

    /** Of a step that calls a workflow the reader of the document has told. */
    private void check(Step step) {
        if (step.target() instanceof Target.ByOperationId || step.target() instanceof Target.ByOperationPath) {
            source(step.target().text()).filter(this::isOpenApi).ifPresent(source -> tell(step, source));
        }
    }

    /** The source that {@code target} names; the only one that has operations when it names none. */
    private Optional<String> source(String target) {
        List<String> declared = document.document().sources().stream()
                .map(SourceDescription::name)
                .toList();
        String named = target.replaceFirst("^\\{?\\$sourceDescriptions\\.", "");
        if (!named.equals(target)) {
            return Optional.of(named.split("[.#}]", 2)[0]).filter(declared::contains);
        }
        if (target.contains("#")) {
            return Optional.of(target.substring(0, target.indexOf('#'))).filter(declared::contains);
        }
        List<String> withOperations = declared.stream()
                .filter(source ->
                        document.sources().type(source).filter("arazzo"::equals).isEmpty())
                .toList();
        Set<Optional<String>> types = new LinkedHashSet<>();
        withOperations.forEach(source -> types.add(document.sources().type(source)));
        return types.size() == 1 ? Optional.of(withOperations.get(0)) : Optional.empty();
    }

    private boolean isOpenApi(String source) {
        return document.sources().type(source).filter("openapi"::equals).isPresent();
    }

    private void tell(Step step, String source) {
        findings.add(Finding.warning(
                        Problem.NO_EFFECT,
                        document.document().place(step.at().pointer() + "/action"),
                        "'action' belongs to steps that send or receive messages, and the source '" + source
                                + "' of this step is of the type 'openapi': it is ignored",
                        "Remove it.")
                .breaking("AZ-ASYNC-01"));
    }
}
