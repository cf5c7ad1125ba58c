package org.arazzoengine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.ReferenceParser.Place;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.expr.condition.Comparison;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.jsonpath.JsonPath;
import org.arazzoengine.query.pointer.Pointer;

/** What is read and printed is read again as the same. */
class RoundTripTest {

    @Provide
    Arbitrary<String> expressions11() {
        return Choices.arbitrary(40, choices -> Grammar.expression(choices, Semantics.Grammar.V1_1));
    }

    @Provide
    Arbitrary<String> expressions10() {
        return Choices.arbitrary(40, choices -> Grammar.expression(choices, Semantics.Grammar.V1_0));
    }

    @Provide
    Arbitrary<String> pointers() {
        return Choices.arbitrary(40, Grammar::pointer);
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return Choices.arbitrary(40, Grammar::tokens);
    }

    @Property(seed = "1", tries = 1_000)
    void anExpressionOfTheGrammarOf11IsReadAgainAsItself(@ForAll("expressions11") String text)
            throws ExpressionSyntaxException {
        roundTrip(text, Semantics.strictly());
        roundTrip(text, Semantics.strictly().withGrammar(Semantics.Grammar.V1_0));
    }

    @Property(seed = "2", tries = 1_000)
    void anExpressionOfTheGrammarOf10IsReadAgainAsItself(@ForAll("expressions10") String text)
            throws ExpressionSyntaxException {
        roundTrip(text, Semantics.strictly().withGrammar(Semantics.Grammar.V1_0));
    }

    private static void roundTrip(String text, Semantics semantics) throws ExpressionSyntaxException {
        for (Place place : Place.values()) {
            Reference reference = ReferenceParser.parse(text, 0, place, semantics);
            RuntimeExpression expression = reference.expression();
            assertTrue(reference.isExact());
            assertEquals(
                    expression,
                    ReferenceParser.parse(expression.text(), 0, place, semantics)
                            .expression());
            Semantics lenient = Semantics.lenient().withGrammar(semantics.grammar());
            assertEquals(
                    expression,
                    ReferenceParser.parse(text, 0, place, lenient).expression(),
                    "the specification's reading comes first");
        }
    }

    @Property(seed = "3", tries = 1_000)
    void aPointerIsReadAgainAsItself(@ForAll("pointers") String text) throws QuerySyntaxException {
        Pointer pointer = Pointer.parse(text);
        assertEquals(text, pointer.text());
        assertEquals(pointer, Pointer.of(pointer.tokens()));
    }

    @Property(seed = "4", tries = 1_000)
    void theTokensOfAPointerAreThoseItWasMadeOf(@ForAll("tokens") List<String> tokens) throws QuerySyntaxException {
        assertEquals(tokens, Pointer.parse(Pointer.of(tokens).text()).tokens());
    }

    @Property(seed = "5", tries = 300)
    void everyPlaceOfATreeIsFoundByItsPointer(@ForAll(supplier = JsonValue.class) JsonNode tree) {
        walk(tree, tree, new ArrayList<>());
    }

    private static void walk(JsonNode root, JsonNode here, List<String> tokens) {
        assertSame(here, Pointer.of(tokens).find(root));
        int index = 0;
        for (JsonNode element : here.isArray() ? here : List.<JsonNode>of()) {
            step(root, element, String.valueOf(index++), tokens);
        }
        for (Map.Entry<String, JsonNode> member : here.properties()) {
            step(root, member.getValue(), member.getKey(), tokens);
        }
    }

    private static void step(JsonNode root, JsonNode child, String token, List<String> tokens) {
        tokens.add(token);
        walk(root, child, tokens);
        tokens.remove(tokens.size() - 1);
    }

    @Property(seed = "6", tries = 500)
    void aConditionIsReadAgainAsItself(
            @ForAll(supplier = ConditionText.class) String text, @ForAll(supplier = AnyScope.class) TreeScope scope)
            throws ExpressionSyntaxException {
        for (Semantics.Grammar grammar : Semantics.Grammar.values()) {
            for (Semantics semantics : List.of(Semantics.strictly(), Semantics.lenient())) {
                Condition condition = Condition.compile(text, semantics.withGrammar(grammar));
                Condition again = Condition.compile(condition.text(), semantics.withGrammar(grammar));
                assertEquals(condition.text(), again.text());
                assertEqualLiterals(condition.literals(), again.literals());
                assertEquals(
                        condition.evaluate(scope).passed(),
                        again.evaluate(scope).passed());
            }
        }
    }

    /** 1e2 is printed as 100. */
    private static void assertEqualLiterals(List<JsonNode> expected, List<JsonNode> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(Comparison.equal(expected.get(i), actual.get(i)), expected + " and " + actual);
        }
    }

    @Property(seed = "7", tries = 500)
    void aPathIsReadAgainAsItself(
            @ForAll(supplier = JsonPathText.class) String text, @ForAll(supplier = JsonValue.class) JsonNode tree)
            throws QuerySyntaxException, QueryException {
        JsonPath path = JsonPath.compile(text);
        JsonPath again = JsonPath.compile(path.toString());
        assertEquals(path.toString(), again.toString());
        assertEquals(path.select(tree, 1_000_000), again.select(tree, 1_000_000));
    }
}
