package org.arazzoengine.criterion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.select.QueryDialect;

/**
 * The type of a criterion, its version included (Arazzo 1.1.0, Criterion Object and Expression Type Object).
 *
 * @param kind what the condition is written in
 * @param dialect of a JSONPath or XPath condition; none otherwise
 */
public record CriterionType(Kind kind, Optional<QueryDialect> dialect) {

    /** What a condition is written in. */
    public enum Kind {
        SIMPLE("simple"),
        REGEX("regex"),
        JSONPATH("jsonpath"),
        XPATH("xpath");

        private final String spelling;

        Kind(String spelling) {
            this.spelling = spelling;
        }

        /** As written in a document. */
        public String spelling() {
            return spelling;
        }
    }

    /** The type of a criterion that names none (AZ-CRIT-03). */
    public static final CriterionType SIMPLE = new CriterionType(Kind.SIMPLE, Optional.empty());

    /** What criteria can be typed as. */
    public static final List<String> NAMES =
            Stream.of(Kind.values()).map(Kind::spelling).toList();

    /** Those of them that have versions. */
    public static final List<String> VERSIONED =
            NAMES.stream().filter(QueryDialect.TYPES::contains).toList();

    /** The type called {@code name} in its default version; none when there is no such type of criteria. */
    public static Optional<CriterionType> of(String name) {
        return kind(name).map(kind -> new CriterionType(kind, QueryDialect.of(name)));
    }

    /** The type called {@code name} in {@code version}; none when there is none such. */
    public static Optional<CriterionType> of(String name, String version) {
        return kind(name)
                .flatMap(kind ->
                        QueryDialect.of(name, version).map(dialect -> new CriterionType(kind, Optional.of(dialect))));
    }

    private static Optional<Kind> kind(String name) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.spelling.equals(name))
                .findFirst();
    }
}
