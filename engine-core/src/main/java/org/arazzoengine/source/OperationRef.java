package org.arazzoengine.source;

import java.util.Set;

/**
 * Where an operation stands in an OpenAPI description.
 *
 * @param path template, the key in {@code paths}
 * @param method in small letters, the key in the Path Item Object; that of an additional operation (OpenAPI 3.2) as
 *     written
 */
public record OperationRef(String path, String method) {

    /** The field of a Path Item Object with the operations whose methods have no field of their own. */
    static final String ADDITIONAL = "additionalOperations";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    /** Whether {@code field} of a Path Item Object is an operation; {@code query} is one from OpenAPI 3.2 on. */
    public static boolean isMethod(String field) {
        return METHODS.contains(field);
    }

    /** JSON Pointer to the operation. */
    public String pointer() {
        return pathPointer() + "/" + (isMethod(method) ? "" : ADDITIONAL + "/") + escaped(method);
    }

    /** JSON Pointer to the Path Item Object. */
    String pathPointer() {
        return "/paths/" + escaped(path);
    }

    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
