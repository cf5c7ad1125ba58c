package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of all operations of an OpenAPI description. Immutable.
 *
 * @param byId more than one operation when the description is at fault
 * @param methods by path
 * @param unreadable why the reference that a path is cannot be followed, by path
 * @param newer where something stands that is an operation only in a newer version of OpenAPI, by its id
 */
record OperationNames(
        Map<String, List<OperationRef>> byId,
        Map<String, List<String>> methods,
        Map<String, String> unreadable,
        Map<String, String> newer) {

    private static final OperationNames NONE = new OperationNames(Map.of(), Map.of(), Map.of(), Map.of());

    OperationNames {
        byId = copy(byId);
        methods = copy(methods);
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
        newer = Collections.unmodifiableMap(new LinkedHashMap<>(newer));
    }

    private static <T> Map<String, List<T>> copy(Map<String, List<T>> lists) {
        Map<String, List<T>> copy = new LinkedHashMap<>();
        lists.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }

    /** The operations called {@code operationId}. */
    List<OperationRef> called(String operationId) {
        return byId.getOrDefault(operationId, List.of());
    }

    List<String> methodsAt(String path) {
        return methods.getOrDefault(path, List.of());
    }

    Optional<OperationRef> at(String path, String method) {
        return methodsAt(path).contains(method) ? Optional.of(new OperationRef(path, method)) : Optional.empty();
    }

    /** The only operation of its path when {@code pointer} ends there. */
    Optional<OperationRef> at(OperationPointer pointer) {
        List<String> there = methodsAt(pointer.path());
        String method = pointer.method().isEmpty() && there.size() == 1 ? there.get(0) : pointer.method();
        return at(pointer.path(), method);
    }

    static OperationNames of(DescriptionText text, DescriptionKind kind, ReferencePass references) {
        if (!kind.isRead() || kind.isAsyncApi()) {
            return NONE;
        }
        return new Builder(text, kind, references).build();
    }

    /** Reads them one path after the other. */
    private static final class Builder {

        private final DescriptionText text;
        private final DescriptionKind kind;
        private final ReferencePass references;
        private final Map<String, List<OperationRef>> byId = new LinkedHashMap<>();
        private final Map<String, List<String>> methods = new LinkedHashMap<>();
        private final Map<String, String> unreadable = new LinkedHashMap<>();
        private final Map<String, String> newer = new LinkedHashMap<>();

        Builder(DescriptionText text, DescriptionKind kind, ReferencePass references) {
            this.text = text;
            this.kind = kind;
            this.references = references;
        }

        OperationNames build() {
            for (Map.Entry<String, JsonNode> path : text.outline().path("paths").properties()) {
                if (!path.getKey().startsWith("x-")) {
                    path(path.getKey(), item(path.getKey(), path.getValue()));
                }
            }
            return new OperationNames(byId, methods, unreadable, newer);
        }

        private JsonNode item(String path, JsonNode outline) {
            if (!outline.path("$ref").isTextual()) {
                return outline;
            }
            references.faults();
            JsonNode written = text.part(JsonPointer.compile(new OperationRef(path, "").pathPointer()));
            JsonNode item = PathItem.whole(written, references);
            references.faults().forEach(fault -> unreadable.put(path, fault));
            return item;
        }

        private void path(String path, JsonNode item) {
            methods.put(path, new ArrayList<>());
            for (Map.Entry<String, JsonNode> member : item.properties()) {
                if (kind.isMethod(member.getKey())) {
                    operation(path, member);
                }
            }
            JsonNode additional = item.path(OperationRef.ADDITIONAL);
            if (kind.isOpenApi32()) {
                additional.properties().forEach(member -> operation(path, member));
            } else {
                newer(path, "query", item.path("query"));
                additional.forEach(operation -> newer(path, OperationRef.ADDITIONAL, operation));
            }
        }

        private void newer(String path, String field, JsonNode operation) {
            if (operation.path("operationId").isTextual()) {
                newer.putIfAbsent(
                        operation.get("operationId").textValue(),
                        "in '" + field + "' of the path '" + path + "', which holds operations from OpenAPI 3.2 on,"
                                + " and the source is " + kind);
            }
        }

        private void operation(String path, Map.Entry<String, JsonNode> member) {
            if (!member.getValue().isObject()) {
                return;
            }
            methods.getOrDefault(path, List.of()).add(member.getKey());
            JsonNode id = member.getValue().path("operationId");
            if (id.isValueNode()) {
                byId.computeIfAbsent(id.asText(), key -> new ArrayList<>())
                        .add(new OperationRef(path, member.getKey()));
            }
        }
    }
}
