package org.arazzoengine.query.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.query.QuerySyntaxException;

/** The capturing groups that have been seen, and the references to them. Used by one reading only. */
final class Groups {

    private record Pending(int from, int to, int number, String name) {}

    private final Cursor cursor;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final BitSet closed = new BitSet();
    private final List<Pending> pending = new ArrayList<>();
    private int count;

    Groups(Cursor cursor) {
        this.cursor = cursor;
    }

    int open() {
        return ++count;
    }

    void close(int number) {
        closed.set(number);
    }

    /** Reads the name behind {@code (?<}, of the group that is opened next. */
    void name() throws QuerySyntaxException {
        int from = cursor.at();
        String name = cursor.takeUntil('>', "the name of a group");
        if (!isName(name)) {
            throw cursor.fault(from, cursor.at(), "a name of letters, digits, $ and _, with no digit first");
        }
        if (names.putIfAbsent(name, count + 1) != null) {
            throw cursor.fault(from, cursor.at() - 1, "a name that no other group has");
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(c -> Character.isJavaIdentifierPart(c) && !Character.isISOControl(c));
    }

    /** A reference by number, with the cursor on its first digit. */
    Piece numbered(int from, boolean ignoreCase) {
        int number = cursor.takeNumber();
        if (number > count) {
            pending.add(new Pending(from, cursor.at(), number, ""));
        }
        return reference(number, ignoreCase);
    }

    /** A reference by name, with the cursor behind {@code \k}. */
    Piece named(int from, boolean ignoreCase) throws QuerySyntaxException {
        if (!cursor.takes("<")) {
            throw cursor.fault(cursor.at(), "'<' and the name of a group behind \\k");
        }
        String name = cursor.takeUntil('>', "the name of a group");
        Integer number = names.get(name);
        if (number == null) {
            pending.add(new Pending(from, cursor.at(), 0, name));
            return Piece.EMPTY;
        }
        return reference(number, ignoreCase);
    }

    /** Before its group is closed, a reference stands for no text (ECMA-262, BackreferenceMatcher). */
    private Piece reference(int number, boolean ignoreCase) {
        return closed.get(number) ? new Piece.BackReference(number, ignoreCase) : Piece.EMPTY;
    }

    /** Called at the end: every reference has a group, if only behind it. */
    void check() throws QuerySyntaxException {
        for (Pending reference : pending) {
            boolean known = reference.number() == 0 ? names.containsKey(reference.name()) : reference.number() <= count;
            if (!known) {
                throw cursor.fault(
                        reference.from(),
                        reference.to(),
                        "a reference to one of the pattern's groups (" + count
                                + (names.isEmpty() ? "" : ", named " + String.join(", ", names.keySet())) + ")");
            }
        }
    }
}
