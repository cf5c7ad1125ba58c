package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Found;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.query.pointer.Pointer;

/** The schemas of inputs hold what JSON Schema 2020-12 wants (AZ-WF-06); they are not run. */
final class SchemaCheck {

    private static final String COMPONENT = "$components.inputs.";

    private final ArazzoDocument document;
    private final SchemaReferences references;
    private final Findings findings;

    private SchemaCheck(LinkedDocument home, Findings findings) {
        this.document = home.document();
        this.references = new SchemaReferences(home, findings);
        this.findings = findings;
    }

    static void check(LinkedDocument home, Findings findings) {
        ArazzoDocument document = home.document();
        SchemaCheck check = new SchemaCheck(home, findings);
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
        SchemaFault.in(schema).forEach(fault -> wrong(pointer + fault.pointer(), fault));
        if (schema.path("$ref").isTextual()) {
            references.check(pointer + "/$ref", schema.get("$ref").textValue());
        }
        if (schema.has("reference")) {
            reusable(pointer + "/reference", schema.get("reference").asText(""));
        }
    }

    private void wrong(String pointer, SchemaFault fault) {
        JsonNode found = fault.found();
        boolean empty = found.isArray() && found.isEmpty();
        findings.add(Finding.error(
                        Problem.WRONG_TYPE,
                        document.place(pointer),
                        "expected " + fault.expected() + ", found " + (empty ? "an empty list" : Found.words(found)),
                        fault.hint())
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
