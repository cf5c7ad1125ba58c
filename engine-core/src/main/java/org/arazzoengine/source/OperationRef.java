package org.arazzoengine.source;

/**
 * Where an operation stands in an OpenAPI description.
 *
 * @param path template, the key in {@code paths}
 * @param method in small letters, the key in the Path Item Object
 */
public record OperationRef(String path, String method) {

    /** JSON Pointer to the operation. */
    public String pointer() {
        return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
    }
}
