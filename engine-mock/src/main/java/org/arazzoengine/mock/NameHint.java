package org.arazzoengine.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the name of a member or parameter suggests about its value: {@code customerEmail}, {@code country_code},
 * {@code meterTimeInMillis}. Words are read in any of the usual spellings.
 *
 * @param name empty when there is none
 * @param words of the name, in small letters
 */
record NameHint(String name, List<String> words) {

    /** All samples of times are this instant, or {@link #LATER}: the same description gives the same answer any day. */
    private static final Instant MOMENT = Instant.parse("2026-01-15T10:30:00Z");

    /** For names that speak of an end, so that a stretch of time is one. */
    private static final Instant LATER = MOMENT.plus(Duration.ofDays(1));

    private static final Set<String> ENDS = Set.of("end", "until", "to", "expires", "expiry", "expiration", "due");
    private static final Set<String> MOMENTS = Set.of("time", "timestamp", "date", "epoch", "created", "updated");

    private static final Set<String> FILLERS = Set.of("code", "address", "number");

    private static final Map<String, String> BY_LAST_WORDS = Map.ofEntries(
            Map.entry("email", "sample@example.com"),
            Map.entry("mail", "sample@example.com"),
            Map.entry("phone", "+12025550100"),
            Map.entry("mobile", "+12025550100"),
            Map.entry("fax", "+12025550100"),
            Map.entry("currency", "EUR"),
            Map.entry("country", "DE"),
            Map.entry("language", "en"),
            Map.entry("lang", "en"),
            Map.entry("locale", "en-US"),
            Map.entry("timezone", "UTC"),
            Map.entry("city", "Berlin"),
            Map.entry("street", "1 Sample Street"),
            Map.entry("zip", "10115"),
            Map.entry("postal", "10115"),
            Map.entry("postcode", "10115"),
            Map.entry("url", "https://example.com/sample"),
            Map.entry("uri", "https://example.com/sample"),
            Map.entry("href", "https://example.com/sample"),
            Map.entry("link", "https://example.com/sample"),
            Map.entry("website", "https://example.com/sample"),
            Map.entry("host", "example.com"),
            Map.entry("hostname", "example.com"),
            Map.entry("domain", "example.com"),
            Map.entry("ip", "192.0.2.1"),
            Map.entry("uuid", "123e4567-e89b-12d3-a456-426614174000"),
            Map.entry("guid", "123e4567-e89b-12d3-a456-426614174000"),
            Map.entry("color", "#336699"),
            Map.entry("colour", "#336699"),
            Map.entry("version", "1.0.0"),
            Map.entry("filename", "sample.txt"),
            Map.entry("firstname", "Sam"),
            Map.entry("lastname", "Sample"));

    static NameHint of(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[^A-Za-z0-9]+", " ");
        List<String> words = new ArrayList<>();
        for (String word : spaced.strip().split(" ")) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        // A country code is a country, an email address an email, a phone number a phone.
        if (words.size() > 1 && FILLERS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return new NameHint(name, List.copyOf(words));
    }

    /** The fixed instant for a time of this name. */
    Instant instant() {
        return words.stream().anyMatch(ENDS::contains) ? LATER : MOMENT;
    }

    /** A text that people would expect under this name. */
    Optional<String> text() {
        return switch (last()) {
            case "date", "birthday", "dob" -> Optional.of(date());
            case "time", "timestamp", "datetime" -> Optional.of(instant().toString());
            case "at" -> words.size() > 1 ? Optional.of(instant().toString()) : Optional.empty();
            default -> Optional.ofNullable(BY_LAST_WORDS.getOrDefault(lastTwo(), BY_LAST_WORDS.get(last())));
        };
    }

    /** The day of {@link #instant()}. */
    String date() {
        return instant().toString().substring(0, "2026-01-15".length());
    }

    /** The instant as a number, when the name says that a number counts seconds or milliseconds of the epoch. */
    OptionalLong epoch() {
        boolean moment = words.stream().anyMatch(MOMENTS::contains);
        return switch (moment ? last() : "") {
            case "millis", "milliseconds", "ms" -> OptionalLong.of(instant().toEpochMilli());
            case "seconds", "secs", "timestamp", "epoch" ->
                OptionalLong.of(instant().getEpochSecond());
            default -> OptionalLong.empty();
        };
    }

    /** Some text that shows where it comes from. */
    String anyText() {
        return name.isEmpty() ? "sample" : "sample-" + name.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    /** {@code firstName} and {@code firstname} are the same. */
    private String lastTwo() {
        return String.join("", words.subList(Math.max(0, words.size() - 2), words.size()));
    }

    private String last() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }
}
