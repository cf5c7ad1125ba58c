package org.arazzoengine.run;

import java.time.Instant;
import org.arazzoengine.request.HttpCall;

/**
 * Something that a driver must do and answer with a signal. {@code id} is the run's id and a count, so a replayed run
 * asks for the same effects by the same ids.
 */
public sealed interface Effect {

    String id();

    /** Send {@code call}; answered with {@link Signal.Answered} or {@link Signal.SendFailed}. */
    record Send(String id, HttpCall call) implements Effect {}

    /** Wait until {@code until}; answered with {@link Signal.Woke}. */
    record Pause(String id, Instant until) implements Effect {}
}
