package org.arazzoengine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circles in graphs of letters. */
class CyclesTest {

    private static List<List<String>> circles(String graph) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (String edge : graph.split(" ")) {
            next.computeIfAbsent(edge.substring(0, 1), key -> new ArrayList<>()).add(edge.substring(1));
        }
        return Cycles.of(next.keySet(), node -> next.getOrDefault(node, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ab bc cd                | []
                    aa                      | [[a]]
                    ab ba                   | [[a, b]]
                    ab bc ca                | [[a, b, c]]
                    ab bc cd db             | [[b, c, d]]
                    ab ba cd dc             | [[a, b], [c, d]]
                    ab ba ac ca             | [[a, b], [c, a]]
                    ab bc ca ba             | [[a, b], [c, a, b]]
                    aa ab ba                | [[a], [b, a]]
                    ab ba bc cd dc          | [[c, d], [a, b]]
                    """)
    void eachNodeOfACircleIsInOneThatIsTold(String graph, String circles) {
        assertEquals(circles, circles(graph).toString());
    }

    @Test
    void aRingOfAHundredThousandIsOneCircle() {
        int size = 100_000;
        List<List<Integer>> circles =
                Cycles.of(IntStream.range(0, size).boxed().toList(), node -> List.of((node + 1) % size));
        assertEquals(1, circles.size());
        assertEquals(size, circles.get(0).size());
    }

    @Test
    void whereAllDependOnAllAFewAreTold() {
        List<Integer> all = IntStream.range(0, 400).boxed().toList();
        assertEquals(8, Cycles.of(all, node -> all).size());
    }
}
