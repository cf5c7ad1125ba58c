package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Found;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.query.pointer.Pointer;

/** The schemas of inputs hold what JSON Schema 2020-12 wants (AZ-WF-06); they are not run. */
final class SchemaCheck {

    private static final String COMPONENT = "$components.inputs.";

    private final ArazzoDocument document;
    private final SchemaReferences references;
    private final Findings findings;
    private final KnownNames types = new KnownNames(SchemaShape.TYPES);

    private SchemaCheck(ArazzoDocument document, Findings findings) {
        this.document = document;
        this.references = new SchemaReferences(document, findings);
        this.findings = findings;
    }

    static void check(ArazzoDocument document, Findings findings) {
        SchemaCheck check = new SchemaCheck(document, findings);
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> input : document.components().inputs().properties()) {
            schemas.put("/components/inputs/" + Pointer.escape(input.getKey()), input.getValue());
        }
        for (Workflow workflow : document.workflows()) {
            workflow.inputs().ifPresent(inputs -> schemas.put(workflow.at().pointer() + "/inputs", inputs));
        }
        schemas.forEach((pointer, schema) ->
                SchemaWalk.visit(pointer, schema, (place, within) -> check.references.collect(within)));
        schemas.forEach((pointer, schema) -> SchemaWalk.visit(pointer, schema, check::schema));
    }

    private void schema(String pointer, JsonNode schema) {
        if (!SchemaShape.isSchema(schema)) {
            wrong(pointer, "a schema, which is an object or a boolean", schema, "");
        }
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            keyword(pointer + "/" + Pointer.escape(member.getKey()), member.getKey(), member.getValue());
        }
    }

    private void keyword(String place, String keyword, JsonNode value) {
        if (!SchemaShape.of(keyword).map(shape -> shape.fits().test(value)).orElse(true)) {
            wrong(
                    place,
                    SchemaShape.of(keyword).orElseThrow().expected() + " in '" + keyword + "' of a schema",
                    value,
                    advice(keyword, value));
            return;
        }
        switch (keyword) {
            case "type" -> (value.isArray() ? value : List.of(value)).forEach(type -> type(place, type));
            case "$ref" -> references.check(place, value.textValue());
            case "reference" -> reusable(place, value.asText(""));
            default -> {}
        }
    }

    /** What other versions of JSON Schema have at these places. */
    private static String advice(String keyword, JsonNode found) {
        return switch (keyword) {
            case "items" -> found.isArray() ? "Since 2020-12 such a list stands in 'prefixItems'." : "";
            case "required" -> found.isBoolean() ? "The object around it lists the names that it requires." : "";
            case "exclusiveMinimum", "exclusiveMaximum" -> found.isBoolean() ? "The bound itself stands here." : "";
            default -> "";
        };
    }

    private void type(String pointer, JsonNode type) {
        if (!type.isTextual() || !types.contains(type.textValue())) {
            wrong(pointer, "a type of JSON Schema in 'type'", type, types.hint(type.asText()));
        }
    }

    private void wrong(String pointer, String expected, JsonNode found, String hint) {
        boolean empty = found.isArray() && found.isEmpty();
        findings.add(Finding.error(
                        Problem.WRONG_TYPE,
                        document.place(pointer),
                        "expected " + expected + ", found " + (empty ? "an empty list" : Found.words(found)),
                        hint)
                .breaking("AZ-WF-06"));
    }

    /** A Reusable Object in place of a schema is a schema that allows everything. */
    private void reusable(String pointer, String reference) {
        if (reference.startsWith(COMPONENT)) {
            findings.add(Finding.warning(
                            Problem.NO_EFFECT,
                            document.place(pointer),
                            "'reference' means nothing in a schema",
                            "Write: $ref: '#/components/inputs/" + reference.substring(COMPONENT.length()) + "'")
                    .breaking("AZ-COMP-04"));
        }
    }
}
