package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.arazzoengine.finding.Location;
import org.arazzoengine.tree.LocatedTree;

/** Records as JSON: every component by its name, what is absent or empty left out. */
final class ModelJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final boolean places;

    private ModelJson(boolean places) {
        this.places = places;
    }

    /** With every place, as {@code line:column pointer}. */
    static JsonNode located(Object model) {
        return new ModelJson(true).of(model);
    }

    /** Without any place. */
    static JsonNode unplaced(Object model) {
        return new ModelJson(false).of(model);
    }

    private JsonNode of(Object value) {
        if (value instanceof JsonNode json) {
            return json;
        }
        if (value instanceof Location at) {
            return JSON.textNode(at.line() + ":" + at.column() + " " + at.pointer());
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? JSON.numberNode(number.getAsInt()) : JSON.missingNode();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::of).orElseGet(JSON::missingNode);
        }
        if (value instanceof BigDecimal number) {
            return JSON.numberNode(number);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? JSON.missingNode()
                    : JSON.arrayNode().addAll(list.stream().map(this::of).toList());
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = JSON.objectNode();
            map.forEach((name, member) -> object.set((String) name, of(member)));
            return object.isEmpty() ? JSON.missingNode() : object;
        }
        return value instanceof Record model ? record(model) : JSON.textNode(value.toString());
    }

    private JsonNode record(Record model) {
        ObjectNode object = JSON.objectNode();
        Class<?>[] interfaces = model.getClass().getInterfaces();
        if (interfaces.length == 1) {
            object.put("is", model.getClass().getSimpleName());
        }
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            Class<?> type = component.getType();
            if (type != LocatedTree.class && (places || type != Location.class)) {
                JsonNode value = of(read(component, model));
                if (!value.isMissingNode()) {
                    object.set(component.getName(), value);
                }
            }
        }
        return object;
    }

    private static Object read(RecordComponent component, Record model) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.toString(), e);
        }
    }
}
