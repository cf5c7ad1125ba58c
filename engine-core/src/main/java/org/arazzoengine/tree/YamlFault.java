package org.arazzoengine.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;

/**
 * Says why SnakeYAML refuses a text: it knows where it had to stop and what its grammar expected there, a person wants to
 * know what to change. One text an instance.
 */
final class YamlFault {

    private final Utf8Text text;
    private final Marks marks;
    private final YamlRefusal refusal;
    private final @Nullable YamlLevel innermost;
    private final @Nullable Event before;
    private final YamlBlockFault block;
    private final YamlColonFault colon;

    /**
     * @param levels that are open, the innermost first
     * @param before what was read last, names and beginnings included
     * @param last the value that was read last
     */
    YamlFault(
            Utf8Text text,
            Marks marks,
            YamlRefusal refusal,
            Deque<YamlLevel> levels,
            @Nullable Event before,
            @Nullable YamlNode last) {
        this.text = text;
        this.marks = marks;
        this.refusal = refusal;
        this.innermost = levels.peek();
        this.before = before;
        this.colon = new YamlColonFault(text, marks, refusal, levels.peek(), before, last);
        this.block = new YamlBlockFault(text, marks, refusal, levels.peek(), last);
    }

    Refused of(JsonProcessingException fault) throws TabFault {
        if (fault.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            int at = marks.offset(marked.getProblemMark());
            Mark context = marked.getContextMark();
            return of(
                    marked.getContext() == null ? "" : marked.getContext(),
                    marked.getProblem(),
                    context == null ? at : marks.offset(context),
                    at);
        }
        return refusal.expected(before == null ? text.from() : marks.offset(before.getEndMark()), "YAML", "");
    }

    /**
     * @param context what SnakeYAML was doing, since {@code from}
     * @param problem what it says of {@code at}
     */
    private Refused of(String context, String problem, int from, int at) throws TabFault {
        if (context.contains("scanning a quoted") || context.contains("scanning a double-quoted")) {
            return problem.startsWith("found unexpected") ? refusal.unclosed(from, at) : escape(at);
        } else if (context.contains("scanning a block scalar")) {
            if (text.peek(at) == '\t' && restIsEmpty(at)) {
                throw new TabFault(at);
            }
            return block.scalar(problem, from, at);
        } else if (context.contains("directive") || problem.contains("YAML d")) {
            return directive(problem, from, at);
        } else if (context.contains("tag") || problem.contains("tag handle")) {
            return refusal.expected(
                    from, "a tag of YAML such as !!str", "Put the text in quotes if the '!' is part of it.");
        } else if (context.contains("alias") || context.contains("anchor")) {
            return anchor(from);
        } else if (context.contains("simple key")) {
            return refusal.noColon(from);
        } else if (context.contains("flow") && problem.startsWith("expected '")) {
            return flow(from, at);
        }
        return token(problem, at);
    }

    /** A token that may not stand where it does. */
    private Refused token(String problem, int at) throws TabFault {
        if (problem.contains("cannot start any token")) {
            return text.peek(at) == '\t' ? tab(at) : refusal.start(at);
        } else if (problem.startsWith("mapping values")) {
            return colon.of(at);
        } else if (problem.contains("are not allowed here")) {
            String kind = problem.startsWith("sequence") ? "list" : "object";
            return refusal.expected(at, "a value in this line", "Let the " + kind + " begin in the next line.");
        } else if (problem.startsWith("expected <block end>")) {
            return block.end(at);
        } else if (problem.startsWith("expected '<document start>'")) {
            return block.document(at);
        } else if (at >= text.end() && innermost != null && innermost.flow) {
            return refusal.unclosed(marks.offset(innermost.event.getStartMark()), at);
        }
        return refusal.start(at);
    }

    /** Within what SnakeYAML began to read at {@code from}, a list or object in brackets. */
    private Refused flow(int from, int at) {
        boolean list = text.peek(from) == '[';
        if (at >= text.end() || isMarker(at)) {
            return refusal.unclosed(from, at);
        }
        return refusal.expected(
                at,
                "',' or '" + (list ? ']' : '}') + "' for the '" + (list ? '[' : '{') + "' opened at "
                        + Place.describe(refusal.place(from)),
                "Close the bracket before, or put the text in quotes if it is text.");
    }

    private Refused escape(int at) {
        int from = at;
        while (text.peek(from) != '\\' && from > text.from()) {
            from--;
        }
        int digits =
                text.peek(from + 1) == 'x' ? 2 : text.peek(from + 1) == 'u' ? 4 : text.peek(from + 1) == 'U' ? 8 : 0;
        if (digits == 0) {
            return refusal.expected(
                    from,
                    "an escape of YAML such as \\n, \\\" or \\u00e4",
                    "Write \\\\ for a backslash, or use single quotes.");
        }
        boolean whole =
                text.string(from + 2, Math.min(text.end(), from + 2 + digits)).matches("[0-9a-fA-F]{" + digits + "}");
        return refusal.expected(
                from,
                whole
                        ? "an escape of a character up to \\U0010FFFF"
                        : "an escape with " + digits + " hexadecimal digits",
                "");
    }

    private Refused directive(String problem, int from, int at) {
        if (problem.contains("YAML d")) {
            boolean second = problem.contains("duplicate");
            return refusal.fault(
                    refusal.place(from),
                    second
                            ? "expected one directive %YAML, found a second one"
                            : "expected a version of YAML up to 1.2, found another one",
                    "Remove the line.");
        }
        return refusal.expected(
                text.peek(at) == '%' ? at : from,
                "a directive such as %YAML 1.2",
                "Remove the line, or put it in quotes if it is text.");
    }

    private Refused anchor(int from) {
        boolean alias = text.peek(from) == '*';
        return refusal.expected(
                from,
                alias ? "an alias such as *name" : "an anchor such as &name",
                "Put the text in quotes if the '" + (char) text.peek(from) + "' is part of it.");
    }

    /** What is no indentation may be a tab in YAML 1.2, if not for SnakeYAML. */
    private Refused tab(int at) throws TabFault {
        int from = at;
        while (isBlank(text.peek(from - 1)) || text.peek(from - 1) == '-' || text.peek(from - 1) == '?') {
            from--;
        }
        boolean indentation = from == text.from() || isBreak(text.peek(from - 1));
        if (indentation && !restIsEmpty(at)) {
            return refusal.tab(at);
        }
        throw new TabFault(at);
    }

    /** Whether nothing but a comment follows behind the blank at {@code at} in its line. */
    private boolean restIsEmpty(int at) {
        int to = at;
        while (isBlank(text.peek(to))) {
            to++;
        }
        return text.peek(to) == '#' || isSeparator(text.peek(to));
    }

    private boolean isMarker(int at) {
        int c = text.peek(at);
        return (c == '-' || c == '.')
                && text.peek(at + 1) == c
                && text.peek(at + 2) == c
                && isSeparator(text.peek(at + 3));
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(int c) {
        return c == '\n' || c == '\r';
    }

    static boolean isSeparator(int c) {
        return isBlank(c) || isBreak(c) || c == 0;
    }
}
