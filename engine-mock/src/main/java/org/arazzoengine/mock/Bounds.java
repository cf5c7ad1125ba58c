package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Sizes that a schema demands, kept within what a sample may be: descriptions come from strangers. Stateless. */
final class Bounds {

    /** The longest text of a sample, in characters. */
    static final int MAX_TEXT = 4_000;

    /** The longest array of a sample, in elements. */
    static final int MAX_ITEMS = 50;

    private Bounds() {}

    /** The value of {@code keyword}, {@code otherwise} when it is not there; never negative, at most {@code limit}. */
    static int size(JsonNode schema, String keyword, int otherwise, int limit) {
        JsonNode value = schema.path(keyword);
        if (!value.isNumber()) {
            return otherwise;
        }
        BigDecimal size = value.decimalValue();
        if (size.signum() <= 0) {
            return 0;
        }
        return size.compareTo(BigDecimal.valueOf(limit)) >= 0 ? limit : size.intValue();
    }
}
