package org.arazzoengine.fix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arazzoengine.tree.WrittenNode;
import org.arazzoengine.tree.WrittenNode.Style;

/** Adds members to an object in the layout that stands there. Immutable. */
final class MemberChange {

    private final String document;

    MemberChange(String document) {
        this.document = document;
    }

    /** {@code name} with the text {@code text} in front of the members of {@code object}. */
    Optional<Change> add(WrittenNode.Mapping object, String name, String text) {
        if (object.members().isEmpty()) {
            boolean quoted = object.json();
            return object.flow()
                    ? Optional.of(insert(object.content() + 1, scalar(name, quoted) + ": " + scalar(text, quoted)))
                    : Optional.empty();
        }
        WrittenNode.Member first = object.members().get(0);
        int at = first.name().start();
        boolean quoted = object.json() || object.flow() && isDoubleQuoted(first.name());
        String member = scalar(name, quoted) + colon(object, first) + scalar(text, quoted);
        return Optional.of(insert(at, member + (object.flow() ? "," + afterComma(object, at) : nextLine(at))));
    }

    private static Change insert(int at, String text) {
        return new Change(at, at, text);
    }

    private String scalar(String text, boolean quoted) {
        if (quoted) {
            return Quotes.doubled(text);
        }
        // A name or word that is plain everywhere needs no trial.
        return text.matches("[A-Za-z][A-Za-z0-9_-]*") && !isWord(text) ? text : Quotes.around(text);
    }

    private static boolean isWord(String text) {
        return List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n")
                .contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isDoubleQuoted(WrittenNode node) {
        return node instanceof WrittenNode.Scalar scalar && scalar.style() == Style.DOUBLE_QUOTED;
    }

    /** What stands between name and value, as in the first member when that is in one line. */
    private String colon(WrittenNode.Mapping object, WrittenNode.Member first) {
        String between = document.substring(
                first.name().end(), Math.max(first.name().end(), first.value().start()));
        return object.flow() && between.matches(" ?: ?") && (object.json() || between.endsWith(" ")) ? between : ": ";
    }

    private String afterComma(WrittenNode.Mapping object, int first) {
        String between = document.substring(object.content() + 1, first);
        boolean json = object.json() || between.matches("\\s*[\r\n]\\s*");
        return json && between.isBlank() ? between : " ";
    }

    private String nextLine(int at) {
        int line = lineStart(document, at);
        return lineEnd(document) + " ".repeat(at - line);
    }

    /** Where the line begins that {@code at} is in. */
    static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && !FlowScalarReader.isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** The line end that {@code document} uses. */
    static String lineEnd(String document) {
        int end = BlockScalarReader.endOfLine(document, 0);
        return end < document.length() ? document.substring(end, FlowScalarReader.behindBreak(document, end)) : "\n";
    }
}
