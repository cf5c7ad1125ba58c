package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Choice;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.select.QueryDialect;

/** Reads what a criterion or selector is written in: a word or an Expression Type Object. Stateless. */
final class ExpressionTypeReader {

    private static final List<String> TYPE = List.of("type", "version");

    /** What 1.0 lists (AZ-ETYPE-02). */
    private static final List<QueryDialect> OF_1_0 =
            List.of(QueryDialect.GOESSNER, QueryDialect.XPATH_30, QueryDialect.XPATH_20, QueryDialect.XPATH_10);

    private ExpressionTypeReader() {}

    /** The type of a criterion; simple when none is written. */
    static Optional<CriterionType> criterion(Fields fields, SpecVersion version) {
        Optional<JsonNode> written = fields.value("type");
        if (written.isEmpty()) {
            return Optional.of(CriterionType.SIMPLE);
        }
        Optional<Fields> object;
        if (hasVersionBeside(fields, version)) {
            object = Optional.of(fields);
        } else if (written.get().isObject()) {
            object = object(fields, "type");
        } else {
            return word(fields, version);
        }
        return object.flatMap(type -> dialect(type, version, CriterionType.VERSIONED))
                .flatMap(dialect -> CriterionType.of(dialect.type(), dialect.version()));
    }

    /** The schema of 1.0 puts the version beside the type (decision 41). */
    static boolean hasVersionBeside(Fields criterion, SpecVersion version) {
        return version == SpecVersion.V1_0
                && criterion.has("version")
                && criterion.node().path("type").isTextual();
    }

    private static Optional<CriterionType> word(Fields fields, SpecVersion version) {
        Optional<String> word = fields.text("type");
        Optional<CriterionType> type = word.flatMap(CriterionType::of);
        if (word.isPresent() && type.isEmpty()) {
            Optional<String> versioned = CriterionType.VERSIONED.stream()
                    .filter(word.get()::startsWith)
                    .findFirst();
            if (versioned.isPresent()) {
                versionInWord(fields, word.get(), versioned.get(), version);
            } else {
                fields.notOneOf("type", CriterionType.NAMES, word.get(), "AZ-CRIT-02");
            }
        }
        return type;
    }

    private static void versionInWord(Fields fields, String word, String type, SpecVersion version) {
        fields.findings()
                .add(Finding.error(
                                Problem.WRONG_TYPE,
                                fields.at("type"),
                                "expected '" + type + "' or an Expression Type Object in 'type' of " + fields.kind()
                                        + ", found '" + word + "'",
                                "Write: type: {type: " + type + ", version: VERSION}, where VERSION is "
                                        + Choice.of(versions(type, version)) + ".")
                        .breaking("AZ-ETYPE-06"));
    }

    /** What the field {@code field} of a replacement or Selector Object says. */
    static Optional<QueryDialect> selector(Fields fields, String field, String breach) {
        return fields.node().path(field).isObject()
                ? object(fields, field).flatMap(object -> dialect(object, SpecVersion.V1_1, QueryDialect.TYPES))
                : fields.choice(field, QueryDialect::of, QueryDialect.TYPES, breach);
    }

    private static Optional<Fields> object(Fields fields, String field) {
        Optional<Fields> type = fields.object(field, "the Expression Type Object");
        type.ifPresent(object -> UnknownFields.find(object, TYPE));
        return type;
    }

    private static Optional<QueryDialect> dialect(Fields fields, SpecVersion version, List<String> types) {
        Optional<String> name = fields.requiredText("type", "AZ-ETYPE-01");
        Optional<String> written = fields.requiredText("version", "AZ-ETYPE-01");
        String breach = version == SpecVersion.V1_0 ? "AZ-ETYPE-02" : "AZ-ETYPE-03";
        if (name.isPresent() && !types.contains(name.get())) {
            fields.notOneOf("type", types, name.get(), breach);
            return Optional.empty();
        }
        if (name.isEmpty() || written.isEmpty()) {
            return Optional.empty();
        }
        List<String> versions = versions(name.get(), version);
        if (!versions.contains(written.get())) {
            fields.notOneOf("version", versions, written.get(), breach);
            return Optional.empty();
        }
        return QueryDialect.of(name.get(), written.get());
    }

    private static List<String> versions(String type, SpecVersion version) {
        return QueryDialect.versions(type).stream()
                .filter(known -> version == SpecVersion.V1_1
                        || QueryDialect.of(type, known).filter(OF_1_0::contains).isPresent())
                .toList();
    }
}
