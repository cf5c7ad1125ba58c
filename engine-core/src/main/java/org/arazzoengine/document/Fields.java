package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.arazzoengine.expr.Choice;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;

/**
 * An object of the document while it is read: asks for its fields by name and tells what is wrong with them. Where a
 * method takes the id of a requirement, that is what its finding breaks.
 *
 * @param kind what the specification calls the object, for messages
 */
record Fields(LocatedTree tree, JsonNode node, String pointer, String kind, Findings findings) {

    /** What the identifiers of workflows, steps and sources should look like (AZ-WF-03, AZ-STEP-03, AZ-SRC-03). */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_\\-]+");

    /** What the names of outputs and components must look like (AZ-WF-21, AZ-STEP-30, AZ-COMP-02). */
    static final Pattern NAME = Pattern.compile("[a-zA-Z0-9.\\-_]+");

    /** Whether {@code name} is that of an extension (Arazzo 1.1.0, Specification Extensions). */
    static boolean isExtension(String name) {
        return name.startsWith("x-");
    }

    Location at() {
        return tree.at(pointer);
    }

    Location at(String field) {
        return tree.at(pointer(field));
    }

    String pointer(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String field) {
        return node.has(field);
    }

    void error(Problem problem, String field, String message, String requirement) {
        findings.add(Finding.error(problem, at(field), message).breaking(requirement));
    }

    void missing(String field, String requirement) {
        findings.add(Finding.error(Problem.MISSING_FIELD, at(), "expected the field '" + field + "' in " + kind)
                .breaking(requirement));
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
        return value(field)
                .filter(value -> isType(field, value.isTextual(), "a text", value))
                .map(JsonNode::textValue);
    }

    /** As {@link #text}, with its place. */
    Optional<Text> located(String field) {
        return text(field).map(value -> new Text(at(field), value));
    }

    /** The text of {@code field}, which may be empty; an error without it. */
    Optional<String> requiredText(String field, String requirement) {
        requiredValue(field, requirement);
        return text(field);
    }

    /** The text of {@code field} that is not blank; an error and the empty text without it. */
    String filledText(String field, String requirement) {
        Optional<String> text = requiredText(field, requirement);
        if (text.filter(String::isBlank).isPresent()) {
            error(
                    Problem.MISSING_FIELD,
                    field,
                    "expected a text that is not empty in '" + field + "' of " + kind,
                    requirement);
        }
        return text.filter(value -> !value.isBlank()).orElse("");
    }

    /** As {@link #filledText}; a note when it has other letters than the specification recommends. */
    String identifier(String field, String required, String pattern) {
        String text = filledText(field, required);
        if (!text.isEmpty() && !IDENTIFIER.matcher(text).matches()) {
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
            notOneOf(field, spellings, text.get(), requirement);
        }
        return value;
    }

    /** Tells that {@code field} has another word than {@code spellings}. */
    void notOneOf(String field, List<String> spellings, String found, String requirement) {
        findings.add(Finding.error(
                        Problem.WRONG_TYPE,
                        at(field),
                        "expected " + Choice.of(spellings) + " in '" + field + "' of " + kind + ", found '" + found
                                + "'",
                        NearMiss.typo(found, spellings)
                                .map(word -> "Did you mean '" + word + "'?")
                                .orElse(""))
                .breaking(requirement));
    }

    /**
     * The whole number from {@code least} in {@code field}, without fraction and exponent (AZ-TYPE-01); one that is too
     * large for an int is the largest int.
     */
    OptionalInt whole(String field, int least, String requirement) {
        Optional<JsonNode> number = number(
                field,
                "a whole number from " + least,
                requirement,
                value -> value.isIntegralNumber() && value.decimalValue().compareTo(BigDecimal.valueOf(least)) >= 0);
        return number.map(value -> OptionalInt.of(value.canConvertToInt() ? value.intValue() : Integer.MAX_VALUE))
                .orElse(OptionalInt.empty());
    }

    /** The number in {@code field} that is not negative. */
    Optional<BigDecimal> decimal(String field, String requirement) {
        return number(
                        field,
                        "a number from 0",
                        requirement,
                        value -> value.isNumber() && value.decimalValue().signum() >= 0)
                .map(JsonNode::decimalValue);
    }

    private Optional<JsonNode> number(String field, String expected, String requirement, Predicate<JsonNode> fits) {
        Optional<JsonNode> value = value(field);
        if (value.isPresent() && !fits.test(value.get())) {
            error(
                    Problem.WRONG_TYPE,
                    field,
                    "expected " + expected + " in '" + field + "' of " + kind + ", found " + Found.words(value.get()),
                    requirement);
        }
        return value.filter(fits);
    }

    /** The object {@code field}; empty when it is absent, an error when it is something else. */
    Optional<Fields> object(String field, String objectKind) {
        return value(field)
                .filter(value -> isType(field, value.isObject(), "an object", value))
                .map(value -> new Fields(tree, value, pointer(field), objectKind, findings));
    }

    /** Each object of the list {@code field}, read by {@code read}; elements that are no objects are errors. */
    <T> List<T> list(String field, String elementKind, Function<Fields, Optional<T>> read) {
        List<T> elements = new ArrayList<>();
        JsonNode list = array(field);
        for (int i = 0; i < list.size(); i++) {
            String place = pointer(field) + "/" + i;
            if (list.get(i).isObject()) {
                read.apply(new Fields(tree, list.get(i), place, elementKind, findings))
                        .ifPresent(elements::add);
            } else {
                wrongElement(place, elementKind, list.get(i));
            }
        }
        return elements;
    }

    /** The texts of the list {@code field}, which may stand in it once each. */
    List<Text> texts(String field, String unique) {
        List<Text> texts = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        JsonNode list = array(field);
        for (int i = 0; i < list.size(); i++) {
            String place = pointer(field) + "/" + i;
            String text = list.get(i).asText();
            if (!list.get(i).isTextual()) {
                wrongElement(place, "a text in '" + field + "' of " + kind, list.get(i));
            } else if (seen.add(text)) {
                texts.add(new Text(tree.at(place), text));
            } else {
                Duplicates.add(findings, tree.at(place), "'" + text + "' stands twice in '" + field + "'", unique);
            }
        }
        return texts;
    }

    private JsonNode array(String field) {
        return value(field)
                .filter(value -> isType(field, value.isArray(), "a list", value))
                .orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    private void wrongElement(String place, String expected, JsonNode found) {
        findings.add(Finding.error(
                        Problem.WRONG_TYPE, tree.at(place), "expected " + expected + ", found " + Found.words(found))
                .breaking("AZ-TYPE-03"));
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

    /** The extensions, in document order, read-only. */
    Map<String, JsonNode> extensions() {
        Map<String, JsonNode> extensions = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (isExtension(member.getKey())) {
                extensions.put(member.getKey(), member.getValue());
            }
        }
        return Collections.unmodifiableMap(extensions);
    }

    /** Whether it is what was expected; an error when it is not. */
    private boolean isType(String field, boolean is, String expected, JsonNode found) {
        if (!is) {
            boolean quotes = expected.equals("a text") && (found.isNumber() || found.isBoolean());
            findings.add(Finding.error(
                            Problem.WRONG_TYPE,
                            at(field),
                            "expected " + expected + " in '" + field + "' of " + kind + ", found " + Found.words(found),
                            quotes ? "Write it in quotes: \"" + found.asText() + "\"" : "")
                    .breaking("AZ-TYPE-03"));
        }
        return is;
    }
}
