package org.arazzoengine.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunListener;
import org.arazzoengine.run.RunOutcome;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.run.RunResult.WorkflowResult;

/** The run of one row of data, as far as reports need it. Used by one thread at a time. */
public final class RowRun implements RunListener {

    private final long number;
    private final Masker masker;
    private final Optional<JsonReport> json;
    private final List<Finding> refused;
    private Optional<RunResult> result = Optional.empty();
    private int steps;

    private RowRun(long number, Masker masker, Optional<JsonReport> json, List<Finding> refused) {
        this.number = number;
        this.masker = masker;
        this.json = json;
        this.refused = List.copyOf(refused);
    }

    static RowRun begun(long number, Masker masker, Optional<JsonReport> json) {
        return new RowRun(number, masker, json, List.of());
    }

    static RowRun refused(long number, Masker masker, Optional<JsonReport> json, List<Finding> why) {
        return new RowRun(number, masker, json, why);
    }

    @Override
    public void on(RunEvent event) {
        masker.on(event);
        json.ifPresent(report -> report.on(event));
        if (event instanceof RunEvent.StepStarted started && started.attempt() == 1) {
            steps++;
        }
    }

    /** The run is over. */
    public void finished(RunResult how) {
        result = Optional.of(how);
    }

    long number() {
        return number;
    }

    Masker masker() {
        return masker;
    }

    Optional<JsonReport> json() {
        return json;
    }

    /** Why nothing was sent; empty when the run began. */
    List<Finding> refusal() {
        return refused;
    }

    Optional<RunResult> result() {
        return result;
    }

    /** Steps that began; one that was tried again counts once. */
    int steps() {
        return steps;
    }

    public boolean isSuccess() {
        return result.filter(RunResult::isSuccess).isPresent();
    }

    Duration duration() {
        return result.map(how -> Duration.between(how.startedAt(), how.finishedAt()))
                .orElse(Duration.ZERO);
    }

    /** The first thing that went wrong, and the step that it went wrong in. */
    List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        refused.forEach(why -> failures.add(new Failure("", why)));
        for (WorkflowResult workflow : result.map(RunResult::workflows).orElse(List.of())) {
            RunOutcome outcome = workflow.outcome();
            String stepId = outcome instanceof RunOutcome.Failed failed
                    ? failed.stepId().orElse("")
                    : "";
            outcome.why().ifPresent(why -> failures.add(new Failure(stepId, why)));
        }
        return failures;
    }

    /** @param stepId empty when no step was to blame */
    record Failure(String stepId, Finding why) {}
}
