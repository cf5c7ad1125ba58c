package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.select.QueryDialect;

/** Reads a Request Body Object with its replacements. */
record BodyReader(SpecVersion version) {

    private static final List<String> REQUEST_BODY = List.of("contentType", "payload", "replacements");
    private static final List<String> REPLACEMENT_1_0 = List.of("target", "value");
    private static final List<String> REPLACEMENT_1_1 = List.of("target", "targetSelectorType", "value");

    RequestBody read(Fields fields) {
        UnknownFields.find(fields, REQUEST_BODY);
        return new RequestBody(
                fields.at(),
                fields.text("contentType"),
                fields.value("payload"),
                fields.at("payload"),
                fields.list("replacements", "a Payload Replacement Object", this::replacement),
                fields.extensions());
    }

    private Optional<PayloadReplacement> replacement(Fields fields) {
        boolean typed = version == SpecVersion.V1_1;
        UnknownFields.find(fields, typed ? REPLACEMENT_1_1 : REPLACEMENT_1_0);
        // The empty text is a JSON Pointer: the whole body.
        String target = fields.requiredText("target", "AZ-REPL-01").orElse("");
        Optional<JsonNode> value = fields.requiredValue("value", "AZ-REPL-01");
        boolean hasType = typed && fields.has("targetSelectorType");
        Optional<QueryDialect> type =
                hasType ? ExpressionTypeReader.selector(fields, "targetSelectorType", "AZ-REPL-06") : Optional.empty();
        if (hasType && type.isEmpty()) {
            // What the target should be read as is not known.
            return Optional.empty();
        }
        return Optional.of(new PayloadReplacement(
                fields.at(),
                new Text(fields.at("target"), target),
                type,
                value.orElse(NullNode.instance),
                fields.at("value"),
                fields.extensions()));
    }
}
