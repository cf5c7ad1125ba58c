package org.arazzoengine.plan;

import org.arazzoengine.expr.Semantics;

/**
 * How a document is read and run where the specification leaves a choice (docs/spec/decisions.md), as one value.
 *
 * @param language how expressions and criteria are read, and whether tolerated spellings are errors
 * @param actionMerge what a step's list of actions does to the workflow's (decision 56)
 * @param withoutCriteria when a step without success criteria has succeeded (decision 52)
 */
public record RunSemantics(Semantics language, ActionMerge actionMerge, WithoutCriteria withoutCriteria) {

    /** What a step's {@code onSuccess} or {@code onFailure} does to the actions of its workflow. */
    public enum ActionMerge {
        /** The default: actions of the same name are redefined, the others stay, behind the step's own. */
        BY_NAME,
        /** A step with a list of its own has no action of the workflow, as some other engines have it. */
        REPLACE
    }

    /** The statuses that are a success where nobody says what is. */
    public enum WithoutCriteria {
        /** The default: 2xx, and a 3xx that the operation declares. */
        SUCCESSFUL,
        /** Whatever the operation declares, {@code default} included. */
        DECLARED,
        /** Every answer. */
        ANY
    }

    /** The default: tolerances are accepted, never silently. */
    public static RunSemantics lenient() {
        return of(Semantics.lenient());
    }

    /** The specification's letter. */
    public static RunSemantics strictly() {
        return of(Semantics.strictly());
    }

    /** The default choices, read as {@code language} says. */
    public static RunSemantics of(Semantics language) {
        return new RunSemantics(language, ActionMerge.BY_NAME, WithoutCriteria.SUCCESSFUL);
    }

    /** Whether every tolerated spelling is an error. */
    public boolean strict() {
        return language.strict();
    }

    /** These choices with every tolerance accepted. */
    public RunSemantics leniently() {
        return withLanguage(language.leniently());
    }

    public RunSemantics withLanguage(Semantics reading) {
        return new RunSemantics(reading, actionMerge, withoutCriteria);
    }

    public RunSemantics withActionMerge(ActionMerge merge) {
        return new RunSemantics(language, merge, withoutCriteria);
    }

    public RunSemantics withoutCriteria(WithoutCriteria success) {
        return new RunSemantics(language, actionMerge, success);
    }
}
