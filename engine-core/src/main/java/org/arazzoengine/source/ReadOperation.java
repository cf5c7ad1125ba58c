package org.arazzoengine.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;

/**
 * An operation that was read with everything it refers to, or why it could not be. Immutable.
 *
 * @param errors none when there is an operation
 * @param unknownSchemas why references of its schemas lead nowhere, each once, and where the first of them stands
 */
record ReadOperation(
        Location at, Optional<Operation> operation, List<Finding> errors, Map<String, Location> unknownSchemas) {

    ReadOperation {
        errors = List.copyOf(errors);
        unknownSchemas = Collections.unmodifiableMap(new LinkedHashMap<>(unknownSchemas));
    }

    /** {@code ref} in messages. */
    static String label(OperationRef ref, String source) {
        return "the operation " + ref.method() + " " + ref.path() + " of the source '" + source + "'";
    }
}
