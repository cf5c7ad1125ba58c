package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Choice;
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
        // The schema of 1.0 puts the version beside the type (decision 41).
        boolean beside = version == SpecVersion.V1_0 && fields.has("version");
        if (!written.get().isObject() && !beside) {
            return fields.choice("type", CriterionType::of, CriterionType.NAMES, "AZ-CRIT-02");
        }
        Optional<Fields> type = beside ? Optional.of(fields) : fields.object("type", "the Expression Type Object");
        if (type.isPresent() && !beside) {
            type.get().onlyKnown(TYPE);
        }
        return type.flatMap(object -> dialect(object, version, CriterionType.VERSIONED))
                .flatMap(dialect -> CriterionType.of(dialect.type(), dialect.version()));
    }

    /** What the field {@code field} of a replacement or Selector Object says. */
    static Optional<QueryDialect> selector(Fields fields, String field) {
        if (fields.node().path(field).isObject()) {
            Optional<Fields> type = fields.object(field, "the Expression Type Object");
            type.ifPresent(object -> object.onlyKnown(TYPE));
            return type.flatMap(object -> dialect(object, SpecVersion.V1_1, QueryDialect.TYPES));
        }
        return fields.choice(field, QueryDialect::of, QueryDialect.TYPES, "AZ-ETYPE-06");
    }

    private static Optional<QueryDialect> dialect(Fields fields, SpecVersion version, List<String> types) {
        String name = fields.requiredText("type", "AZ-ETYPE-01");
        String written = fields.requiredText("version", "AZ-ETYPE-01");
        if (name.isBlank() || written.isBlank()) {
            return Optional.empty();
        }
        String breach = version == SpecVersion.V1_0 ? "AZ-ETYPE-02" : "AZ-ETYPE-03";
        if (!types.contains(name)) {
            wrong(fields, "type", types, name, breach);
            return Optional.empty();
        }
        List<String> versions = QueryDialect.versions(name).stream()
                .filter(known -> version == SpecVersion.V1_1
                        || QueryDialect.of(name, known).filter(OF_1_0::contains).isPresent())
                .toList();
        if (!versions.contains(written)) {
            wrong(fields, "version", versions, written, breach);
            return Optional.empty();
        }
        return QueryDialect.of(name, written);
    }

    private static void wrong(Fields fields, String field, List<String> expected, String found, String breach) {
        fields.error(
                Problem.WRONG_TYPE,
                field,
                "expected " + Choice.of(expected) + " in '" + field + "', found '" + found + "'",
                breach);
    }
}
