package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Says what is wrong where a value in block style, or the document, has to end and does not. */
final class YamlBlockFault {

    private final Utf8Text text;
    private final Marks marks;
    private final YamlRefusal refusal;
    private final @Nullable YamlLevel innermost;
    private final @Nullable YamlNode last;

    /**
     * @param innermost of the objects and lists that are open
     * @param last the value that was read last
     */
    YamlBlockFault(
            Utf8Text text, Marks marks, YamlRefusal refusal, @Nullable YamlLevel innermost, @Nullable YamlNode last) {
        this.text = text;
        this.marks = marks;
        this.refusal = refusal;
        this.innermost = innermost;
        this.last = last;
    }

    /** At {@code at} stands what neither continues nor ends the innermost object or list. */
    Refused end(int at) {
        if (text.peek(at) == '&' || text.peek(at) == '!') {
            return refusal.expected(at, "a value behind its anchor or tag", "Keep one of the two.");
        } else if (isBehindLast(at) && last != null) {
            return refusal.behind(at, last.start());
        } else if (innermost == null) {
            return refusal.expected(at, "the end of the document", YamlRefusal.ONE_DOCUMENT);
        }
        int own = Place.column(innermost.start) - 1;
        int spaces = Place.column(refusal.place(at)) - 1;
        if (!isIndentation(at)) {
            return refusal.noColon(at);
        } else if (spaces > own && last != null && isBlockScalar(last.event())) {
            return refusal.expected(
                    at,
                    "a line indented like the text that begins at " + Place.describe(last.start()),
                    "Indent all lines of a text by the same number of spaces, and empty ones by no more.");
        } else if (spaces != own) {
            int ended = endedAt();
            return refusal.indented(at, own, ended > spaces ? ended : own);
        } else if (innermost.object) {
            return text.peek(at) == '-' && YamlFault.isSeparator(text.peek(at + 1))
                    ? refusal.expected(
                            at,
                            "a name like those above",
                            "Indent the list by more than the name that it is the value of.")
                    : refusal.noColon(at);
        }
        return refusal.expected(at, "'- ' as before the elements above, or a line that is indented less", "");
    }

    /** At {@code at} stands something behind the root. */
    Refused document(int at) {
        if (last == null) {
            return refusal.expected(at, "'---' behind the directives", "");
        } else if (isBehindLast(at)) {
            return refusal.behind(at, last.start());
        }
        int root = endedAt();
        return root > 0 && isIndentation(at) && !YamlFault.isSeparator(text.peek(at))
                ? refusal.indented(at, root, root)
                : refusal.expected(at, "the end of the document", YamlRefusal.ONE_DOCUMENT);
    }

    /** The literal or folded text that begins at {@code from} is written wrongly. */
    Refused scalar(String problem, int from, int at) {
        if (problem.contains("leading empty lines")) {
            return refusal.expected(
                    at, "a line indented like the empty ones above it", "Remove the spaces of the empty lines.");
        }
        return refusal.expected(
                at,
                "the end of the line behind '" + (char) text.peek(from) + "'",
                "The text begins in the next line; put it in quotes if the sign is part of it.");
    }

    /** How far the object or list in block style is indented that was read last; negative when it was none. */
    private int endedAt() {
        JsonNode value = last == null ? null : last.value();
        return last == null || value == null || !value.isContainerNode() || isFlow(last)
                ? -1
                : Place.column(last.start()) - 1;
    }

    /** What ends in brackets has them as its end; in block style the end is no character. */
    private static boolean isFlow(YamlNode node) {
        return node.event().getEndMark().getIndex()
                > node.event().getStartMark().getIndex();
    }

    private static boolean isBlockScalar(Event event) {
        return event instanceof ScalarEvent scalar && (scalar.isLiteral() || scalar.isFolded());
    }

    private boolean isIndentation(int at) {
        int from = at;
        while (text.peek(from - 1) == ' ') {
            from--;
        }
        return from == text.from() || YamlFault.isBreak(text.peek(from - 1));
    }

    /** Whether {@code at} is in the line in which the value that was read last ends. */
    private boolean isBehindLast(int at) {
        if (last == null || isBlockScalar(last.event())) {
            return false;
        }
        int from = at;
        int end = marks.offset(last.event().getEndMark());
        while (from > end && YamlFault.isBlank(text.peek(from - 1))) {
            from--;
        }
        return from == end && (!last.value().isContainerNode() || isFlow(last));
    }
}
