package org.arazzoengine.fix;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.tree.WrittenNode;

/**
 * Where what a JSON Pointer leads to is written. Aliases are followed, so several pointers can lead to one place.
 * Immutable.
 *
 * @param holder the object or array it is in; empty for the root
 * @param index in the holder
 */
record Place(Optional<WrittenNode> holder, int index, WrittenNode node) {

    /** A merge key of YAML 1.1, whose members count where it stands. */
    private static final String MERGE = "<<";

    /** The place of {@code pointer}; empty when nothing is written there. */
    static Optional<Place> of(WrittenNode root, Pointer pointer) {
        Optional<Place> place = Optional.of(new Place(Optional.empty(), 0, root));
        for (String token : pointer.tokens()) {
            place = place.flatMap(found -> target(found.node) instanceof WrittenNode.Mapping mapping
                    ? member(mapping, token)
                    : element(target(found.node), token));
        }
        return place;
    }

    /** What {@code node} stands for. */
    static WrittenNode target(WrittenNode node) {
        WrittenNode target = node;
        while (target instanceof WrittenNode.Alias alias) {
            target = alias.target();
        }
        return target;
    }

    private static Optional<Place> member(WrittenNode.Mapping mapping, String name) {
        for (int i = 0; i < mapping.members().size(); i++) {
            if (isNamed(mapping.members().get(i), name)) {
                return Optional.of(new Place(
                        Optional.of(mapping), i, mapping.members().get(i).value()));
            }
        }
        for (WrittenNode.Member member : mapping.members()) {
            if (isNamed(member, MERGE)) {
                return merged(target(member.value()), name);
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> merged(WrittenNode value, String name) {
        List<WrittenNode> merged = value instanceof WrittenNode.Sequence list ? list.elements() : List.of(value);
        for (WrittenNode element : merged) {
            if (target(element) instanceof WrittenNode.Mapping mapping) {
                Optional<Place> found = member(mapping, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(WrittenNode.Member member, String name) {
        return target(member.name()) instanceof WrittenNode.Scalar scalar
                && scalar.value().equals(name);
    }

    private static Optional<Place> element(WrittenNode node, String token) {
        boolean list = node instanceof WrittenNode.Sequence && token.matches("0|[1-9][0-9]{0,8}");
        int index = list ? Integer.parseInt(token) : 0;
        return list && index < ((WrittenNode.Sequence) node).elements().size()
                ? Optional.of(new Place(
                        Optional.of(node),
                        index,
                        ((WrittenNode.Sequence) node).elements().get(index)))
                : Optional.empty();
    }

    /** The member that it is the value of. */
    Optional<WrittenNode.Member> member() {
        return holder.filter(WrittenNode.Mapping.class::isInstance)
                .map(mapping -> ((WrittenNode.Mapping) mapping).members().get(index));
    }
}
