package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.request.HttpCall;

/**
 * Something that happened in a run. Events nest like this:
 *
 * <pre>
 * WorkflowStarted
 *   StepStarted                       once an attempt
 *     RequestPrepared                 or the events of the workflow that the step calls
 *       AnswerReceived | SendFailed
 *     CriterionChecked …
 *     OutputsCaptured
 *     AttemptFailed
 *     ActionChosen                    a retry: what it does first comes next, then the step starts again
 *   StepFinished
 *   WorkflowLeft                      by a goto: the steps of another workflow follow
 * WorkflowFinished
 * </pre>
 *
 * What a workflow depends on runs, with events of its own, before it starts. A {@link Noted} may stand anywhere. Events
 * hold the real values, secrets too: who shows or writes them masks them.
 */
public sealed interface RunEvent {

    Stamp stamp();

    <R> R accept(Visitor<R> visitor);

    /**
     * Where an event belongs.
     *
     * @param seq from 1, without gaps within a run
     * @param at time of the signal that led to the event
     * @param workflowId of the workflow that is running
     * @param path ids of the steps that called each other, then of the step itself, joined by {@code /}; of a workflow
     *     that of the step that called it, empty at the top
     */
    record Stamp(long seq, Instant at, String workflowId, String path) {}

    /** One method an event: a new event does not compile until every listener handles it. */
    interface Visitor<R> {
        R workflowStarted(WorkflowStarted event);

        R stepStarted(StepStarted event);

        R requestPrepared(RequestPrepared event);

        R answerReceived(AnswerReceived event);

        R sendFailed(SendFailed event);

        R criterionChecked(CriterionChecked event);

        R noted(Noted event);

        R outputsCaptured(OutputsCaptured event);

        R attemptFailed(AttemptFailed event);

        R actionChosen(ActionChosen event);

        R stepFinished(StepFinished event);

        R workflowLeft(WorkflowLeft event);

        R workflowFinished(WorkflowFinished event);
    }

    /** Why a workflow runs. */
    enum Role {
        /** It was asked for. */
        ENTRY,
        /** Another one depends on it. */
        DEPENDENCY,
        /** A step calls it. */
        CALLED,
        /** A retry has it run first. */
        RETRIED
    }

    /** A workflow begins with these inputs. */
    record WorkflowStarted(Stamp stamp, Role role, Location at, JsonNode inputs) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workflowStarted(this);
        }
    }

    /** A step begins, or begins again because of a retry; {@code attempt} counts from 1. */
    record StepStarted(Stamp stamp, String stepId, int attempt, Location at) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stepStarted(this);
        }
    }

    /** A request is about to be sent. */
    record RequestPrepared(Stamp stamp, HttpCall call) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.requestPrepared(this);
        }
    }

    /** It was answered. */
    record AnswerReceived(Stamp stamp, HttpAnswer answer) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.answerReceived(this);
        }
    }

    /** It got no complete answer. */
    record SendFailed(Stamp stamp, Finding why) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sendFailed(this);
        }
    }

    /**
     * A criterion was judged.
     *
     * @param action name of the action that it belongs to; absent for a success criterion of the step
     */
    record CriterionChecked(
            Stamp stamp, Location at, Optional<String> action, String condition, CriterionType type, Verdict verdict)
            implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.criterionChecked(this);
        }
    }

    /** Something worth knowing that changes nothing. */
    record Noted(Stamp stamp, Finding finding) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noted(this);
        }
    }

    /** The outputs of an attempt, in document order. */
    record OutputsCaptured(Stamp stamp, JsonNode outputs) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.outputsCaptured(this);
        }
    }

    /** An attempt of a step failed; what happens then is told next. */
    record AttemptFailed(Stamp stamp, Finding why) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attemptFailed(this);
        }
    }

    /**
     * An action was chosen after an attempt.
     *
     * @param target the step or workflow it names, as written
     * @param delay before a retry; zero for other types
     */
    record ActionChosen(Stamp stamp, Location at, String name, ActionType type, Optional<String> target, Duration delay)
            implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.actionChosen(this);
        }
    }

    /** A step ended; {@code why} is there when its last attempt failed. */
    record StepFinished(Stamp stamp, String stepId, Optional<Finding> why) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stepFinished(this);
        }
    }

    /**
     * A workflow goes to another one and does not come back: what follows until its end are the steps of that.
     *
     * @param to id of the other workflow
     * @param inputs of the other workflow
     */
    record WorkflowLeft(Stamp stamp, String to, Location at, JsonNode inputs) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workflowLeft(this);
        }
    }

    /** A workflow ended, as the one it was left for did. */
    record WorkflowFinished(Stamp stamp, RunOutcome outcome) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workflowFinished(this);
        }
    }
}
