package org.arazzoengine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The circles in a graph. Time and memory grow with its nodes and edges, and nothing is recursive: the graph is as large
 * as a stranger's document makes it.
 *
 * @param <N> a node, by which equality it is one
 */
public final class Cycles<N> {

    /** So many circles are told of nodes that all depend on each other. */
    private static final int MAX_PER_KNOT = 8;

    private final Function<N, ? extends Collection<N>> next;
    private final Map<N, Integer> numbers = new LinkedHashMap<>();
    private final Map<N, Integer> lowest = new LinkedHashMap<>();
    private final Deque<N> open = new ArrayDeque<>();
    private final Set<N> isOpen = new LinkedHashSet<>();
    private final List<List<N>> found = new ArrayList<>();

    private Cycles(Function<N, ? extends Collection<N>> next) {
        this.next = next;
    }

    /**
     * Circles that together have every node of {@code nodes} that is in one, the shortest of each node; of nodes that are
     * knotted together no more than {@value #MAX_PER_KNOT}.
     *
     * @param next what a node leads to
     * @return each circle with its first node at the beginning and not again at the end
     */
    public static <N> List<List<N>> of(Collection<N> nodes, Function<N, ? extends Collection<N>> next) {
        Cycles<N> cycles = new Cycles<>(next);
        for (N node : nodes) {
            if (!cycles.numbers.containsKey(node)) {
                cycles.visit(node);
            }
        }
        return cycles.found;
    }

    /** A node that is being visited, and where it leads to from here. */
    private record Visit<N>(N node, Iterator<N> rest) {}

    /** Strongly connected components by Tarjan's algorithm, with a stack of its own. */
    private void visit(N start) {
        Deque<Visit<N>> visits = new ArrayDeque<>();
        visits.push(enter(start));
        while (!visits.isEmpty()) {
            Visit<N> visit = visits.peek();
            if (visit.rest().hasNext()) {
                N target = visit.rest().next();
                if (!numbers.containsKey(target)) {
                    visits.push(enter(target));
                } else if (isOpen.contains(target)) {
                    lower(visit.node(), numbers.get(target));
                }
            } else {
                visits.pop();
                leave(visit.node());
                if (!visits.isEmpty()) {
                    lower(visits.peek().node(), lowest.get(visit.node()));
                }
            }
        }
    }

    private Visit<N> enter(N node) {
        numbers.put(node, numbers.size());
        lowest.put(node, numbers.get(node));
        open.push(node);
        isOpen.add(node);
        return new Visit<>(node, List.<N>copyOf(next.apply(node)).iterator());
    }

    private void lower(N node, int number) {
        lowest.merge(node, number, Math::min);
    }

    private void leave(N node) {
        if (!lowest.get(node).equals(numbers.get(node))) {
            return;
        }
        List<N> knot = new ArrayList<>();
        N top;
        do {
            top = open.pop();
            isOpen.remove(top);
            knot.add(top);
        } while (!top.equals(node));
        Collections.reverse(knot);
        circles(knot);
    }

    private void circles(List<N> knot) {
        Set<N> within = new LinkedHashSet<>(knot);
        Set<N> told = new LinkedHashSet<>();
        int count = 0;
        for (N node : knot) {
            if (count < MAX_PER_KNOT && !told.contains(node)) {
                List<N> circle = shortest(node, within);
                told.addAll(circle);
                if (!circle.isEmpty()) {
                    found.add(circle);
                    count++;
                }
            }
        }
    }

    /** The shortest way from {@code start} back to it; empty when there is none. */
    private List<N> shortest(N start, Set<N> within) {
        Map<N, N> cameFrom = new LinkedHashMap<>();
        Deque<N> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            N node = waiting.poll();
            for (N target : next.apply(node)) {
                if (target.equals(start)) {
                    return way(start, node, cameFrom);
                }
                if (within.contains(target) && cameFrom.putIfAbsent(target, node) == null) {
                    waiting.add(target);
                }
            }
        }
        return List.of();
    }

    private static <N> List<N> way(N start, N end, Map<N, N> cameFrom) {
        List<N> way = new ArrayList<>();
        for (N node = end; !node.equals(start); node = cameFrom.get(node)) {
            way.add(node);
        }
        way.add(start);
        Collections.reverse(way);
        return way;
    }
}
