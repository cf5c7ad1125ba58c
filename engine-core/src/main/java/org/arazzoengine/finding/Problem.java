package org.arazzoengine.finding;

/**
 * The kinds of things that can be wrong, each with a code that never changes its meaning. {@code AZ1}: reading,
 * {@code AZ2}: the document, {@code AZ3}: sources, {@code AZ4}: inputs, {@code AZ5}: the run, {@code AZ-T}: tolerances
 * and notes by their number in docs/spec/tolerances.md, {@code AZ-D}: notes by the number of the ruling in
 * docs/spec/decisions.md.
 */
public enum Problem {
    FILE_NOT_FOUND("AZ101"),
    NO_DOCUMENT_IN_FOLDER("AZ102"),
    UNREADABLE("AZ103"),
    OUTSIDE_ROOT("AZ104"),
    TOO_LARGE("AZ105"),
    LOCATION_NOT_SUPPORTED("AZ106"),
    HOST_NOT_ALLOWED("AZ107"),
    SYNTAX("AZ110"),
    ROOT_NOT_AN_OBJECT("AZ111"),
    DUPLICATE_MEMBER("AZ112"),
    TOO_DEEP("AZ113"),
    READ_OTHERWISE("AZ114"),

    MISSING_FIELD("AZ201"),
    WRONG_TYPE("AZ202"),
    UNKNOWN_FIELD("AZ203"),
    VERSION("AZ204"),
    DUPLICATE_NAME("AZ205"),
    TARGET("AZ206"),
    NAME("AZ207"),
    EXPRESSION("AZ210"),
    CONDITION("AZ211"),
    UNKNOWN_REFERENCE("AZ212"),
    UNKNOWN_WORKFLOW("AZ213"),
    UNKNOWN_COMPONENT("AZ214"),
    CYCLE("AZ215"),
    RESERVED_EXTENSION("AZ220"),
    NO_EFFECT("AZ221"),
    NOT_SUPPORTED("AZ290"),

    SOURCE_NOT_FOUND("AZ301"),
    SOURCE_INVALID("AZ302"),
    UNKNOWN_OPERATION("AZ303"),
    AMBIGUOUS_OPERATION("AZ304"),
    UNKNOWN_SOURCE("AZ305"),
    NO_SERVER("AZ306"),
    REQUIRED_NOT_GIVEN("AZ307"),
    NO_CREDENTIALS("AZ308"),
    SOURCE_TYPE("AZ309"),
    NOTE_OPERATION_HAS_ID("AZ310"),
    UNRESOLVED_REFERENCE("AZ311"),
    UNKNOWN_CHANNEL("AZ312"),

    MISSING_INPUTS("AZ401"),
    INVALID_INPUTS("AZ402"),
    UNKNOWN_INPUT("AZ403"),

    CRITERION_FAILED("AZ501"),
    STATUS_NOT_EXPECTED("AZ502"),
    REQUEST_NOT_POSSIBLE("AZ503"),
    WORKFLOW_FAILED("AZ504"),
    CALL_NOT_POSSIBLE("AZ505"),
    DEPENDENCY_FAILED("AZ506"),
    STEP_TIMEOUT("AZ507"),
    CONNECTION_REFUSED("AZ510"),
    HOST_UNKNOWN("AZ511"),
    CONNECT_TIMEOUT("AZ512"),
    ANSWER_TIMEOUT("AZ513"),
    ANSWER_CUT_OFF("AZ514"),
    ANSWER_TOO_LARGE("AZ515"),
    TLS("AZ516"),
    CONNECTION_LOST("AZ517"),
    TRANSPORT("AZ519"),
    CANCELLED("AZ530"),
    RUN_TIMEOUT("AZ531"),
    TOO_MANY_STEPS("AZ532"),
    TOO_DEEPLY_NESTED("AZ533"),
    VALUE_MISSING("AZ540"),
    OUTPUT_MISSING("AZ541"),
    BODY_NOT_JSON("AZ542"),
    RETRY_TARGET_FAILED("AZ543"),
    RETRY_AFTER_TOO_LONG("AZ544"),

    TOLERANCE_BARE_OPERATION_ID("AZ-T01"),
    TOLERANCE_BARE_SOURCE_NAME("AZ-T02"),
    TOLERANCE_NAVIGATION("AZ-T03"),
    TOLERANCE_BODY_NAVIGATION("AZ-T04"),
    TOLERANCE_RESPONSE_NAMES("AZ-T05"),
    TOLERANCE_UNBRACED("AZ-T06"),
    TOLERANCE_BARE_JSONPATH_COMPARISON("AZ-T07"),
    TOLERANCE_LENGTH("AZ-T08"),
    TOLERANCE_UNBRACED_IN_QUERY("AZ-T09"),
    TOLERANCE_FILTER_ON_OBJECT("AZ-T10"),
    TOLERANCE_QUOTES("AZ-T11"),
    NOTE_STATUS_NOT_DECLARED("AZ-T12"),
    TOLERANCE_RETRY_ON_SUCCESS("AZ-T13"),
    NOTE_UNDECLARED_PARAMETER("AZ-T14"),
    TOLERANCE_UNDECLARED_NAME("AZ-T15"),
    TOLERANCE_CONDITION_AS_VALUE("AZ-T16"),
    TOLERANCE_UNKNOWN_FIELD("AZ-T17"),
    TOLERANCE_PARENT_FOLDER("AZ-T18"),
    TOLERANCE_POINTER_BRACKETS("AZ-T19"),
    TOLERANCE_DUPLICATE_STEP("AZ-T20"),
    TOLERANCE_UNKNOWN_ROOT("AZ-T21"),
    TOLERANCE_STEP_WITHOUT_OUTPUTS("AZ-T22"),
    TOLERANCE_PATH_WITHOUT_URL("AZ-T23"),
    TOLERANCE_NAMES("AZ-T24"),
    TOLERANCE_MOVED_SOURCE("AZ-T25"),
    TOLERANCE_NAME_DOT_OPERATION("AZ-T26"),
    TOLERANCE_RFC_PATH_TYPED_GOESSNER("AZ-T27"),
    TOLERANCE_SELF("AZ-T28"),
    TOLERANCE_WHOLE_OBJECT("AZ-T29"),
    TOLERANCE_BRACED_CONDITION("AZ-T30"),
    TOLERANCE_DELIMITED_REGEX("AZ-T31"),
    TOLERANCE_DEFAULT_NAMESPACE("AZ-T32"),
    TOLERANCE_STEP_OF_WORKFLOW("AZ-T33"),

    NOTE_MISSING_IN_TEXT("AZ-D05"),
    NOTE_LITERAL_TEXT("AZ-D11"),
    NOTE_UNBRACED_TEXT("AZ-D12"),
    NOTE_FIRST_OF_SEVERAL("AZ-D26"),
    NOTE_BOOLEAN_AND_TEXT("AZ-D35"),
    NOTE_CONTEXT_NOT_USED("AZ-D40"),
    NOTE_RECURSION("AZ-D66"),
    NOTE_LAST_EXCHANGE("AZ-D71"),
    NOTE_STEP_ORDER("AZ-D76"),
    NOTE_OPERATION_PATH("AZ-D84"),
    NOTE_NOT_BY_IDENTITY("AZ-D86"),
    NOTE_SOURCE_TYPE("AZ-D87"),
    NOTE_SELECTOR("AZ-D100");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it is a spelling that is accepted, and an error when the document is read by the letter. */
    public boolean isTolerance() {
        return name().startsWith("TOLERANCE_");
    }

    /** The problem with the code {@code code}, which must be one of these. */
    public static Problem of(String code) {
        for (Problem problem : values()) {
            if (problem.code.equals(code)) {
                return problem;
            }
        }
        throw new IllegalArgumentException("there is no problem " + code);
    }
}
