package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.arazzoengine.json.JsonWriter;

/** The formats {@code int32} and {@code int64} of OpenAPI, which are checked (decision 80). Stateless. */
final class IntegerFormat {

    private IntegerFormat() {}

    /** What is wrong with {@code value} at {@code pointer} by the format in {@code schema}. */
    static Optional<String> violation(JsonNode schema, JsonNode value, String pointer) {
        int bits = switch (schema.path("format").asText()) {
            case "int32" -> Integer.SIZE;
            case "int64" -> Long.SIZE;
            default -> 0;
        };
        if (bits == 0 || !value.isNumber() || fits(value.decimalValue(), bits)) {
            return Optional.empty();
        }
        String name = pointer.isEmpty() ? "the inputs" : "'" + pointer.substring(1) + "'";
        return Optional.of(name + ": " + JsonWriter.text(value) + " is no int" + bits);
    }

    private static boolean fits(BigDecimal number, int bits) {
        // The digits before the point are counted before any are written out.
        if ((long) number.precision() - number.scale() > 20) {
            return number.signum() == 0;
        }
        BigInteger whole = number.toBigInteger();
        return whole.bitLength() < bits && new BigDecimal(whole).compareTo(number) == 0;
    }
}
