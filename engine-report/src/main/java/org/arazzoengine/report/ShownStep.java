package org.arazzoengine.report;

import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.HttpCall;

/** What is known of an attempt of a step that a person is to see in one line. */
final class ShownStep {

    private final String stepId;
    private final int attempt;
    private Optional<HttpCall> call = Optional.empty();
    private Optional<HttpAnswer> answer = Optional.empty();
    private Optional<String> workflow = Optional.empty();
    private Optional<Finding> failure = Optional.empty();
    private int criteria;
    private int passed;
    private boolean printed;
    private boolean handled;

    ShownStep(String stepId, int attempt) {
        this.stepId = stepId;
        this.attempt = attempt;
    }

    String stepId() {
        return stepId;
    }

    int attempt() {
        return attempt;
    }

    void sends(HttpCall made) {
        call = Optional.of(made);
    }

    Optional<HttpCall> call() {
        return call;
    }

    void receives(HttpAnswer received) {
        answer = Optional.of(received);
    }

    Optional<HttpAnswer> answer() {
        return answer;
    }

    void calls(String workflowId) {
        workflow = workflow.or(() -> Optional.of(workflowId));
    }

    /** The workflow that it calls. */
    Optional<String> workflow() {
        return workflow;
    }

    void judges(boolean success) {
        criteria++;
        passed += success ? 1 : 0;
    }

    /** How many of its criteria passed; empty when it has none. */
    String judged() {
        return criteria == 0 ? "" : passed + "/" + criteria;
    }

    void fails(Finding why) {
        failure = Optional.of(why);
    }

    Optional<Finding> failure() {
        return failure;
    }

    /** Its line was shown, because an action follows. */
    void printed() {
        printed = true;
    }

    /** An action goes on in spite of the failure. */
    void handled() {
        handled = true;
    }

    boolean isHandled() {
        return handled;
    }

    boolean isPrinted() {
        return printed;
    }
}
