package org.arazzoengine.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
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

/** What is done again and again in a run: compiled texts meet values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LanguageEvaluation {

    private AnsweredScope scope;
    private Criterion status;
    private Criterion condition;
    private Criterion pattern;
    private Reference pointer;
    private TextTemplate template;
    private ValueTemplate payload;
    private JsonPath path;
    private JsonNode tree;

    @Setup
    public void compile() throws Exception {
        Semantics semantics = Semantics.lenient();
        CriterionType regex = CriterionType.of("regex").orElseThrow();
        scope = new AnsweredScope();
        status = Criterion.simple(Texts.STATUS, semantics);
        condition = Criterion.simple(Texts.CONDITION, semantics);
        pattern = Criterion.compile(Optional.of("$statusCode"), Texts.PATTERN, regex, semantics, declared -> true);
        pointer = ReferenceParser.parse(Texts.POINTER, 0, ReferenceParser.Place.VALUE, semantics);
        template = TextTemplate.compile(Texts.TEMPLATE, TextContext.PLAIN, semantics);
        payload = ValueTemplate.compile(
                JsonReader.read(Texts.PAYLOAD), ValueOptions.of(semantics), LanguageEvaluation::refuse);
        path = JsonPath.compile(Texts.SINGULAR_PATH);
        tree = JsonReader.read("{\"a\": {\"b\": [{\"c\": 1}]}}");
        check();
    }

    /** What is measured must be what is meant. */
    private void check() throws QueryException {
        boolean pass = status().passed() && condition().passed() && pattern().passed();
        boolean found = pointer() instanceof Resolved.Present && singularPath().size() == 1;
        if (!pass || !found || !"Bearer eyJhbGciOiJIUzI1NiJ9".equals(template())) {
            throw new IllegalStateException("expected that every criterion passes and every reference leads somewhere");
        }
    }

    private static void refuse(Diagnostic diagnostic) {
        throw new IllegalStateException(diagnostic.message());
    }

    @Benchmark
    public Verdict status() {
        return status.evaluate(scope);
    }

    @Benchmark
    public Resolved pointer() {
        return pointer.resolve(scope, LanguageEvaluation::refuse);
    }

    @Benchmark
    public @Nullable String template() {
        return template.fill(scope, "", Observer.NONE);
    }

    @Benchmark
    public Verdict condition() {
        return condition.evaluate(scope);
    }

    @Benchmark
    public Verdict pattern() {
        return pattern.evaluate(scope);
    }

    @Benchmark
    public Resolved payload() {
        return payload.evaluate(scope, Observer.NONE);
    }

    @Benchmark
    public List<JsonNode> singularPath() throws QueryException {
        return path.select(tree, 1_000);
    }
}
