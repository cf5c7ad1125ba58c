package org.arazzoengine.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
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

/** What is done once for each text of a document. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 1)
public class LanguageCompilation {

    private final CriterionType regex = CriterionType.of("regex").orElseThrow();
    private JsonNode payload;

    @Setup
    public void read() throws JsonSyntaxException {
        payload = JsonReader.read(Texts.PAYLOAD);
    }

    @Benchmark
    public Criterion status() {
        return Criterion.simple(Texts.STATUS, Semantics.lenient());
    }

    @Benchmark
    public Reference pointer() throws ExpressionSyntaxException {
        return ReferenceParser.parse(Texts.POINTER, 0, ReferenceParser.Place.VALUE, Semantics.lenient());
    }

    @Benchmark
    public TextTemplate template() throws ExpressionSyntaxException {
        return TextTemplate.compile(Texts.TEMPLATE, TextContext.PLAIN, Semantics.lenient());
    }

    @Benchmark
    public Criterion condition() {
        return Criterion.simple(Texts.CONDITION, Semantics.lenient());
    }

    @Benchmark
    public Criterion pattern() {
        return Criterion.compile(
                Optional.of("$statusCode"), Texts.PATTERN, regex, Semantics.lenient(), declared -> true);
    }

    @Benchmark
    public ValueTemplate payload() {
        return ValueTemplate.compile(payload, ValueOptions.of(Semantics.lenient()), diagnostic -> {});
    }

    @Benchmark
    public JsonPath singularPath() throws QuerySyntaxException {
        return JsonPath.compile(Texts.SINGULAR_PATH);
    }
}
