package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.junit.jupiter.api.Test;

/** One compiled object, several threads, each with values of its own. */
class ThreadsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 500;

    private interface Evaluated {
        String on(Scope scope);
    }

    private static Scope scope(int n) {
        return new TreeScope(
                LanguageTable.json("{\"statusCode\": " + n + ", \"inputs\": {\"n\": " + n + ", \"a\": {\"b\": "
                        + n + "}, \"p\": \"v" + n + "\"}, \"response\": {\"body\": {\"items\": [{\"id\": " + n
                        + ", \"name\": \"v" + n + "\"}]}}}"));
    }

    /** What {@code evaluated} gives for n in every one of many threads is {@code expected} with n in place of #. */
    private static void assertSameInAllThreads(String expected, Evaluated evaluated)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int n = 100 + i;
                tasks.add(() -> {
                    Scope scope = scope(n);
                    start.await();
                    for (int round = 0; round < ROUNDS; round++) {
                        assertEquals(expected.replace("#", "" + n), evaluated.on(scope));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aConditionIsSharedByThreads() throws Exception {
        Condition condition = Condition.compile(
                "$statusCode == $inputs.a.b && $response.body.items[0].name == 'nobody'", Semantics.lenient());
        assertSameInAllThreads(
                "$statusCode was #, $inputs.a.b was #, $response.body.items[0].name was \"v#\"",
                scope -> condition.evaluate(scope).reason());
    }

    @Test
    void aTemplateIsSharedByThreads() throws Exception {
        TextTemplate template = TextTemplate.compile(
                "{\"n\": {$inputs.n}, \"s\": \"{$response.body#/items/0/name}\"}",
                TextContext.JSON,
                Semantics.strictly());
        assertSameInAllThreads(
                "{\"n\": #, \"s\": \"v#\"}", scope -> String.valueOf(template.fill(scope, "", Observer.NONE)));
    }

    @Test
    void aValueIsSharedByThreads() throws Exception {
        JsonNode value = LanguageTable.json(
                "{\"n\": \"$inputs.n\", \"d\": \"$inputs.a.b\", \"t\": [\"x {$inputs.p}\"], "
                        + "\"s\": {\"context\": \"$response.body\", \"selector\": \"$.items[?@.id == {$inputs.n}].name\", \"type\": \"jsonpath\"}}");
        ValueTemplate template = ValueTemplate.compile(value, ValueOptions.of(Semantics.lenient()), told -> {});
        assertSameInAllThreads(
                "{\"n\":#,\"d\":#,\"t\":[\"x v#\"],\"s\":\"v#\"}",
                scope -> LanguageTable.words(template.evaluate(scope, Observer.NONE)));
    }

    @Test
    void criteriaAreSharedByThreads() throws Exception {
        Criterion path = criterion("jsonpath", "$response.body", "$.items[?match(@.name, 'v[0-9]+')]");
        Criterion filled = criterion("jsonpath", "$response.body", "$.items[?@.name == '{$inputs.p}']");
        Criterion comparison = criterion("jsonpath", "$response.body", "$.items[0].id == $inputs.n");
        Criterion regex = criterion("regex", "$response.body#/items/0/name", "^v(?:1\\d+|x)$");
        Criterion behind = criterion("regex", "$response.body#/items/0/name", "(?<=v)(\\d)\\d*$");
        List<Criterion> all = List.of(path, filled, comparison, regex, behind);
        assertSameInAllThreads(
                "[true, true, true, true, true]",
                scope -> all.stream()
                        .map(one -> one.evaluate(scope).passed())
                        .toList()
                        .toString());
    }

    private static Criterion criterion(String type, String context, String condition) {
        return Criterion.compile(
                Optional.of(context),
                condition,
                CriterionType.of(type).orElseThrow(),
                Semantics.lenient(),
                reference -> true);
    }
}
