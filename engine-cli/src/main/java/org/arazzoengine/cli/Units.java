package org.arazzoengine.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as people write them: {@code 30s}, {@code 64MB}. The unit is required. */
final class Units {

    private static final Pattern QUANTITY = Pattern.compile("([0-9]{1,9})\\s*([a-z]+)");

    private Units() {}

    /** {@code text} of {@code option} as a duration above zero: ms, s, m or h. */
    static Duration duration(String option, String text) throws UsageException {
        Matcher quantity = QUANTITY.matcher(text.toLowerCase(Locale.ROOT));
        if (quantity.matches()) {
            long number = Long.parseLong(quantity.group(1));
            Duration duration = switch (quantity.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ZERO;
            };
            // The network's own limit for a wait is an int of milliseconds, 24 days.
            if (!duration.isZero() && duration.compareTo(Duration.ofDays(24)) <= 0) {
                return duration;
            }
        }
        throw new UsageException(
                "expected " + option + " with a unit, such as 500ms, 30s, 5m or 1h, found '" + text + "'");
    }

    /** {@code text} of {@code option} as a number from 1. */
    static int count(String option, String text) throws UsageException {
        if (text.matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(text);
        }
        throw new UsageException("expected " + option + " with a number from 1 to 999999999, found '" + text + "'");
    }

    /** {@code text} of {@code option} as a number of bytes above zero: B, kB, MB, GB (thousands), KiB, MiB, GiB. */
    static long bytes(String option, String text) throws UsageException {
        Matcher quantity = QUANTITY.matcher(text.toLowerCase(Locale.ROOT));
        if (quantity.matches()) {
            long unit = switch (quantity.group(2)) {
                case "b" -> 1;
                case "kb" -> 1_000;
                case "mb" -> 1_000_000;
                case "gb" -> 1_000_000_000;
                case "kib" -> 1 << 10;
                case "mib" -> 1 << 20;
                case "gib" -> 1 << 30;
                default -> 0;
            };
            long bytes = unit * Long.parseLong(quantity.group(1));
            // An answer is held in one array, which cannot be longer.
            if (bytes > 0 && bytes <= Integer.MAX_VALUE - 16) {
                return bytes;
            }
        }
        throw new UsageException(
                "expected " + option + " with a unit and at most 2GB, such as 500kB or 64MB, found '" + text + "'");
    }
}
