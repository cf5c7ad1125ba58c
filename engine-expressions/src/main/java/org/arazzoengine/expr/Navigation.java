package org.arazzoengine.expr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.arazzoengine.query.Size;
import org.arazzoengine.query.pointer.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The way into a value behind an expression: {@code .name}, {@code [index]} (AZ-SIMPLE-06), perhaps with a
 * {@code #/pointer} at the end. An index leads where the same token of a pointer does: in an object to the member of
 * that name. A member whose name holds dots or brackets is found before they navigate (tolerance
 * T3). Immutable.
 */
public final class Navigation {

    /** No way at all: the value itself. */
    static final Navigation NONE = new Navigation("", List.of(), Pointer.WHOLE, false);

    private static final int MAX_STEPS = 64;

    /** Names are joined from at most this many steps. */
    private static final int MAX_JOINED = 8;

    /** So many members are tried at most: nested names that all fit in several ways cost no more. */
    private static final int MAX_TRIES = 4_096;

    private static final String ENDS_NAME = ".[]#{}<>=!&|()";

    /**
     * A step; {@code start} and {@code end} in the text.
     *
     * @param name of the member; empty for an index in brackets
     * @param index of the element, also of one behind a dot ({@code .0}); negative when it can only be a member
     */
    private record Step(String name, int index, int start, int end) {
        boolean isBracket() {
            return name.isEmpty();
        }
    }

    private final String text;
    private final List<Step> steps;
    private final Pointer pointer;
    private final boolean measures;

    private Navigation(String text, List<Step> steps, Pointer pointer, boolean measures) {
        this.text = text;
        this.steps = List.copyOf(steps);
        this.pointer = pointer;
        this.measures = measures;
    }

    /**
     * The way that {@code text} is, when it is one: it is empty or begins with a dot or bracket.
     *
     * @param measures whether {@code .length} at the end may be the size of a value (tolerance T8)
     */
    static Optional<Navigation> read(String text, Pointer pointer, boolean measures) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Step step = steps.size() < MAX_STEPS ? step(text, at) : null;
            if (step == null) {
                return Optional.empty();
            }
            steps.add(step);
            at = step.end();
        }
        return Optional.of(new Navigation(text, steps, pointer, measures));
    }

    /** The way that {@code pointer} is. */
    static Navigation of(Pointer pointer) {
        return new Navigation("", List.of(), pointer, false);
    }

    private static @Nullable Step step(String text, int at) {
        if (text.charAt(at) == '[') {
            int end = indexEnd(text, at);
            return end == 0 ? null : new Step("", index(text.substring(at + 1, end - 1)), at, end);
        }
        if (text.charAt(at) != '.') {
            return null;
        }
        int end = nameEnd(text, at + 1);
        String name = text.substring(at + 1, end);
        return name.isEmpty() ? null : new Step(name, index(name), at, end);
    }

    /** The first dot that no name follows; negative when there is none. */
    static int namelessDot(String text) {
        int dot = text.indexOf('.');
        while (dot >= 0 && nameEnd(text, dot + 1) > dot + 1) {
            dot = text.indexOf('.', dot + 1);
        }
        return dot;
    }

    /** The first white space, which no name holds; negative when there is none. */
    static int whiteSpace(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && ENDS_NAME.indexOf(text.charAt(end)) < 0
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Behind the bracket that closes the one at {@code open}; 0 when there is no index between the two. */
    static int indexEnd(String text, int open) {
        int close = text.indexOf(']', open);
        return close < 0 || index(text.substring(open + 1, close)) < 0 ? 0 : close + 1;
    }

    /** Without leading zeros, as in a JSON Pointer; one that no array reaches leads to nothing. */
    private static int index(String digits) {
        if (!digits.matches("0|[1-9][0-9]*")) {
            return -1;
        }
        return digits.length() <= 9 ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    /** Whether it leads nowhere else than to the value itself. */
    public boolean isNone() {
        return steps.isEmpty() && pointer.isWhole();
    }

    /** The same way as a JSON Pointer, every name for itself. */
    public Pointer asPointer() {
        List<String> tokens = new ArrayList<>();
        steps.forEach(step -> tokens.add(step.isBracket() ? digits(step) : step.name()));
        tokens.addAll(pointer.tokens());
        return Pointer.of(tokens);
    }

    /** What stands in the brackets of {@code step}. */
    private String digits(Step step) {
        return text.substring(step.start() + 1, step.end() - 1);
    }

    /** The way that is taken from {@code root}, as a JSON Pointer: a name may hold dots there. */
    Pointer asPointer(JsonNode root) {
        Walk walk = new Walk(steps.size());
        if (walk.from(root, 0) == null) {
            return asPointer();
        }
        List<String> tokens = new ArrayList<>(walk.taken);
        tokens.addAll(pointer.tokens());
        return Pointer.of(tokens);
    }

    /** Whether a dot between two names may be part of one, which only a value tells. */
    boolean mayJoin() {
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i - 1).isBracket() && !steps.get(i).isBracket()) {
                return true;
            }
        }
        return false;
    }

    /** Where the way leads from {@code base}; missing stays missing. {@code measured} is told when a size was taken. */
    Resolved from(Resolved base, Consumer<String> measured) {
        if (isNone() || !(base instanceof Resolved.Present present)) {
            return base;
        }
        JsonNode root = present.value();
        JsonNode found = new Walk(steps.size()).from(root, 0);
        if (found == null && measures && endsWithLength()) {
            found = size(root);
            if (found != null) {
                measured.accept(text);
            }
        }
        return found == null ? Resolved.missing(why(root)) : Resolved.of(found).at(pointer);
    }

    private boolean endsWithLength() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).name().equals("length");
    }

    private @Nullable JsonNode size(JsonNode root) {
        JsonNode value = new Walk(steps.size() - 1).from(root, 0);
        return value == null ? null : Size.of(value).orElse(null);
    }

    private String why(JsonNode root) {
        JsonNode value = root;
        for (int i = 0; i < steps.size(); i++) {
            JsonNode next = new Walk(i + 1).from(value, i);
            if (next == null) {
                Step step = steps.get(i);
                if (!step.isBracket()) {
                    return "there is no member '" + step.name() + "'";
                }
                return value.isObject()
                        ? "there is no member '" + digits(step) + "'"
                        : "there is no element " + digits(step);
            }
            value = next;
        }
        return "there is nothing at " + text;
    }

    /** One walk over the steps before {@code end}. The longest name that is there wins, unless it leads nowhere. */
    private final class Walk {

        private final int end;
        private final Deque<String> taken = new ArrayDeque<>();
        private int tries;

        Walk(int end) {
            this.end = end;
        }

        @Nullable
        JsonNode from(JsonNode value, int at) {
            if (at == end) {
                return value;
            }
            Step step = steps.get(at);
            if (value.isArray()) {
                JsonNode element = step.index() < 0 ? null : value.get(step.index());
                return element == null ? null : behind(String.valueOf(step.index()), element, at + 1);
            }
            if (!value.isObject()) {
                return null;
            }
            return step.isBracket() ? bracketed(value, digits(step), at) : member(value, step, at);
        }

        /** The same pointer leads to the member of that name, and it is what is suggested (decision 13). */
        private @Nullable JsonNode bracketed(JsonNode value, String name, int at) {
            JsonNode member = value.get(name);
            return member == null ? null : behind(name, member, at + 1);
        }

        private @Nullable JsonNode behind(String token, JsonNode value, int at) {
            JsonNode found = from(value, at);
            if (found != null) {
                taken.addFirst(token);
            }
            return found;
        }

        private @Nullable JsonNode member(JsonNode value, Step step, int at) {
            for (int to = Math.min(end, at + MAX_JOINED); to > at && tries < MAX_TRIES; to--) {
                tries++;
                String name = to == at + 1
                        ? step.name()
                        : text.substring(step.start() + 1, steps.get(to - 1).end());
                JsonNode member = value.get(name);
                JsonNode found = member == null ? null : behind(name, member, to);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Navigation way
                && text.equals(way.text)
                && pointer.equals(way.pointer)
                && measures == way.measures;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text + (pointer.isWhole() ? "" : "#" + pointer.text());
    }
}
