package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.source.ReferencedSchemas;

/**
 * Where references of the schemas of a document lead: to schemas of it (AZ-URI-06, AZ-COMP-04), or of other files
 * (AZ-URI-04), as far as these were loaded.
 */
final class SchemaReferences {

    private final ArazzoDocument document;
    private final ReferencedSchemas schemas;
    private final Findings findings;
    private final Set<String> anchors = new LinkedHashSet<>();
    private final KnownNames components;
    private boolean hasBase;
    /** What is wrong with schemas of other files, by the references that lead to them; looked for when it is needed. */
    private final Map<String, List<String>> outer = new LinkedHashMap<>();

    private final Set<String> told = new LinkedHashSet<>();

    SchemaReferences(LinkedDocument home, Findings findings) {
        this.document = home.document();
        this.schemas = home.schemas();
        this.findings = findings;
        List<String> names = new ArrayList<>();
        document.components().inputs().fieldNames().forEachRemaining(name -> names.add("#/components/inputs/" + name));
        this.components = new KnownNames(names);
        schemas.outer().forEach(this::look);
    }

    /** Nothing is quoted: a file that a document names may be anything. */
    private void look(String reference, JsonNode target) {
        List<String> faults = new ArrayList<>();
        SchemaWalk.visit(
                "",
                target,
                (pointer, schema) -> SchemaFault.in(schema)
                        .forEach(fault -> faults.add("a schema that is none: expected " + fault.expected() + " at "
                                + schemas.place(reference, pointer + fault.pointer()))));
        if (!faults.isEmpty()) {
            outer.put(reference, faults);
        }
    }

    /** Remembers what references to {@code schema} are called. */
    void collect(JsonNode schema) {
        hasBase |= schema.path("$id").isTextual();
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            if (schema.path(keyword).isTextual()) {
                anchors.add(schema.get(keyword).textValue());
            }
        }
    }

    /** Tells when {@code reference} leads nowhere; every schema must have been collected. */
    void check(String pointer, String reference) {
        if (!reference.startsWith("#") || hasBase) {
            elsewhere(pointer, reference);
            return;
        }
        String fragment = fragment(reference);
        boolean isPointer = fragment.isEmpty() || fragment.startsWith("/");
        if (isPointer ? isPlace(fragment) : anchors.contains(fragment)) {
            return;
        }
        findings.add(Finding.error(
                        Problem.UNKNOWN_REFERENCE,
                        document.place(pointer),
                        "expected a schema of this document in '$ref', and '" + reference + "' leads nowhere",
                        isPointer ? components.hint(reference) : new KnownNames(anchors).hint(fragment))
                .breaking(isPointer ? "AZ-COMP-04" : "AZ-URI-06"));
    }

    /** Each fault at the first reference that leads to it; one that leads to none of its own tells one all the same. */
    private void elsewhere(String pointer, String written) {
        if (schemas.isEmpty() || schemas.isComplete() && outer.isEmpty()) {
            return;
        }
        String reference = schemas.schema(pointer).asText();
        List<String> faults = new ArrayList<>();
        for (String reached : schemas.closure(reference)) {
            schemas.reason(reached)
                    .map(reason -> reached.equals(reference)
                            ? reason
                            : "leads to a schema with the reference '" + reached + "', which " + reason)
                    .ifPresent(faults::add);
            outer.getOrDefault(reached, List.of()).forEach(fault -> faults.add("leads to " + fault));
        }
        List<String> others = faults.stream().filter(told::add).toList();
        (others.isEmpty() ? faults.stream().limit(1) : others.stream())
                .map(fault -> Finding.error(
                                Problem.UNRESOLVED_REFERENCE, document.place(pointer), "'" + written + "' " + fault)
                        .breaking("AZ-URI-04"))
                .forEach(findings::add);
    }

    private boolean isPlace(String fragment) {
        try {
            return Pointer.parse(fragment).find(document.tree().root()) != null;
        } catch (QuerySyntaxException e) {
            // No pointer, so no place.
            return false;
        }
    }

    private static String fragment(String reference) {
        try {
            return new URI(reference).getFragment();
        } catch (URISyntaxException e) {
            // Written with characters that a URI has to encode: as it is.
            return reference.substring(1);
        }
    }
}
