package org.arazzoengine.run;

import java.util.List;

/**
 * What one signal led to.
 *
 * @param next the state after it
 * @param effects what to do now
 * @param events what happened, in order
 * @param transitions the ways that were taken, in order; none for a signal that the state did not wait for
 */
public record Turn(RunState next, List<Effect> effects, List<RunEvent> events, List<Transition> transitions) {

    public Turn {
        effects = List.copyOf(effects);
        events = List.copyOf(events);
        transitions = List.copyOf(transitions);
    }
}
