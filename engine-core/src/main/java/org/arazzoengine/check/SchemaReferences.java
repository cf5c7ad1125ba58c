package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.KnownNames;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;

/**
 * Where references between the schemas of a document lead (AZ-URI-06, AZ-COMP-04). What other files hold is not looked
 * at, nor is anything when an {@code $id} moves what references count from.
 */
final class SchemaReferences {

    private final ArazzoDocument document;
    private final Findings findings;
    private final Set<String> anchors = new LinkedHashSet<>();
    private final KnownNames components;
    private boolean hasBase;

    SchemaReferences(ArazzoDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
        List<String> names = new ArrayList<>();
        document.components().inputs().fieldNames().forEachRemaining(name -> names.add("#/components/inputs/" + name));
        this.components = new KnownNames(names);
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
