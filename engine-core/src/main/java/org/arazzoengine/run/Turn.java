package org.arazzoengine.run;

import java.util.List;

/** What one signal led to: the next state, what to do, and what happened in order. */
public record Turn(RunState next, List<Effect> effects, List<RunEvent> events) {

    public Turn {
        effects = List.copyOf(effects);
        events = List.copyOf(events);
    }
}
