package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a description is.
 *
 * @param field its root field: openapi, swagger, arazzo or asyncapi
 */
record DescriptionKind(String field, String version) {

    private static final Pattern READ = Pattern.compile("openapi 3\\.[012](\\..*)?|swagger 2\\.0|asyncapi [23]\\..*");

    static Optional<DescriptionKind> of(JsonNode root) {
        return Stream.of("openapi", "swagger", "arazzo", "asyncapi")
                .filter(root::has)
                .findFirst()
                .map(field -> new DescriptionKind(field, root.get(field).asText()));
    }

    boolean isRead() {
        return READ.matcher(toString()).matches();
    }

    boolean isSwagger() {
        return field.equals("swagger");
    }

    boolean isAsyncApi() {
        return field.equals("asyncapi");
    }

    boolean isOpenApi32() {
        return field.equals("openapi") && version.startsWith("3.2");
    }

    /** Whether a description without paths is none (OpenAPI 3.1 has no need of them). */
    boolean needsPaths() {
        return isSwagger() || field.equals("openapi") && version.startsWith("3.0");
    }

    /** Whether its schemas are JSON Schema 2020-12, in which {@code $id} and {@code $anchor} mean something. */
    boolean namesSchemas() {
        return field.equals("openapi") && !version.startsWith("3.0") || isAsyncApi();
    }

    /** Whether {@code field} of a Path Item Object is an operation. */
    boolean isMethod(String field) {
        return OperationRef.isMethod(field) && (!field.equals("query") || isOpenApi32());
    }

    @Override
    public String toString() {
        return field + " " + version;
    }
}
