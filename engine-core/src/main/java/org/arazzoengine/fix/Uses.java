package org.arazzoengine.fix;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.tree.WrittenNode;

/** At how many places of a document each node is used: one, unless there are aliases. One document an instance. */
final class Uses {

    private final Map<WrittenNode, WrittenNode> holders = new IdentityHashMap<>();
    private final Map<WrittenNode, List<WrittenNode>> aliases = new IdentityHashMap<>();
    private final Map<WrittenNode, Long> counted = new IdentityHashMap<>();

    Uses(WrittenNode root) {
        visit(root);
    }

    private void visit(WrittenNode node) {
        if (node instanceof WrittenNode.Mapping mapping) {
            for (WrittenNode.Member member : mapping.members()) {
                hold(node, member.name());
                hold(node, member.value());
            }
        } else if (node instanceof WrittenNode.Sequence sequence) {
            sequence.elements().forEach(element -> hold(node, element));
        } else if (node instanceof WrittenNode.Alias alias) {
            aliases.computeIfAbsent(alias.target(), target -> new ArrayList<>()).add(alias);
        }
    }

    private void hold(WrittenNode holder, WrittenNode node) {
        holders.put(node, holder);
        visit(node);
    }

    /** How many pointers lead to {@code node}. */
    long of(WrittenNode node) {
        if (aliases.isEmpty()) {
            return 1;
        }
        Long known = counted.get(node);
        if (known != null) {
            return known;
        }
        WrittenNode holder = holders.get(node);
        long count = holder == null ? 1 : of(holder);
        for (WrittenNode alias : aliases.getOrDefault(node, List.of())) {
            count += of(alias);
        }
        counted.put(node, count);
        return count;
    }
}
