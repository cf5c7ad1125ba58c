package org.arazzoengine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.ReferenceParser.Place;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.select.Query;
import org.arazzoengine.select.QueryDialect;

/** A value by the specification always wins over a tolerance. */
class LeniencyTest {

    /** References whose names are those of the values, so that there are several ways to read them. */
    @Provide
    Arbitrary<String> references() {
        return Choices.arbitrary(30, choices -> {
            String root = choices.of(
                    "$inputs.",
                    "$outputs.",
                    "$steps.s.outputs.",
                    "$workflows.w.outputs.",
                    "$response.body.",
                    "$response.body#/",
                    "$request.query.",
                    "$response.header.",
                    "$sourceDescriptions.s.");
            String way = String.join(".", choices.list(3, JsonValue::name));
            return root + JsonValue.name(choices) + choices.of("", ".", "#/", "[0]") + way;
        });
    }

    private static void same(String text, TreeScope scope, Semantics.Grammar grammar) {
        for (Place place : Place.values()) {
            Resolved strict = resolve(text, place, scope, Semantics.strictly().withGrammar(grammar), told -> {});
            if (strict instanceof Resolved.Present present) {
                List<Diagnostic> told = new ArrayList<>();
                Resolved lenient =
                        resolve(text, place, scope, Semantics.lenient().withGrammar(grammar), told::add);
                assertEquals(present, lenient);
                assertEquals(List.of(), told, "no tolerance was needed");
            }
        }
    }

    private static Resolved resolve(
            String text, Place place, TreeScope scope, Semantics semantics, Consumer<Diagnostic> told) {
        try {
            Reference reference = ReferenceParser.parse(text, 0, place, semantics);
            return reference.isExact() ? reference.resolve(scope, told) : Resolved.missing("not exact");
        } catch (ExpressionSyntaxException e) {
            return Resolved.missing(String.valueOf(e.getMessage()));
        }
    }

    @Property(seed = "1", tries = 3_000)
    void aReferenceThatStrictResolvesIsThatValueForLenientToo(
            @ForAll("references") String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        same(text, scope, Semantics.Grammar.V1_1);
        same(text, scope, Semantics.Grammar.V1_0);
    }

    @Property(seed = "2", tries = 2_000)
    void aValueThatIsAReferenceByStrictIsThatValueForLenientToo(
            @ForAll("references") String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        for (Semantics.Grammar grammar : Semantics.Grammar.values()) {
            ValueTemplate strict = compile(text, Semantics.strictly().withGrammar(grammar));
            Resolved value = strict.evaluate(scope, Observer.NONE);
            if (strict instanceof ValueTemplate.Referred && value instanceof Resolved.Present) {
                ValueTemplate lenient = compile(text, Semantics.lenient().withGrammar(grammar));
                assertEquals(value, lenient.evaluate(scope, Observer.NONE));
            }
        }
    }

    private static ValueTemplate compile(String text, Semantics semantics) {
        return ValueTemplate.compile(TextNode.valueOf(text), ValueOptions.of(semantics), told -> {});
    }

    private static List<JsonNode> select(String path, QueryDialect dialect, JsonNode root, Semantics semantics) {
        try {
            return Query.compile(path, dialect, semantics).select(root, told -> {});
        } catch (QuerySyntaxException | QueryException e) {
            return List.of();
        }
    }

    @Property(seed = "3", tries = 1_000)
    void aPathThatSelectsSomethingByStrictSelectsTheSameForLenient(
            @ForAll(supplier = JsonPathText.class) String path, @ForAll(supplier = JsonValue.class) JsonNode root) {
        for (QueryDialect dialect : List.of(QueryDialect.RFC9535, QueryDialect.GOESSNER)) {
            List<JsonNode> strict = select(path, dialect, root, Semantics.strictly());
            if (!strict.isEmpty()) {
                assertEquals(strict, select(path, dialect, root, Semantics.lenient()));
            }
        }
    }
}
