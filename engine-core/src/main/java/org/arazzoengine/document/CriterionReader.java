package org.arazzoengine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;

/** Reads a Criterion Object. Stateless. */
final class CriterionReader {

    private static final List<String> CRITERION = List.of("context", "condition", "type");

    private CriterionReader() {}

    /** The criteria in {@code field}, which of them are none left out. */
    static List<Criterion> list(Fields fields, String field, SpecVersion version) {
        return fields.list(field, "a Criterion Object", criterion -> read(criterion, version));
    }

    /** The criterion that {@code fields} hold; empty when something is wrong with it. */
    private static Optional<Criterion> read(Fields fields, SpecVersion version) {
        List<String> known = new ArrayList<>(CRITERION);
        if (ExpressionTypeReader.hasVersionBeside(fields, version)) {
            known.add("version");
        }
        UnknownFields.find(fields, known);
        String condition = fields.filledText("condition", "AZ-CRIT-01");
        Optional<String> context = fields.text("context");
        Optional<CriterionType> type = ExpressionTypeReader.criterion(fields, version);
        boolean contextMissing =
                type.filter(found -> found.kind() != CriterionType.Kind.SIMPLE).isPresent() && context.isEmpty();
        if (contextMissing && !fields.has("context")) {
            fields.missing("context", "AZ-CRIT-04");
        }
        return condition.isEmpty() || contextMissing
                ? Optional.empty()
                : type.map(
                        found -> new Criterion(fields.at("condition"), condition, context, found, fields.extensions()));
    }
}
