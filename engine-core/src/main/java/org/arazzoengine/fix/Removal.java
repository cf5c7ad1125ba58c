package org.arazzoengine.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.arazzoengine.tree.WrittenNode;

/** Takes members or elements out of an object or array. Comments on their lines go with them, others stay. Immutable. */
final class Removal {

    private final String document;
    private final boolean flow;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    Removal(String document, WrittenNode holder) {
        this.document = document;
        if (holder instanceof WrittenNode.Mapping mapping) {
            flow = mapping.flow();
            mapping.members().forEach(member -> add(member.name().start(), member.value()));
        } else {
            WrittenNode.Sequence sequence = (WrittenNode.Sequence) holder;
            flow = sequence.flow();
            sequence.elements().forEach(element -> add(flow ? element.start() : dash(element.start()), element));
        }
    }

    private int dash(int element) {
        return Math.max(0, document.lastIndexOf('-', element - 1));
    }

    private void add(int start, WrittenNode last) {
        int end = last.end();
        // The line ends that belong to a block scalar separate it from what follows.
        while (end > start && Character.isWhitespace(document.charAt(end - 1))) {
            end--;
        }
        starts.add(start);
        ends.add(end);
    }

    /** The changes that take out the ones at {@code indices}; empty when comments between them would go too. */
    Optional<List<Change>> of(SortedSet<Integer> indices) {
        List<Change> changes = new ArrayList<>();
        int first = -1;
        for (int index : indices) {
            first = indices.contains(index - 1) ? first : index;
            if (!indices.contains(index + 1)) {
                Optional<Change> run = run(first, index);
                if (run.isEmpty()) {
                    return Optional.empty();
                }
                changes.add(run.get());
            }
        }
        return Optional.of(changes);
    }

    private Optional<Change> run(int first, int last) {
        int start = starts.get(first);
        int end = ends.get(last);
        boolean next = last + 1 < starts.size();
        for (int i = first; i < last; i++) {
            if (isComment(ends.get(i), starts.get(i + 1))) {
                return Optional.empty();
            }
        }
        int line = MemberChange.lineStart(document, start);
        if (flow && first > 0) {
            return unlessComment(ends.get(first - 1), start, new Change(ends.get(first - 1), end, ""));
        } else if (!flow && document.substring(line, start).isBlank()) {
            return Optional.of(new Change(line, behindLine(end), ""));
        }
        // The first of a list's element stands behind the dash, where the next one takes its place.
        return next
                ? unlessComment(end, starts.get(last + 1), new Change(start, starts.get(last + 1), ""))
                : Optional.of(new Change(start, end, "")).filter(change -> flow);
    }

    private Optional<Change> unlessComment(int from, int to, Change change) {
        return isComment(from, to) ? Optional.empty() : Optional.of(change);
    }

    private boolean isComment(int from, int to) {
        return document.substring(from, to).indexOf('#') >= 0;
    }

    private int behindLine(int end) {
        int at = end;
        while (at < document.length() && !FlowScalarReader.isBreak(document.charAt(at))) {
            at++;
        }
        return at < document.length() ? FlowScalarReader.behindBreak(document, at) : at;
    }
}
