package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Reads a Reusable Object, all other fields of which are ignored (AZ-REUSE-04). Stateless. */
final class ReusableReader {

    private static final List<String> REUSABLE = List.of("reference", "value");

    private ReusableReader() {}

    static <T> Optional<Entry<T>> read(Fields fields) {
        String reference = fields.requiredText("reference", "AZ-REUSE-01");
        for (Map.Entry<String, JsonNode> member : fields.node().properties()) {
            if (!REUSABLE.contains(member.getKey())) {
                fields.findings()
                        .add(Finding.info(
                                Problem.NO_EFFECT,
                                fields.at(member.getKey()),
                                "'" + member.getKey() + "' beside 'reference' is ignored",
                                ""));
            }
        }
        return reference.isBlank()
                ? Optional.empty()
                : Optional.of(new Entry.Reusable<>(
                        fields.at(), new Text(fields.at("reference"), reference), fields.value("value")));
    }
}
