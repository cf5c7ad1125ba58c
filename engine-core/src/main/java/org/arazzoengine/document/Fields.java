package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;

/**
 * An object of the document while it is read: asks for its fields by name and tells what is wrong with them.
 *
 * @param kind what the specification calls the object, for messages
 */
record Fields(LocatedTree tree, JsonNode node, String pointer, String kind, Findings findings) {

    /** A field that is this many letters away from a known one is a typo (tolerance T17). */
    private static final int MAX_TYPO = 2;

    Location at() {
        return tree.at(pointer);
    }

    Location at(String field) {
        return tree.at(pointer + "/" + escape(field));
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** The value of {@code field}, whatever its type. */
    Optional<JsonNode> value(String field) {
        return Optional.ofNullable(node.get(field));
    }

    /** The text of {@code field}; a number is read as the text it was written as. */
    Optional<String> text(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isNumber()) {
            wrongType(field, "a text", value);
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    /** The text of {@code field}; an error and the empty text without it. */
    String requiredText(String field) {
        Optional<String> text = text(field);
        if (text.isEmpty() && !has(field) || text.filter(String::isBlank).isPresent()) {
            missing(field);
        }
        return text.orElse("");
    }

    /** Each element of the list {@code field}, read by {@code read}; elements that are no objects are errors. */
    <T> List<T> list(String field, String elementKind, Function<Fields, Optional<T>> read) {
        List<T> elements = new ArrayList<>();
        JsonNode value = node.get(field);
        if (value == null) {
            return elements;
        }
        if (!value.isArray()) {
            wrongType(field, "a list", value);
            return elements;
        }
        for (int i = 0; i < value.size(); i++) {
            String place = pointer + "/" + field + "/" + i;
            if (value.get(i).isObject()) {
                read.apply(new Fields(tree, value.get(i), place, elementKind, findings))
                        .ifPresent(elements::add);
            } else {
                findings.error(
                        Problem.WRONG_TYPE,
                        tree.at(place),
                        "expected " + elementKind + ", found " + describe(value.get(i)));
            }
        }
        return elements;
    }

    /** The object {@code field}; empty when it is absent, an error when it is something else. */
    Optional<Fields> object(String field, String objectKind) {
        JsonNode value = node.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            wrongType(field, "an object", value);
            return Optional.empty();
        }
        return Optional.of(new Fields(tree, value, pointer + "/" + escape(field), objectKind, findings));
    }

    /** Complains about every field that is neither {@code known} nor an extension (AZ-DOC-13, tolerance T17). */
    void onlyKnown(List<String> known) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            if (known.contains(name) || name.startsWith("x-")) {
                continue;
            }
            Optional<String> near = NearMiss.within(MAX_TYPO, name, known).filter(field -> field.length() > 3);
            if (near.isPresent()) {
                findings.error(
                        Problem.UNKNOWN_FIELD,
                        at(name),
                        "'" + name + "' is no field of " + kind,
                        "Did you mean '" + near.get() + "'?");
            } else {
                findings.warning(
                        Problem.TOLERANCE_UNKNOWN_FIELD,
                        at(name),
                        "'" + name + "' is no field of " + kind + " and is ignored",
                        "Remove it, or begin its name with 'x-'.");
            }
        }
    }

    void missing(String field) {
        findings.error(Problem.MISSING_FIELD, at(), "expected the field '" + field + "' in " + kind);
    }

    private void wrongType(String field, String expected, JsonNode found) {
        findings.error(
                Problem.WRONG_TYPE,
                at(field),
                "expected " + expected + " in '" + field + "' of " + kind + ", found " + describe(found));
    }

    static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "the text '" + abbreviate(value.textValue()) + "'";
            case NULL -> "nothing";
            default -> value.asText();
        };
    }

    private static String abbreviate(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
