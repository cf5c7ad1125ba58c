package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import org.arazzoengine.source.Schemas;

/**
 * Makes a value from a schema of OpenAPI 3.0 or 3.1, or a JSON Schema: what the schema states itself (const, enum,
 * example, examples, default), else something of its type within its bounds. The same schema always gives the same
 * value; times are a fixed instant.
 *
 * <p>Objects have every declared member, in document order, and arrays one element or as many as are demanded. allOf is
 * merged, of oneOf and anyOf the first alternative counts. A schema that is met again on the way down, or anything
 * beyond a fixed depth and size, is left out of an object and leaves an array empty.
 *
 * <p>Not everything can be met: a pattern with look-around, back-references, boundaries or Unicode properties, or one
 * that contradicts the lengths, is not looked at; neither are not, if, contains, uniqueItems, dependent and
 * unevaluated members, and sizes beyond 4,000 characters or 50 elements. Bounds that contradict each other give a
 * value that violates one. Immutable, safe for several threads.
 */
public final class SchemaSampler {

    /** Tried in turn until the value is small enough: a smaller value that has all of its upper members is better. */
    private static final int[] DEPTHS = {16, 8, 5, 3, 2, 1};

    /** Which way a value goes. */
    public enum Direction {
        /** Into a request: members that are read-only are left out. */
        REQUEST,
        /** Back in an answer: members that are write-only are left out. */
        ANSWER
    }

    private final Schemas schemas;
    private final Direction direction;

    /** @param schemas follows the references of the schemas to come */
    public SchemaSampler(Schemas schemas, Direction direction) {
        this.schemas = schemas;
        this.direction = direction;
    }

    /**
     * A value for {@code schema}, to be treated as read-only: parts may belong to the description. It is null when the
     * schema allows nothing or cannot end.
     *
     * @param name of the place that the value is for, a hint for strings and numbers; empty when it has none
     */
    public JsonNode sample(JsonNode schema, String name) {
        JsonNode value = NullNode.instance;
        for (int depth : DEPTHS) {
            SampleWalk walk = new SampleWalk(schemas, direction, depth);
            value = walk.value(schema, name).orElse(NullNode.instance);
            if (!walk.isExhausted()) {
                return value;
            }
        }
        return value;
    }
}
