package org.arazzoengine.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.finding.Location;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.plan.SecretNames;

/** Where secrets stand in the runs of a plan, whatever they are. Not changed once it is made; safe for several threads. */
final class SecretPlaces {

    private final Map<Location, PlannedWorkflow> workflows = new HashMap<>();
    private final Set<String> inputs = new HashSet<>();
    private final Set<String> headers =
            new HashSet<>(List.of("authorization", "proxy-authorization", "cookie", "set-cookie"));
    private final Set<String> queries = new HashSet<>();

    private SecretPlaces() {}

    /** The usual places, where there is no plan yet. */
    static SecretPlaces usual() {
        return new SecretPlaces();
    }

    static SecretPlaces of(Plan plan) {
        SecretPlaces places = new SecretPlaces();
        for (PlannedWorkflow workflow : plan.workflows()) {
            places.inputs.addAll(workflow.secretInputs());
            workflow.steps().forEach(places::addKeys);
            places.workflows.put(workflow.at(), workflow);
        }
        return places;
    }

    private void addKeys(PlannedStep step) {
        step.operationCall()
                .ifPresent(call -> call.operation().apiKeys().forEach(key -> {
                    if (key.in() == ParameterPlace.HEADER) {
                        headers.add(key.name().toLowerCase(Locale.ROOT));
                    } else if (key.in() == ParameterPlace.QUERY) {
                        queries.add(key.name());
                    }
                }));
    }

    Optional<PlannedWorkflow> workflow(Location at) {
        return Optional.ofNullable(workflows.get(at));
    }

    boolean isInput(String name) {
        return inputs.contains(name);
    }

    boolean isHeader(String name) {
        return headers.contains(name.toLowerCase(Locale.ROOT)) || SecretNames.isSecret(name);
    }

    boolean isQuery(String name) {
        return queries.contains(name) || SecretNames.isSecret(name);
    }
}
