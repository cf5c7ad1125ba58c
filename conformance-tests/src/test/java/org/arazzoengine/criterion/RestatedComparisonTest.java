package org.arazzoengine.criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TreeScope;

/** What is suggested in place of a bare comparison (tolerance T7) is judged as the comparison is. */
class RestatedComparisonTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Provide
    Arbitrary<String> comparisons() {
        return condition(2);
    }

    private static Arbitrary<String> condition(int depth) {
        Arbitrary<String> path = Arbitraries.of(
                "$", "$.a", "$.a.b", "$.l[0]", "$['c d']", "@.a", "$.l[0].a", "$.l.length", "$.a.length");
        Arbitrary<String> literal = Arbitraries.of("1", "0", "2.0", "'x'", "\"X\"", "'1'", "true", "null", "''");
        Arbitrary<String> compare = Combinators.combine(
                        path, Arbitraries.of("==", "!=", "<", "<=", ">", ">="), Arbitraries.oneOf(literal, path))
                .as((left, operator, right) -> left + " " + operator + " " + right);
        Arbitrary<String> sizes = Combinators.combine(
                        Arbitraries.of("$.l.length", "$.a.length", "$.a.b.length", "$.length"),
                        Arbitraries.of("==", "<", "<=", ">", ">="),
                        Arbitraries.of("0", "1", "3"))
                .as((left, operator, right) -> left + " " + operator + " " + right);
        Arbitrary<String> term = Arbitraries.oneOf(compare, compare, sizes, path.map(p -> "!" + p));
        if (depth == 0) {
            return term;
        }
        return Arbitraries.oneOf(
                term,
                Combinators.combine(condition(depth - 1), Arbitraries.of(" && ", " || "), term)
                        .as((left, operator, right) -> "(" + left + ")" + operator + right),
                condition(depth - 1).map(inner -> "!(" + inner + ")"));
    }

    @Provide
    Arbitrary<Optional<JsonNode>> bodies() {
        Arbitrary<JsonNode> scalar = Arbitraries.of(
                NODES.nullNode(),
                NODES.numberNode(1),
                NODES.numberNode(0),
                NODES.textNode("x"),
                NODES.textNode(""),
                NODES.textNode("1"),
                NODES.booleanNode(true));
        Arbitrary<JsonNode> list = scalar.list().ofMaxSize(3).map(items -> {
            var array = NODES.arrayNode();
            items.forEach(array::add);
            return array;
        });
        Arbitrary<JsonNode> inner = Arbitraries.oneOf(scalar, list, object(scalar));
        return Arbitraries.oneOf(scalar, list, object(inner), object(inner), object(inner))
                .optional(0.95);
    }

    private static Arbitrary<JsonNode> object(Arbitrary<JsonNode> member) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "l", "c d"), member)
                .ofMaxSize(4)
                .map(members -> {
                    ObjectNode object = NODES.objectNode();
                    members.forEach(object::set);
                    return object;
                });
    }

    private static Scope scope(Optional<JsonNode> body) {
        ObjectNode response = NODES.objectNode();
        body.ifPresent(value -> response.set("body", value));
        return new TreeScope(NODES.objectNode().set("response", response));
    }

    private static Criterion criterion(String condition, Semantics semantics) {
        return Criterion.compile(
                Optional.of("$response.body"),
                condition,
                CriterionType.of("jsonpath").orElseThrow(),
                semantics,
                reference -> true);
    }

    private static Optional<Criterion> restated(Criterion bare) {
        return bare.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().equals("AZ-T07") && diagnostic.isReplaceable())
                .map(Diagnostic::suggestion)
                .findFirst()
                .map(text -> text.startsWith("$[?")
                        ? criterion(text, Semantics.strictly())
                        : Criterion.simple(text, Semantics.strictly()));
    }

    @Property(tries = 20_000, seed = "707")
    void theSuggestionIsJudgedAlike(@ForAll("comparisons") String written, @ForAll("bodies") Optional<JsonNode> body) {
        Criterion bare = criterion(written, Semantics.lenient());
        Optional<Criterion> other = restated(bare);
        Statistics.label("restated").collect(other.isPresent());
        if (other.isEmpty()) {
            return;
        }
        assertTrue(other.get().fault().isEmpty(), () -> other.get().text());
        boolean passes = bare.evaluate(scope(body)).passed();
        assertEquals(
                passes,
                other.get().evaluate(scope(body)).passed(),
                () -> other.get().text());
        // Leniently as well: no tolerance may read the other words in its own way.
        Criterion lenient = other.get().text().startsWith("$[?")
                ? criterion(other.get().text(), Semantics.lenient())
                : Criterion.simple(other.get().text(), Semantics.lenient());
        assertEquals(passes, lenient.evaluate(scope(body)).passed(), () -> lenient.text());
    }
}
