package org.arazzoengine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by their position, most of them absent: a tree of blocks, so that a state differs from the one before in a few
 * blocks only, however long the workflow is. Immutable.
 *
 * @param <T> immutable
 */
final class Slots<T> {

    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;

    private static final Slots<Object> EMPTY = new Slots<>(null, 0);

    /** Blocks of blocks; at the bottom blocks of values. */
    private final Object @Nullable [] root;

    /** How many bits of a position the root's block stands above the values' own. */
    private final int shift;

    private Slots(Object @Nullable [] root, int shift) {
        this.root = root;
        this.shift = shift;
    }

    @SuppressWarnings("unchecked") // holds nothing, so it holds nothing of the wrong type
    static <T> Slots<T> none() {
        return (Slots<T>) EMPTY;
    }

    Optional<T> at(int position) {
        return Optional.ofNullable(find(position));
    }

    @SuppressWarnings("unchecked") // with is the only way in
    private @Nullable T find(int position) {
        if (position >>> shift >= WIDTH) {
            return null;
        }
        Object[] block = root;
        for (int level = shift; level > 0 && block != null; level -= BITS) {
            block = (Object[]) block[position >>> level & WIDTH - 1];
        }
        return block == null ? null : (T) block[position & WIDTH - 1];
    }

    /** These and {@code value} at {@code position}, in place of what is there. */
    Slots<T> with(int position, T value) {
        Object[] top = root;
        int level = shift;
        while (position >>> level >= WIDTH) {
            Object[] above = new Object[WIDTH];
            above[0] = top;
            top = top == null ? null : above;
            level += BITS;
        }
        return new Slots<>(with(top, level, position, value), level);
    }

    private static Object[] with(Object @Nullable [] block, int level, int position, Object value) {
        Object[] copy = block == null ? new Object[WIDTH] : block.clone();
        int index = position >>> level & WIDTH - 1;
        copy[index] = level == 0 ? value : with((Object[]) copy[index], level - BITS, position, value);
        return copy;
    }

    /** Tells {@code visitor} every position that has a value, in order. */
    void forEach(BiConsumer<Integer, T> visitor) {
        visit(root, shift, 0, visitor);
    }

    @SuppressWarnings("unchecked") // with is the only way in
    private void visit(Object @Nullable [] block, int level, int base, BiConsumer<Integer, T> visitor) {
        for (int i = 0; block != null && i < WIDTH; i++) {
            int position = base + (i << level);
            if (block[i] != null && level == 0) {
                visitor.accept(position, (T) block[i]);
            } else if (block[i] != null) {
                visit((Object[]) block[i], level - BITS, position, visitor);
            }
        }
    }

    private List<Object> entries() {
        List<Object> entries = new ArrayList<>();
        forEach((position, value) -> entries.addAll(Arrays.asList(position, value)));
        return entries;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slots<?> slots && entries().equals(slots.entries());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(entries());
    }

    @Override
    public String toString() {
        return entries().toString();
    }
}
