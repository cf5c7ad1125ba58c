package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Reads a Reusable Object, all other fields of which are ignored (AZ-REUSE-04). Stateless. */
final class ReusableReader {

    private ReusableReader() {}

    /** In place of a parameter, the value of which it may replace. */
    static Optional<Entry<Parameter>> parameter(Fields fields) {
        return read(fields, fields.value("value"));
    }

    /** In place of an action, which has no value to replace. */
    static Optional<Entry<Action>> action(Fields fields) {
        if (fields.has("value")) {
            fields.findings()
                    .add(Finding.warning(
                                    Problem.NO_EFFECT,
                                    fields.at("value"),
                                    "'value' replaces the value of a parameter; beside a reference to an action it is"
                                            + " ignored",
                                    "Remove it.")
                            .breaking("AZ-REUSE-03"));
        }
        return read(fields, Optional.empty());
    }

    private static <T> Optional<Entry<T>> read(Fields fields, Optional<JsonNode> value) {
        String reference = fields.filledText("reference", "AZ-REUSE-01");
        for (var member : fields.node().properties()) {
            String name = member.getKey();
            if (!name.equals("reference") && !name.equals("value")) {
                fields.findings()
                        .add(Finding.info(
                                        Problem.NO_EFFECT,
                                        fields.at(name),
                                        "'" + name + "' beside 'reference' is ignored",
                                        "")
                                .breaking(Fields.isExtension(name) ? "AZ-EXT-05" : "AZ-REUSE-04"));
            }
        }
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry.Reusable<>(fields.at(), new Text(fields.at("reference"), reference), value));
    }
}
