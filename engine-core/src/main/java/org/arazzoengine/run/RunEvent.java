package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;
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
 *   StepStarted
 *     RequestPrepared
 *       AnswerReceived | SendFailed
 *     CriterionChecked …
 *     OutputsCaptured
 *   StepFinished
 * WorkflowFinished
 * </pre>
 *
 * A {@link Noted} may stand anywhere. Events hold the real values, secrets too: who shows or writes them masks them.
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
     * @param path step ids from the workflow down, joined by {@code /}; empty for the workflow itself
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

        R stepFinished(StepFinished event);

        R workflowFinished(WorkflowFinished event);
    }

    /** A workflow begins with these inputs. */
    record WorkflowStarted(Stamp stamp, JsonNode inputs) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workflowStarted(this);
        }
    }

    /** A step begins; {@code attempt} counts from 1. */
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

    /** A success criterion was judged. */
    record CriterionChecked(Stamp stamp, Location at, String condition, CriterionType type, Verdict verdict)
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

    /** The outputs of a step, in document order. */
    record OutputsCaptured(Stamp stamp, JsonNode outputs) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.outputsCaptured(this);
        }
    }

    /** A step ended; {@code why} is there when it failed. */
    record StepFinished(Stamp stamp, String stepId, Optional<Finding> why) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stepFinished(this);
        }
    }

    /** A workflow ended. */
    record WorkflowFinished(Stamp stamp, RunOutcome outcome) implements RunEvent {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workflowFinished(this);
        }
    }
}
