package org.arazzoengine.criterion;

import java.util.List;
import java.util.Optional;
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

    private static final CriterionType REGEX = new CriterionType(Kind.REGEX, Optional.empty());

    /** What criteria can be typed as. */
    public static final List<String> NAMES = List.of("simple", "regex", "jsonpath", "xpath");

    /** The type called {@code name} in its default version; none when there is no such type of criteria. */
    public static Optional<CriterionType> of(String name) {
        return switch (name) {
            case "simple" -> Optional.of(SIMPLE);
            case "regex" -> Optional.of(REGEX);
            case "jsonpath", "xpath" -> QueryDialect.of(name).map(CriterionType::of);
            default -> Optional.empty();
        };
    }

    /** The type called {@code name} in {@code version}; none when there is none such. */
    public static Optional<CriterionType> of(String name, String version) {
        return NAMES.contains(name) ? QueryDialect.of(name, version).map(CriterionType::of) : Optional.empty();
    }

    private static CriterionType of(QueryDialect dialect) {
        return new CriterionType(dialect.type().equals("xpath") ? Kind.XPATH : Kind.JSONPATH, Optional.of(dialect));
    }
}
