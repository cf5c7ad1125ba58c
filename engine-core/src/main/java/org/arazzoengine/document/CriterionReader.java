package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Choice;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.select.QueryDialect;

/** Reads a Criterion Object with its Expression Type Object. */
final class CriterionReader {

    private static final List<String> CRITERION = List.of("context", "condition", "type");
    private static final List<String> TYPE = List.of("type", "version");

    private CriterionReader() {}

    /** The criterion that {@code fields} hold; empty when something is wrong with it. */
    static Optional<Criterion> read(Fields fields, SpecVersion version) {
        List<String> known = new ArrayList<>(CRITERION);
        if (version == SpecVersion.V1_0) {
            // The schema of 1.0 puts the version beside the type (decision 41).
            known.add("version");
        }
        fields.onlyKnown(known);
        String condition = fields.requiredText("condition");
        Optional<String> context = fields.text("context");
        Optional<CriterionType> type = type(fields, version);
        boolean contextMissing =
                type.filter(found -> found.kind() != CriterionType.Kind.SIMPLE).isPresent() && !fields.has("context");
        if (contextMissing) {
            fields.missing("context");
        }
        return condition.isEmpty() || contextMissing
                ? Optional.empty()
                : type.map(found -> new Criterion(fields.at("condition"), condition, context, found));
    }

    private static Optional<CriterionType> type(Fields fields, SpecVersion version) {
        Optional<JsonNode> written = fields.value("type");
        if (written.isEmpty()) {
            return Optional.of(CriterionType.SIMPLE);
        }
        if (written.get().isObject()) {
            return fields.object("type", "the Expression Type Object").flatMap(CriterionReader::typeObject);
        }
        Optional<String> name = fields.text("type");
        Optional<String> beside = version == SpecVersion.V1_0 ? fields.text("version") : Optional.empty();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return beside.isPresent() ? versioned(fields, name.get(), beside.get()) : named(fields, name.get());
    }

    private static Optional<CriterionType> typeObject(Fields fields) {
        fields.onlyKnown(TYPE);
        String name = fields.requiredText("type");
        String version = fields.requiredText("version");
        return name.isEmpty() || version.isEmpty() ? Optional.empty() : versioned(fields, name, version);
    }

    private static Optional<CriterionType> versioned(Fields fields, String name, String version) {
        if (!CriterionType.VERSIONED.contains(name)) {
            return wrong(fields, "type", CriterionType.VERSIONED, name);
        }
        Optional<CriterionType> type = CriterionType.of(name, version);
        return type.isPresent() ? type : wrong(fields, "version", QueryDialect.versions(name), version);
    }

    private static Optional<CriterionType> named(Fields fields, String name) {
        Optional<CriterionType> type = CriterionType.of(name);
        return type.isPresent() ? type : wrong(fields, "type", CriterionType.NAMES, name);
    }

    private static Optional<CriterionType> wrong(Fields fields, String field, List<String> expected, String found) {
        fields.findings()
                .error(
                        Problem.WRONG_TYPE,
                        fields.at(field),
                        "expected " + Choice.of(expected) + " in '" + field + "', found '" + found + "'");
        return Optional.empty();
    }
}
