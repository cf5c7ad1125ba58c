package org.arazzoengine.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The pointer of an {@code operationPath}, taken apart (RFC 6901, section 6).
 *
 * @param path of the API, such as {@code /pets/{id}}
 * @param method as written; empty when the pointer ends at the path
 * @param additional whether the method stands behind {@code additionalOperations} (OpenAPI 3.2)
 * @param escaped whether each slash in the path is written as the pointer wants it
 */
public record OperationPointer(String path, String method, boolean additional, boolean escaped) {

    private static final String PATHS = "/paths/";
    private static final String ADDITIONAL = "additionalOperations";

    /** Empty when {@code pointer} leads to nothing below {@code paths}. */
    public static Optional<OperationPointer> read(String pointer) {
        if (!pointer.startsWith(PATHS)) {
            return Optional.empty();
        }
        List<String> tokens = List.of(pointer.substring(PATHS.length()).split("/", -1)).stream()
                .map(OperationPointer::decoded)
                .toList();
        String last = tokens.get(tokens.size() - 1);
        boolean rooted = tokens.get(0).startsWith("/");
        if (rooted && tokens.size() == 1) {
            return Optional.of(new OperationPointer(last, "", false, true));
        }
        boolean additional = rooted && tokens.size() == 3 && tokens.get(1).equals(ADDITIONAL);
        if (rooted && tokens.size() == 2 || additional) {
            return Optional.of(new OperationPointer(tokens.get(0), last, additional, true));
        }
        boolean ends = OperationRef.isMethod(last);
        List<String> path = ends ? tokens.subList(0, tokens.size() - 1) : tokens;
        String joined = String.join("/", path);
        return Optional.of(
                new OperationPointer(joined.startsWith("/") ? joined : "/" + joined, ends ? last : "", false, false));
    }

    /** Whether it leads to {@code operation}, as far as the field before the method goes. */
    public boolean leadsTo(OperationRef operation) {
        return method.isEmpty() || !escaped || additional == !OperationRef.isMethod(operation.method());
    }

    private static String decoded(String token) {
        return unencoded(token).replace("~1", "/").replace("~0", "~");
    }

    /** {@code text} without percent-encoding; as it is when a percent sign in it begins no code. */
    public static String unencoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
