package org.arazzoengine.run;

/** What a run is doing. It rests only where it waits for a signal; the other phases begin and end within one. */
public enum Phase {
    /** Waits for {@link Signal.Started}. */
    NEW(true),
    /** Takes the next entry workflow. */
    CHOOSING(false),
    /** Begins a workflow, its dependencies first. */
    STARTING(false),
    /** Begins an attempt of a step. */
    ENTERING(false),
    /** Waits for {@link Signal.Answered} or {@link Signal.SendFailed} for the pending call. */
    CALLING(true),
    /** An attempt is over: criteria, outputs, actions. */
    JUDGING(false),
    /** Waits for {@link Signal.Woke} before a retry. */
    PAUSED(true),
    /** Begins a retry, with what it does first. */
    RESUMING(false),
    /** A workflow is over: goes back to what waited for it. */
    ENDING(false),
    /** Ends everything that is under way. */
    STOPPING(false),
    /** Waits for nothing any more. */
    FINISHED(true);

    private final boolean resting;

    Phase(boolean resting) {
        this.resting = resting;
    }

    /** Whether a run can be in this phase between two signals. */
    public boolean isResting() {
        return resting;
    }
}
