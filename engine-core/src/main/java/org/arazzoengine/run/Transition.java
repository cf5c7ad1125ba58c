package org.arazzoengine.run;

import static org.arazzoengine.run.Phase.CALLING;
import static org.arazzoengine.run.Phase.CHOOSING;
import static org.arazzoengine.run.Phase.ENDING;
import static org.arazzoengine.run.Phase.ENTERING;
import static org.arazzoengine.run.Phase.FINISHED;
import static org.arazzoengine.run.Phase.JUDGING;
import static org.arazzoengine.run.Phase.NEW;
import static org.arazzoengine.run.Phase.PAUSED;
import static org.arazzoengine.run.Phase.RESUMING;
import static org.arazzoengine.run.Phase.STARTING;
import static org.arazzoengine.run.Phase.STOPPING;

/**
 * The ways from phase to phase: the whole control flow of a run. The machine goes no other way, docs/control-flow.md is
 * made of them, and each is taken by some test.
 */
public enum Transition {
    RUN_STARTED(NEW, CHOOSING, "started"),
    RUN_CANCELLED_UNSTARTED(NEW, FINISHED, "cancelled"),

    ENTRY_CHOSEN(CHOOSING, STARTING, "next entry workflow"),
    ENTRIES_DONE(CHOOSING, FINISHED, "none left"),

    DEPENDENCY_STARTED(STARTING, STARTING, "a dependency has not run"),
    DEPENDENCY_FAILED(STARTING, ENDING, "a dependency failed"),
    TOO_DEEP(STARTING, STOPPING, "nested too deeply"),
    WORKFLOW_STARTED(STARTING, ENTERING, "dependencies complete"),

    STEPS_DONE(ENTERING, ENDING, "no step left"),
    CALL_SENT(ENTERING, CALLING, "request made"),
    WORKFLOW_CALLED(ENTERING, STARTING, "calls a workflow"),
    CALL_NOT_POSSIBLE(ENTERING, JUDGING, "call not possible"),
    TOO_MANY_STEPS(ENTERING, STOPPING, "too many steps"),

    CALL_ANSWERED(CALLING, JUDGING, "answered"),
    CALL_FAILED(CALLING, JUDGING, "send failed"),
    CALL_TIMED_OUT(CALLING, JUDGING, "time of a step is up"),
    CALL_RUN_OUT(CALLING, STOPPING, "time of the run is up"),
    CALL_CANCELLED(CALLING, STOPPING, "cancelled"),

    NEXT_STEP(JUDGING, ENTERING, "success, no action"),
    GOTO_STEP(JUDGING, ENTERING, "goto step"),
    GOTO_WORKFLOW(JUDGING, STARTING, "goto workflow"),
    GOTO_REFUSED(JUDGING, ENDING, "goto with invalid inputs"),
    WORKFLOW_ENDED(JUDGING, ENDING, "end"),
    STEP_FAILED(JUDGING, ENDING, "failure, no action"),
    RETRY_LATER(JUDGING, PAUSED, "retry after a delay"),
    RETRY_AT_ONCE(JUDGING, RESUMING, "retry"),
    RETRY_STEP_DONE(JUDGING, ENTERING, "step of a retry is over"),

    PAUSE_OVER(PAUSED, RESUMING, "woke"),
    PAUSE_TIMED_OUT(PAUSED, JUDGING, "time of a step is up"),
    PAUSE_RUN_OUT(PAUSED, STOPPING, "time of the run is up"),
    PAUSE_CANCELLED(PAUSED, STOPPING, "cancelled"),

    STEP_RETRIED(RESUMING, ENTERING, "the step again"),
    RETRY_STEP_ENTERED(RESUMING, ENTERING, "a step first"),
    RETRY_WORKFLOW_STARTED(RESUMING, STARTING, "a workflow first"),
    RETRY_WORKFLOW_REFUSED(RESUMING, ENTERING, "a workflow first, with invalid inputs"),

    ENTRY_ENDED(ENDING, CHOOSING, "of an entry workflow"),
    DEPENDENCY_ENDED(ENDING, STARTING, "of a dependency"),
    CALL_ENDED(ENDING, JUDGING, "of a called workflow"),
    RETRY_WORKFLOW_ENDED(ENDING, ENTERING, "of a retry's workflow"),

    ENTRY_STOPPED(STOPPING, CHOOSING, "a limit of the workflow"),
    RUN_STOPPED(STOPPING, FINISHED, "cancelled, or the time of the run is up");

    private final Phase from;
    private final Phase to;
    private final String cause;

    Transition(Phase from, Phase to, String cause) {
        this.from = from;
        this.to = to;
        this.cause = cause;
    }

    public Phase from() {
        return from;
    }

    public Phase to() {
        return to;
    }

    /** Why it is taken, in a few words. */
    public String cause() {
        return cause;
    }
}
