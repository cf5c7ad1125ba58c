package org.arazzoengine.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Header lines in their order; a name may stand several times. Immutable. */
public record Headers(List<Header> lines) {

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        lines = List.copyOf(lines);
    }

    /** The value of {@code name} in any case: several lines joined by {@code ", "}, of Set-Cookie the first. */
    public Optional<String> value(String name) {
        List<String> values = values(name);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isJoined(name) ? String.join(", ", values) : values.get(0));
    }

    /** Of how many values that of {@code name} is the first: 1 for lines that are joined. */
    public int choices(String name) {
        return isJoined(name) ? 1 : Math.max(1, values(name).size());
    }

    /** A list in one line means the same as several lines (RFC 9110, section 5.3), but of Set-Cookie. */
    private static boolean isJoined(String name) {
        return !"set-cookie".equalsIgnoreCase(name);
    }

    /** Every value of {@code name} in any case, in order. */
    public List<String> values(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public boolean contains(String name) {
        return lines.stream().anyMatch(line -> line.name().equalsIgnoreCase(name));
    }

    /** These lines and one more. */
    public Headers with(String name, String value) {
        List<Header> more = new ArrayList<>(lines);
        more.add(new Header(name, value));
        return new Headers(more);
    }
}
