package org.arazzoengine.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.arazzoengine.source.ReferencedSchemas;

/**
 * References that lead anywhere (AZ-URI-04).
 *
 * @param pointer to the inputs in the document
 */
record OuterSchemas(ReferencedSchemas schemas, String pointer) implements SchemaTargets {

    @Override
    public boolean isKnown(String reference) {
        return !reference.isEmpty();
    }

    @Override
    public JsonNode target(String reference) {
        return schemas.target(reference);
    }

    @Override
    public SchemaValidation validation() {
        URI document = schemas.documents().keySet().iterator().next();
        return new SchemaValidation(schemas.documents(), document, pointer);
    }
}
