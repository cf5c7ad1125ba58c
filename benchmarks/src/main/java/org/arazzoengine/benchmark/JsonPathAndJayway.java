package org.arazzoengine.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One filter on the same 10,000 objects: our evaluator of RFC 9535, and Jayway with draft-goessner. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonPathAndJayway {

    private final JsonNode shop = Shop.withItems(10_000);
    private final com.jayway.jsonpath.JsonPath jayways = com.jayway.jsonpath.JsonPath.compile(Shop.GOESSNER_PATH);
    private final Configuration configuration = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider())
            .mappingProvider(new JacksonMappingProvider())
            .build();
    private JsonPath ours;

    /** Both must find the same: otherwise there is nothing to compare. */
    @Setup
    public void compile() throws QuerySyntaxException, QueryException {
        ours = JsonPath.compile(Shop.PATH);
        if (ours().size() != 5_000 || jayway().size() != 5_000) {
            throw new IllegalStateException("expected 5000 items, found " + ours().size() + " and " + jayway().size());
        }
    }

    @Benchmark
    public List<JsonNode> ours() throws QueryException {
        return ours.select(shop, Budgets.DEFAULT.jsonPathVisits());
    }

    @Benchmark
    public JsonNode jayway() {
        return jayways.read(shop, configuration);
    }
}
