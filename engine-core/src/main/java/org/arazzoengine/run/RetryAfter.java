package org.arazzoengine.run;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The delay that an answer asks for (RFC 9110, 10.2.3, in seconds or as a date; decision 64). Stateless. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** Longer than anybody waits, and short enough to be added to any instant of today. */
    private static final BigInteger MAX_SECONDS =
            BigInteger.valueOf(Duration.ofDays(3650).toSeconds());

    /** The three forms of RFC 9110, 5.6.7; all are in Greenwich time and English. */
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT),
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 1970)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ROOT),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT));

    private RetryAfter() {}

    /** How long from {@code now}; nothing when {@code header} is of none of the forms, zero for what is past. */
    static Optional<Duration> parse(String header, Instant now) {
        String text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            BigInteger seconds = new BigInteger(text).min(MAX_SECONDS);
            return Optional.of(Duration.ofSeconds(seconds.longValue()));
        }
        for (DateTimeFormatter format : DATES) {
            try {
                Instant until = LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
                return Optional.of(until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
            } catch (DateTimeParseException otherForm) {
                // The next form is tried; what is of none is no delay.
            }
        }
        return Optional.empty();
    }
}
