package org.arazzoengine.mock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedCall;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.source.Operation;

/** Which request gets which answer: the operations that the steps of a plan call, by source. Immutable. */
final class Routes {

    /** What a plan calls at most once a source, method and path. */
    private record Key(String source, String method, String path) {}

    /** One operation. */
    private record Route(String source, String method, PathTemplate path, AnswerTemplate answer) {

        String label() {
            return method + " " + path.text();
        }
    }

    /** What was found for a request. */
    sealed interface Match {}

    /** An operation, and what the variables of its path are. */
    record Found(AnswerTemplate answer, Map<String, String> pathParameters) implements Match {}

    /** Nothing at this path; {@code why} is a sentence. */
    record NoSuchPath(String why) implements Match {}

    /** Something at this path, but for the methods {@code allowed} only; {@code why} is a sentence. */
    record NoSuchMethod(List<String> allowed, String why) implements Match {}

    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    /** Answers nothing. */
    static Routes none() {
        return new Routes(List.of());
    }

    static Routes of(Plan plan) {
        Map<Key, List<PlannedStep>> callers = new LinkedHashMap<>();
        for (PlannedWorkflow workflow : plan.workflows()) {
            for (PlannedStep step : workflow.steps()) {
                step.operationCall().map(PlannedCall.OfOperation::operation).ifPresent(operation -> {
                    Key key = new Key(operation.source(), operation.method(), operation.path());
                    callers.computeIfAbsent(key, unknown -> new ArrayList<>()).add(step);
                });
            }
        }
        return new Routes(callers.values().stream()
                .map(Routes::route)
                .sorted(Comparator.comparing(route -> route.path().rank()))
                .toList());
    }

    private static Route route(List<PlannedStep> callers) {
        Operation operation = callers.get(0).operationCall().orElseThrow().operation();
        AnswerTemplate answer = AnswerTemplate.of(operation, StatusChoice.of(operation, callers));
        return new Route(operation.source(), operation.method(), PathTemplate.of(operation.path()), answer);
    }

    /**
     * @param rawPath of the URL, percent-encoded, its first segment the name of a source
     * @param rawQuery empty when there is none
     */
    Match find(String method, String rawPath, String rawQuery) {
        int end = rawPath.indexOf('/', 1);
        String source = PathTemplate.decoded(rawPath.substring(1, end < 0 ? rawPath.length() : end));
        String path = end < 0 ? "" : rawPath.substring(end);
        List<Route> ofSource =
                routes.stream().filter(route -> route.source().equals(source)).toList();
        List<String> otherMethods = new ArrayList<>();
        for (Route route : ofSource) {
            Optional<Map<String, String>> variables = route.path().match(path, rawQuery);
            if (variables.isPresent() && route.method().equals(method)) {
                return new Found(route.answer(), variables.get());
            }
            variables.ifPresent(found -> otherMethods.add(route.method()));
        }
        List<String> allowed = otherMethods.stream().distinct().toList();
        return allowed.isEmpty()
                ? new NoSuchPath(noSuchPath(source, path, ofSource))
                : new NoSuchMethod(allowed, noSuchMethod(source, method, path, allowed));
    }

    private String noSuchPath(String source, String path, List<Route> ofSource) {
        if (routes.isEmpty()) {
            return "the mock answers nothing, because no plan is served";
        } else if (ofSource.isEmpty()) {
            return "the mock has no source '" + source + "'; it has "
                    + routes.stream()
                            .map(route -> "'" + route.source() + "'")
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        return "no step calls an operation at '" + path + "' of the source '" + source + "'; there are "
                + ofSource.stream().map(Route::label).collect(Collectors.joining(", "));
    }

    private static String noSuchMethod(String source, String method, String path, List<String> allowed) {
        return "no step calls " + method + " at '" + path + "' of the source '" + source + "'; there is "
                + String.join(", ", allowed);
    }
}
