package org.arazzoengine.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.arazzoengine.expr.Budgets;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.jsonpath.JsonPath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same filter on more and more nodes: the time must grow as that of looking at every node once, which is a little
 * faster than the nodes, since fewer and fewer of them fit into the processor's caches.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonPathGrowth {

    @Param({"10000", "100000", "1000000"})
    public int nodes;

    private JsonPath path;
    private JsonNode shop;

    @Setup
    public void fill() throws QuerySyntaxException {
        path = JsonPath.compile(Shop.PATH);
        shop = Shop.withItems(nodes / Shop.NODES_OF_AN_ITEM);
    }

    @Benchmark
    public List<JsonNode> filter() throws QueryException {
        return path.select(shop, Budgets.DEFAULT.jsonPathVisits());
    }

    @Benchmark
    public int everyNodeOnce() {
        return cheap(shop);
    }

    private static int cheap(JsonNode node) {
        int count = node.path("price").asDouble(10) < 10 ? 1 : 0;
        for (JsonNode child : node) {
            count += cheap(child);
        }
        return count;
    }
}
