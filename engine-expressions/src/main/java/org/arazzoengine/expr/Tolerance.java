package org.arazzoengine.expr;

/** The spellings of docs/spec/tolerances.md that the expression language accepts, by their number there. */
public enum Tolerance {
    /** {@code $inputs.a.b}: dots and brackets navigate when no such name exists. */
    NAVIGATION(3),
    /** {@code $response.body.field}. */
    BODY_NAVIGATION(4),
    /** {@code $response.headers.X}, {@code $response.status}. */
    RESPONSE_NAMES(5),
    /** {@code Bearer $inputs.token}. */
    UNBRACED(6),
    /** {@code $.status == "paid"} as a JSONPath criterion. */
    BARE_JSONPATH_COMPARISON(7),
    /** {@code .length} where there is no such member. */
    LENGTH(8),
    /** An unbraced runtime expression inside a query. */
    UNBRACED_IN_QUERY(9),
    /** A filter at the root of an object (decision 47). */
    FILTER_ON_OBJECT(10),
    /** Double quotes or no quotes around a text in a condition. */
    QUOTES(11),
    /** A condition where a value is expected. */
    CONDITION_AS_VALUE(16),
    /** Brackets in a JSON Pointer. */
    POINTER_BRACKETS(19),
    /** A root that does not exist. */
    UNKNOWN_ROOT(21),
    /** {@code $steps.x.name} without {@code outputs}. */
    STEP_WITHOUT_OUTPUTS(22),
    /** Names outside of the grammar. */
    NAMES(24),
    /** A path typed draft-goessner that only RFC 9535 can read. */
    RFC_PATH_TYPED_GOESSNER(27),
    /** {@code $inputs} and {@code $steps.x.outputs} as whole objects. */
    WHOLE_OBJECT(29),
    /** A simple condition wholly in braces (decision 32). */
    BRACED_CONDITION(30),
    /** {@code /pattern/flags} as a regular expression (decision 42). */
    DELIMITED_REGEX(31),
    /** Names without prefix that are in the document's default namespace (decision 50). */
    DEFAULT_NAMESPACE(32),
    /** {@code $workflows.w.steps.s.outputs.name} (decision 14). */
    STEP_OF_WORKFLOW(33);

    private final String code;

    Tolerance(int number) {
        this.code = number < 10 ? "AZ-T0" + number : "AZ-T" + number;
    }

    /** The stable code, such as {@code AZ-T03}. */
    public String code() {
        return code;
    }
}
