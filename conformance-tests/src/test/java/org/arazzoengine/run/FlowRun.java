package org.arazzoengine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;

/** What a run of a case below {@code cases/flow} did, in short. */
record FlowRun(List<RunEvent> events) {

    static FlowRun of(String name) {
        Case tested = new Case(Repository.file("conformance-tests/src/test/resources/cases/flow/" + name));
        return new FlowRun(new ReplayedRun(tested).run(size -> false).events());
    }

    /** The requests in order, each by its path and query. */
    String sent() {
        List<String> sent = new ArrayList<>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.RequestPrepared prepared) {
                String query = prepared.call().url().getQuery();
                sent.add(prepared.call().url().getPath().substring(1) + (query == null ? "" : "?" + query));
            }
        }
        return String.join(" ", sent);
    }

    /** How the workflows at the top ended, each with its outputs, and why when they failed. */
    String ended() {
        List<String> ended = new ArrayList<>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.WorkflowFinished finished
                    && event.stamp().path().isEmpty()) {
                String why = finished.outcome()
                        .why()
                        .map(reason -> " " + reason.problem().code())
                        .orElse("");
                ended.add(event.stamp().workflowId() + " "
                        + finished.outcome().getClass().getSimpleName() + " "
                        + JsonWriter.compact(finished.outcome().outputs()).replace("\"", "") + why);
            }
        }
        return String.join(", ", ended);
    }

    /** The milliseconds between each request and the one before. */
    List<Long> gaps() {
        List<Long> gaps = new ArrayList<>();
        Instant last = ReplayedRun.START;
        for (RunEvent event : events) {
            if (event instanceof RunEvent.RequestPrepared) {
                gaps.add(Duration.between(last, event.stamp().at()).toMillis());
                last = event.stamp().at();
            }
        }
        return gaps;
    }
}
