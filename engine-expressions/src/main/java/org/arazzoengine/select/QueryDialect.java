package org.arazzoengine.select;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.expr.TextContext;

/** A query language and its version (Arazzo 1.1.0, Expression Type Object). The first of a type is its default. */
public enum QueryDialect {
    RFC9535("jsonpath", "rfc9535"),
    GOESSNER("jsonpath", "draft-goessner-dispatch-jsonpath-00"),
    XPATH_31("xpath", "xpath-31"),
    XPATH_30("xpath", "xpath-30"),
    XPATH_20("xpath", "xpath-20"),
    XPATH_10("xpath", "xpath-10"),
    RFC6901("jsonpointer", "rfc6901");

    /** What Selector Objects can be typed as. */
    public static final List<String> TYPES =
            Stream.of(values()).map(QueryDialect::type).distinct().toList();

    private final String type;
    private final String version;

    QueryDialect(String type, String version) {
        this.type = type;
        this.version = version;
    }

    /** The default dialect of {@code type}; none when there is no such type. */
    public static Optional<QueryDialect> of(String type) {
        return Stream.of(values()).filter(dialect -> dialect.type.equals(type)).findFirst();
    }

    /** The dialect of {@code type} in {@code version}; none when there is none such. */
    public static Optional<QueryDialect> of(String type, String version) {
        return Stream.of(values())
                .filter(dialect -> dialect.type.equals(type) && dialect.version.equals(version))
                .findFirst();
    }

    /** The versions of {@code type}, its default first. */
    public static List<String> versions(String type) {
        return Stream.of(values())
                .filter(dialect -> dialect.type.equals(type))
                .map(dialect -> dialect.version)
                .toList();
    }

    public String type() {
        return type;
    }

    public String version() {
        return version;
    }

    /** How a value is written inside of a query. */
    public TextContext textContext() {
        return switch (this) {
            case RFC9535, GOESSNER -> TextContext.JSONPATH;
            case XPATH_31, XPATH_30, XPATH_20 -> TextContext.XPATH;
            case XPATH_10 -> TextContext.XPATH_10;
            case RFC6901 -> TextContext.PLAIN;
        };
    }
}
