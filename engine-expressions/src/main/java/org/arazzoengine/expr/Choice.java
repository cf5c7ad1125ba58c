package org.arazzoengine.expr;

import java.util.List;

/** What can stand at a place, in a message. Stateless. */
public final class Choice {

    private Choice() {}

    /** {@code names}, at least one, as {@code 'a', 'b' or 'c'}. */
    public static String of(List<String> names) {
        int last = names.size() - 1;
        if (last == 0) {
            return "'" + names.get(0) + "'";
        }
        return "'" + String.join("', '", names.subList(0, last)) + "' or '" + names.get(last) + "'";
    }
}
