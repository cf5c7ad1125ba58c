package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names in one list of actions, where each may stand once (AZ-STEP-29, AZ-WF-16). Grows with what is taken. */
final class ActionNames {

    private final Set<String> taken = new LinkedHashSet<>();

    private ActionNames() {}

    static ActionNames none() {
        return new ActionNames();
    }

    /** Those in the list {@code field}, of the components that it refers to as well. */
    static ActionNames in(Fields fields, String field, ActionKind kind) {
        ActionNames names = none();
        JsonNode components = fields.tree().root().path("components").path(kind.components);
        String prefix = "$components." + kind.components + ".";
        fields.node().path(field).forEach(action -> {
            String reference = action.path("reference").asText();
            String key = reference.startsWith(prefix) ? reference.substring(prefix.length()) : "";
            names.taken.add(action.path("name").asText());
            names.taken.add(components.path(key).path("name").asText(key));
        });
        return names;
    }

    /** A name that is like {@code position} and that nothing in the list has; it is taken from now on. */
    String free(String position) {
        String wanted = position.replace('[', '-').replace("]", "");
        String name = wanted;
        for (int count = 2; !taken.add(name); count++) {
            name = wanted + "-" + count;
        }
        return name;
    }
}
