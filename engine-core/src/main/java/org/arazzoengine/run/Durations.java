package org.arazzoengine.run;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations for people. Stateless. */
final class Durations {

    private Durations() {}

    /** In milliseconds below a second, else in seconds. */
    static String text(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
        return (seconds.scale() < 0 ? seconds.setScale(0) : seconds).toPlainString() + " s";
    }
}
