package org.arazzoengine.tree;

import static org.arazzoengine.tree.YamlFault.isBlank;
import static org.arazzoengine.tree.YamlFault.isBreak;
import static org.arazzoengine.tree.YamlFault.isSeparator;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Says what is wrong with a colon where no name can be: mostly what stands before it. */
final class YamlColonFault {

    private final Utf8Text text;
    private final Marks marks;
    private final YamlRefusal refusal;
    private final @Nullable YamlLevel innermost;
    private final @Nullable Event before;
    private final @Nullable YamlNode last;

    /**
     * @param innermost of the objects and lists that are open
     * @param before what was read last, names and beginnings included
     * @param last the value that was read last
     */
    YamlColonFault(
            Utf8Text text,
            Marks marks,
            YamlRefusal refusal,
            @Nullable YamlLevel innermost,
            @Nullable Event before,
            @Nullable YamlNode last) {
        this.text = text;
        this.marks = marks;
        this.refusal = refusal;
        this.innermost = innermost;
        this.before = before;
        this.last = last;
    }

    /** A colon that makes no name of what is before it: that began somewhere behind what was read last. */
    Refused of(int at) {
        int start = start(from(at), at);
        int lineStart = at;
        while (lineStart > start && !isBreak(text.peek(lineStart - 1))) {
            lineStart--;
        }
        while (isBlank(text.peek(lineStart))) {
            lineStart++;
        }
        String name = text.string(Math.max(lineStart, start), at).strip();
        if (text.peek(start) == '[' || text.peek(start) == '{') {
            return refusal.bracketsAsName(refusal.place(start), text.peek(start) == '[');
        } else if (name.equals("]") || name.equals("}")) {
            return refusal.bracketsAsName(opened(), name.equals("]"));
        } else if (lineStart <= start) {
            return refusal.secondColon(at, name);
        } else if (text.peek(start) == '"' || text.peek(start) == '\'') {
            return refusal.behind(at, refusal.place(start));
        }
        int end = start;
        while (!isBreak(text.peek(end))) {
            end++;
        }
        return refusal.nameWithinText(start, text.string(start, end).strip(), lineStart, name);
    }

    /** Where the brackets begin that were closed last: their end may not have been told. */
    private long opened() {
        return last != null && last.value().isContainerNode() || innermost == null
                ? last == null ? Place.START : last.start()
                : innermost.start;
    }

    /** Where the scalar begins that was read last, if {@code at} is behind it; else where what was read last ends. */
    private int from(int at) {
        int end = before == null ? text.from() : marks.offset(before.getEndMark());
        int next = end;
        while (next < at && isBlank(text.peek(next))) {
            next++;
        }
        return next == at && before instanceof ScalarEvent ? marks.offset(before.getStartMark()) : end;
    }

    /** Where the text begins that stands behind {@code from}, over indicators, blanks, comments and line ends. */
    private int start(int from, int end) {
        int start = from;
        while (start < end) {
            int c = text.peek(start);
            boolean comment = c == '#' && (isBlank(text.peek(start - 1)) || isBreak(text.peek(start - 1)));
            boolean indicator = (c == '-' || c == '?' || c == ':') && isSeparator(text.peek(start + 1));
            if (comment || c == '&' || c == '!') {
                while (start < end && !isBreak(text.peek(start)) && (comment || !isBlank(text.peek(start)))) {
                    start++;
                }
            } else if (indicator || isSeparator(c)) {
                start++;
            } else {
                return start;
            }
        }
        return start;
    }
}
