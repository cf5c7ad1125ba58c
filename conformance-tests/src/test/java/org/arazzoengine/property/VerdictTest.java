package org.arazzoengine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;

/** What verdicts have in common, whatever the condition is. */
class VerdictTest {

    private static Verdict judge(String text, String type, TreeScope scope, Semantics semantics) {
        return Criterion.compile(
                        Optional.of("$response.body"),
                        text,
                        CriterionType.of(type).orElseThrow(),
                        semantics,
                        reference -> true)
                .evaluate(scope);
    }

    private static void exclude(String text, TreeScope scope, JsonNode context, Semantics semantics) {
        try {
            Verdict verdict = Condition.compileOnContext(text, semantics).evaluate(scope, context);
            Verdict opposite =
                    Condition.compileOnContext("!(" + text + ")", semantics).evaluate(scope, context);
            boolean faulty = verdict.fault().isPresent() || opposite.fault().isPresent();
            assertEquals(!faulty && verdict.passed(), !faulty && !opposite.passed());
            assertFalse(faulty && (verdict.passed() || opposite.passed()));
        } catch (ExpressionSyntaxException e) {
            // One of the two is no condition, so there is nothing to compare.
            assertFalse(String.valueOf(e.getMessage()).isEmpty());
        }
    }

    @Property(seed = "1", tries = 1_000)
    void aConditionPassesOrItsNegationDoes(
            @ForAll(supplier = ConditionText.class) String text,
            @ForAll(supplier = AnyScope.class) TreeScope scope,
            @ForAll(supplier = JsonValue.class) JsonNode context) {
        Evaluation.ALL.forEach(semantics -> exclude(text, scope, context, semantics));
    }

    @Property(seed = "2", tries = 500)
    void anyTextThatIsAConditionExcludesItsNegation(
            @ForAll(supplier = HostileText.class) String text,
            @ForAll(supplier = AnyScope.class) TreeScope scope,
            @ForAll(supplier = JsonValue.class) JsonNode context) {
        Evaluation.ALL.forEach(semantics -> exclude(text, scope, context, semantics));
    }

    @Property(seed = "3", tries = 1_000)
    void aConditionOfTheGrammarIsReadUnderEverySemantics(@ForAll(supplier = ConditionText.class) String text)
            throws ExpressionSyntaxException {
        for (Semantics semantics : Evaluation.ALL) {
            assertFalse(Condition.compile(text, semantics).text().isEmpty());
            assertFalse(Condition.compile("!(" + text + ")", semantics).text().isEmpty());
        }
    }

    @Property(seed = "4", tries = 150)
    void theSameTextOnTheSameValuesHasTheSameVerdict(
            @ForAll(supplier = HostileText.class) String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        for (Semantics semantics : Evaluation.ALL) {
            for (String type : new String[] {"simple", "jsonpath"}) {
                assertEquals(judge(text, type, scope, semantics), judge(text, type, scope, semantics));
            }
        }
    }

    @Property(seed = "5", tries = 300)
    void theSameConditionOfTheGrammarHasTheSameVerdict(
            @ForAll(supplier = ConditionText.class) String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        for (Semantics semantics : Evaluation.ALL) {
            assertEquals(judge(text, "simple", scope, semantics), judge(text, "simple", scope, semantics));
        }
    }

    @Property(seed = "6", tries = 1_000)
    void whatStrictReadsAndSeesIsJudgedAlikeByLenient(
            @ForAll(supplier = ConditionText.class) String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        for (Semantics.Grammar grammar : Semantics.Grammar.values()) {
            Verdict strict = judge(text, "simple", scope, Semantics.strictly().withGrammar(grammar));
            boolean sees = strict.fault().isEmpty()
                    && strict.observed().stream().allMatch(seen -> seen.value() instanceof Resolved.Present);
            if (sees) {
                Verdict lenient =
                        judge(text, "simple", scope, Semantics.lenient().withGrammar(grammar));
                assertEquals(strict.passed(), lenient.passed());
                assertEquals(strict.observed(), lenient.observed());
            }
        }
    }
}
