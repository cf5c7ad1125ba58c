package org.arazzoengine.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.arazzoengine.tree.WrittenNode;

/**
 * Takes members or elements out of an object or array. In block style their comments stay, each in a line of its own; in
 * flow style they would go, so whoever takes the changes looks for that. Immutable.
 */
final class Removal {

    private final String document;
    private final Comments comments;
    private final boolean flow;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    Removal(String document, Comments comments, WrittenNode holder) {
        this.document = document;
        this.comments = comments;
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

    /** The changes that take out the ones at {@code indices}; empty when nothing would be left of their holder. */
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
        if (flow) {
            int from = first > 0 ? ends.get(first - 1) : start;
            return Optional.of(new Change(from, first == 0 && next ? starts.get(last + 1) : end, ""));
        }
        int line = MemberChange.lineStart(document, start);
        if (document.substring(line, start).isBlank()) {
            return Optional.of(lines(line, start, behindLine(end)));
        }
        // The first of a list's element stands behind the dash, where the next one takes its place.
        return next ? Optional.of(behindDash(start, starts.get(last + 1))) : Optional.empty();
    }

    private Change lines(int line, int start, int end) {
        String indentation = document.substring(line, start);
        String lineEnd = MemberChange.lineEnd(document);
        StringBuilder kept = new StringBuilder();
        for (String comment : comments.within(start, end)) {
            kept.append(indentation).append(comment).append(lineEnd);
        }
        boolean ended = end > line && FlowScalarReader.isBreak(document.charAt(end - 1));
        if (!ended && !kept.isEmpty()) {
            kept.setLength(kept.length() - lineEnd.length());
        }
        return new Change(line, end, kept.toString());
    }

    private Change behindDash(int start, int next) {
        String indentation = document.substring(MemberChange.lineStart(document, next), next);
        StringBuilder kept = new StringBuilder();
        for (String comment : comments.within(start, next)) {
            kept.append(comment).append(MemberChange.lineEnd(document)).append(indentation);
        }
        return new Change(start, next, kept.toString());
    }

    private int behindLine(int end) {
        int at = BlockScalarReader.endOfLine(document, end);
        return at < document.length() ? FlowScalarReader.behindBreak(document, at) : at;
    }
}
