package org.arazzoengine.source;

/**
 * Where an operation stands in a pruned description. swagger-parser knows only the methods of OpenAPI 3.1, so an
 * operation of another one stands at a path of its own.
 */
record PrunedPlace(String path, String method) {

    static PrunedPlace of(OperationRef ref) {
        boolean known = OperationRef.isMethod(ref.method()) && !ref.method().equals("query");
        return known
                ? new PrunedPlace(ref.path(), ref.method())
                : new PrunedPlace(ref.path() + "#" + ref.method(), "post");
    }
}
