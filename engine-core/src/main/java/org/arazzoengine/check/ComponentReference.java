package org.arazzoengine.check;

import java.util.List;
import java.util.Optional;

/**
 * What the reference of a Reusable Object leads to: {@code $components.kind.name}.
 *
 * @param kind parameters, successActions or failureActions
 */
record ComponentReference(String kind, String name) {

    static final String PARAMETERS = "parameters";
    static final String SUCCESS_ACTIONS = "successActions";
    static final String FAILURE_ACTIONS = "failureActions";

    private static final String ROOT = "$components.";
    private static final List<String> KINDS = List.of(PARAMETERS, SUCCESS_ACTIONS, FAILURE_ACTIONS);

    /** The reference that {@code text} is; empty when it is none to a component that can be reused. */
    static Optional<ComponentReference> of(String text) {
        if (!text.startsWith(ROOT)) {
            return Optional.empty();
        }
        return KINDS.stream()
                .filter(kind -> text.startsWith(kind + ".", ROOT.length()))
                .map(kind -> new ComponentReference(kind, text.substring(ROOT.length() + kind.length() + 1)))
                .filter(reference -> !reference.name().isEmpty())
                .findFirst();
    }

    static String text(String kind, String name) {
        return ROOT + kind + "." + name;
    }
}
