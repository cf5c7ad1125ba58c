package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.arazzoengine.expr.Choice;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
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

    /** What the identifiers of workflows, steps and sources should look like (AZ-WF-03, AZ-STEP-03, AZ-SRC-03). */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_\\-]+");

    /** What the names of outputs and components must look like (AZ-WF-21, AZ-STEP-30, AZ-COMP-02). */
    static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.\\-_]+");

    /** A field that is this many letters away from a known one is a typo (tolerance T17). */
    private static final int MAX_TYPO = 2;

    private static final List<String> RESERVED = List.of("x-oai-", "x-oas-", "x-arazzo");

    Location at() {
        return tree.at(pointer);
    }

    Location at(String field) {
        return tree.at(pointer(field));
    }

    String pointer(String field) {
        return pointer + "/" + escape(field);
    }

    boolean has(String field) {
        return node.has(field);
    }

    void error(Problem problem, String field, String message, String requirement) {
        findings.add(Finding.error(problem, at(field), message).breaking(requirement));
    }

    /** The value of {@code field}, whatever its type. */
    Optional<JsonNode> value(String field) {
        return Optional.ofNullable(node.get(field));
    }

    /** The value of {@code field}, whatever its type; an error without it. */
    Optional<JsonNode> requiredValue(String field, String requirement) {
        if (!has(field)) {
            missing(field, requirement);
        }
        return value(field);
    }

    /** The text of {@code field}; an error when it is something else (AZ-TYPE-03). */
    Optional<String> text(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            wrongType(field, "a text", value);
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    /** As {@link #text}, with its place. */
    Optional<Text> located(String field) {
        return text(field).map(value -> new Text(at(field), value));
    }

    /** The text of {@code field}; an error and the empty text without it. */
    String requiredText(String field, String requirement) {
        Optional<String> text = text(field);
        if (!has(field) || text.filter(String::isBlank).isPresent()) {
            missing(field, requirement);
        }
        return text.orElse("");
    }

    /** The identifier in {@code field}, which must be there and should be a plain word. */
    String identifier(String field, String required, String pattern) {
        String text = requiredText(field, required);
        if (!text.isBlank() && !IDENTIFIER.matcher(text).matches()) {
            findings.add(Finding.info(
                            Problem.TOLERANCE_NAMES,
                            at(field),
                            "the " + field + " '" + text
                                    + "' should have letters, digits, '_' and '-' only: the grammar"
                                    + " of runtime expressions knows no other names",
                            "")
                    .breaking(pattern));
        }
        return text;
    }

    /** One of the words in {@code field}; an error when it is another. */
    <T> Optional<T> choice(
            String field, Function<String, Optional<T>> known, List<String> spellings, String requirement) {
        Optional<String> text = text(field);
        Optional<T> value = text.flatMap(known);
        if (text.isPresent() && value.isEmpty()) {
            String near = NearMiss.within(MAX_TYPO, text.get(), spellings)
                    .map(word -> "Did you mean '" + word + "'?")
                    .orElse("");
            findings.add(Finding.error(
                            Problem.WRONG_TYPE,
                            at(field),
                            "expected " + Choice.of(spellings) + " in '" + field + "' of " + kind + ", found '"
                                    + text.get() + "'",
                            near)
                    .breaking(requirement));
        }
        return value;
    }

    /** The number of {@code field} that is not negative; whole numbers have no fraction and no exponent (AZ-TYPE-01). */
    Optional<BigDecimal> number(String field, boolean whole, String requirement) {
        JsonNode value = node.get(field);
        if (value == null) {
            return Optional.empty();
        }
        boolean fits = whole ? value.isIntegralNumber() && value.canConvertToInt() : value.isNumber();
        if (!fits || value.decimalValue().signum() < 0) {
            error(
                    Problem.WRONG_TYPE,
                    field,
                    "expected a " + (whole ? "whole number" : "number") + " from 0 in '" + field + "' of " + kind
                            + ", found " + describe(value),
                    requirement);
            return Optional.empty();
        }
        return Optional.of(value.decimalValue());
    }

    /** Each element of the list {@code field}, read by {@code read}; elements that are no objects are errors. */
    <T> List<T> list(String field, String elementKind, Function<Fields, Optional<T>> read) {
        List<T> elements = new ArrayList<>();
        JsonNode list = array(field);
        for (int i = 0; i < list.size(); i++) {
            String place = pointer(field) + "/" + i;
            if (list.get(i).isObject()) {
                read.apply(new Fields(tree, list.get(i), place, elementKind, findings))
                        .ifPresent(elements::add);
            } else {
                findings.add(Finding.error(
                                Problem.WRONG_TYPE,
                                tree.at(place),
                                "expected " + elementKind + ", found " + describe(list.get(i)))
                        .breaking("AZ-TYPE-03"));
            }
        }
        return elements;
    }

    /** The texts of the list {@code field}, which may stand in it once each. */
    List<Text> texts(String field, String unique) {
        List<Text> texts = new ArrayList<>();
        JsonNode list = array(field);
        for (int i = 0; i < list.size(); i++) {
            Location place = tree.at(pointer(field) + "/" + i);
            String text = list.get(i).asText();
            if (!list.get(i).isTextual()) {
                findings.add(Finding.error(
                                Problem.WRONG_TYPE,
                                place,
                                "expected a text in '" + field + "' of " + kind + ", found " + describe(list.get(i)))
                        .breaking("AZ-TYPE-03"));
            } else if (texts.stream().anyMatch(earlier -> earlier.value().equals(text))) {
                findings.add(Finding.error(
                                Problem.DUPLICATE_NAME,
                                place,
                                "'" + text + "' stands twice in '" + field + "'",
                                "Keep one of the two.")
                        .breaking(unique));
            } else {
                texts.add(new Text(place, text));
            }
        }
        return texts;
    }

    private JsonNode array(String field) {
        JsonNode value = node.get(field);
        if (value != null && !value.isArray()) {
            wrongType(field, "a list", value);
        }
        return value == null || !value.isArray() ? JsonNodeFactory.instance.arrayNode() : value;
    }

    /** An error when the list {@code field} is there and has no element. */
    void notEmpty(String field, String requirement) {
        if (node.path(field).isArray() && node.path(field).isEmpty()) {
            error(
                    Problem.MISSING_FIELD,
                    field,
                    "expected at least one entry in '" + field + "' of " + kind,
                    requirement);
        }
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
        return Optional.of(new Fields(tree, value, pointer(field), objectKind, findings));
    }

    /** Complains about every field that is neither {@code known} nor an extension (AZ-DOC-13, tolerance T17). */
    void onlyKnown(List<String> known) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String name = member.getKey();
            if (name.startsWith("x-")) {
                reserved(name);
            } else if (!known.contains(name)) {
                unknown(name, known);
            }
        }
    }

    private void unknown(String name, List<String> known) {
        Optional<String> near = NearMiss.within(MAX_TYPO, name, known).filter(field -> field.length() > 3);
        if (near.isPresent()) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_FIELD,
                            at(name),
                            "'" + name + "' is no field of " + kind,
                            "Did you mean '" + near.get() + "'?")
                    .breaking("AZ-DOC-13"));
        } else {
            findings.add(Finding.warning(
                            Problem.TOLERANCE_UNKNOWN_FIELD,
                            at(name),
                            "'" + name + "' is no field of " + kind + " and is ignored",
                            "Remove it, or begin its name with 'x-'.")
                    .breaking("AZ-DOC-13")
                    .fixedBy(new Edit.Rename(pointer(name), "x-" + name)));
        }
    }

    private void reserved(String name) {
        if (RESERVED.stream().anyMatch(name::startsWith)) {
            findings.add(Finding.warning(
                            Problem.RESERVED_EXTENSION,
                            at(name),
                            "extensions that begin with " + Choice.of(RESERVED)
                                    + " are reserved for the OpenAPI Initiative, found '" + name + "'",
                            "Give it another prefix.")
                    .breaking("AZ-EXT-03"));
        }
    }

    /** The fields that begin with {@code x-}, in document order, read-only. */
    Map<String, JsonNode> extensions() {
        Map<String, JsonNode> extensions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().startsWith("x-")) {
                extensions.put(member.getKey(), member.getValue());
            }
        }
        return Collections.unmodifiableMap(extensions);
    }

    void missing(String field, String requirement) {
        findings.add(Finding.error(Problem.MISSING_FIELD, at(), "expected the field '" + field + "' in " + kind)
                .breaking(requirement));
    }

    void wrongType(String field, String expected, JsonNode found) {
        String quote = found.isNumber() || found.isBoolean() ? "Write it in quotes: \"" + found.asText() + "\"" : "";
        findings.add(Finding.error(
                        Problem.WRONG_TYPE,
                        at(field),
                        "expected " + expected + " in '" + field + "' of " + kind + ", found " + describe(found),
                        expected.equals("a text") ? quote : "")
                .breaking("AZ-TYPE-03"));
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
