package org.arazzoengine.document;

import java.util.List;

/** The two kinds of Action Objects: what they are called, what they may hold and which requirements say so. */
enum ActionKind {
    SUCCESS(
            "a Success Action Object",
            "successActions",
            List.of(ActionType.END, ActionType.GOTO),
            "AZ-SUCC-01",
            "AZ-SUCC-02",
            "AZ-SUCC-07",
            "AZ-SUCC-07",
            "AZ-SUCC-15",
            "AZ-SUCC-16"),
    FAILURE(
            "a Failure Action Object",
            "failureActions",
            List.of(ActionType.END, ActionType.RETRY, ActionType.GOTO),
            "AZ-FAIL-01",
            "AZ-FAIL-02",
            "AZ-FAIL-13",
            "AZ-FAIL-14",
            "AZ-FAIL-20",
            "AZ-FAIL-20");

    /** With its article, for messages. */
    final String label;

    /** Where they are among the components. */
    final String components;

    final List<ActionType> types;
    final String name;
    final String type;
    final String oneTarget;
    final String anyTarget;
    final String noPlace;
    final String noDuplicates;

    /**
     * @param name id of the requirement that the action has a name
     * @param type that its type is one of {@code types}
     * @param oneTarget that it does not go to a workflow and a step
     * @param anyTarget that a goto goes anywhere
     * @param noPlace that its parameters have no {@code in}
     * @param noDuplicates that no two of its parameters have one name
     */
    ActionKind(
            String label,
            String components,
            List<ActionType> types,
            String name,
            String type,
            String oneTarget,
            String anyTarget,
            String noPlace,
            String noDuplicates) {
        this.label = label;
        this.components = components;
        this.types = types;
        this.name = name;
        this.type = type;
        this.oneTarget = oneTarget;
        this.anyTarget = anyTarget;
        this.noPlace = noPlace;
        this.noDuplicates = noDuplicates;
    }
}
