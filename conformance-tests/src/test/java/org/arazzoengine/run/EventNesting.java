package org.arazzoengine.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Whether events nest as {@link RunEvent} says. */
final class EventNesting {

    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();

    private EventNesting() {}

    /** What is wrong, each with the number of the event; nothing when all is well. */
    static List<String> faults(List<RunEvent> events) {
        EventNesting nesting = new EventNesting();
        events.forEach(nesting::add);
        nesting.open.forEach(left -> nesting.faults.add("not ended: " + left));
        return nesting.faults;
    }

    private void add(RunEvent event) {
        String path = event.stamp().path();
        if (event instanceof RunEvent.WorkflowStarted) {
            open.push("workflow " + event.stamp().workflowId() + " at " + path);
        } else if (event instanceof RunEvent.StepStarted started) {
            begin(started, "step " + path);
        } else if (event instanceof RunEvent.StepFinished) {
            end(event, "step " + path);
        } else if (event instanceof RunEvent.WorkflowFinished finished) {
            if (!(finished.outcome() instanceof RunOutcome.Skipped)) {
                end(event, "workflow " + event.stamp().workflowId() + " at " + path);
            }
        } else if (!(event instanceof RunEvent.Noted) && open.isEmpty()) {
            faults.add(event.stamp().seq() + ": " + event + " stands in nothing");
        }
    }

    /** A first attempt may stand in the same step: a retry can want the step itself first. */
    private void begin(RunEvent.StepStarted started, String step) {
        boolean again = started.attempt() > 1;
        if (again && !step.equals(open.peek())) {
            faults.add(started.stamp().seq() + ": attempt " + started.attempt() + " of " + step + " within "
                    + open.peek());
        }
        if (!again) {
            open.push(step);
        }
    }

    private void end(RunEvent event, String expected) {
        String last = open.poll();
        if (!expected.equals(last)) {
            faults.add(event.stamp().seq() + ": " + expected + " ends within " + last);
        }
    }
}
