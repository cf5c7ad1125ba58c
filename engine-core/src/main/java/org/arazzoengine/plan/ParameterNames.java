package org.arazzoengine.plan;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.source.Operation;
import org.arazzoengine.source.Operation.OperationParameter;

/**
 * The names of the parameters that operations declare, for hints: a document can have as many mistakes as an operation
 * has parameters, and any number of steps. Used by one thread.
 */
final class ParameterNames {

    private final Map<Operation, Map<ParameterPlace, KnownNames>> known = new IdentityHashMap<>();

    /** Those of {@code operation} at {@code place}. */
    KnownNames of(Operation operation, ParameterPlace place) {
        return known.computeIfAbsent(operation, own -> new EnumMap<>(ParameterPlace.class))
                .computeIfAbsent(
                        place,
                        own -> new KnownNames(operation.parameters().stream()
                                .filter(declared -> declared.in() == own)
                                .map(OperationParameter::name)
                                .toList()));
    }
}
