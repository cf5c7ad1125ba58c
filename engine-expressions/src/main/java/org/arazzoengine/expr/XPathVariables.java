package org.arazzoengine.expr;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that an XPath declares itself. The names of XPath may hold dots, so {@code $inputs.x} is one where the
 * query says so, and no reference. Immutable.
 */
final class XPathVariables {

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*+";
    private static final Pattern DECLARED =
            Pattern.compile("(?:\\b(?:for|let|some|every)\\s++|,\\s*+)\\$(" + NAME + ")\\s*+(?::=|as\\b|in\\b)");
    private static final Pattern PARAMETERS = Pattern.compile("\\bfunction\\s*+\\([^()]*+");
    private static final Pattern PARAMETER = Pattern.compile("\\$(" + NAME + ")");

    private final Set<String> names = new HashSet<>();

    XPathVariables(String query) {
        add(DECLARED.matcher(query));
        Matcher functions = PARAMETERS.matcher(query);
        while (functions.find()) {
            add(PARAMETER.matcher(functions.group()));
        }
    }

    private void add(Matcher declarations) {
        while (declarations.find()) {
            names.add(declarations.group(1));
        }
    }

    /** Whether {@code text} has one of these at {@code at}. */
    boolean isOneAt(String text, int at) {
        if (names.isEmpty()) {
            return false;
        }
        Matcher name = PARAMETER.matcher(text).region(at, text.length());
        return name.lookingAt() && names.contains(name.group(1));
    }
}
