package org.arazzoengine.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Budgets;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.jsonpath.JsonPath;
import org.arazzoengine.query.jsonpath.Node;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.query.regex.Regex;
import org.arazzoengine.select.Query;
import org.arazzoengine.select.QueryDialect;
import org.arazzoengine.select.Selector;

/**
 * Reads a text as each thing that it can be and evaluates it. The declared exceptions are answers, and each must point
 * into the text; everything else that is thrown is a bug.
 */
public final class Evaluation {

    /** A fiftieth of the default, so that a try is short. */
    private static final Budgets BUDGETS =
            new Budgets(10_000, 10_000, 100, 16_000_000, 1_000_000, 1_000_000, 400_000, 400_000, 1_000_000);

    /** Every way to read a text: lenient and strict, by both grammars. */
    public static final List<Semantics> ALL = Stream.of(Semantics.lenient(), Semantics.strictly())
            .flatMap(semantics -> Stream.of(Semantics.Grammar.values()).map(semantics::withGrammar))
            .map(semantics -> semantics.withBudgets(BUDGETS))
            .toList();

    private Evaluation() {}

    /** As a runtime expression, in both places. */
    public static void reference(String text, Scope scope, Semantics semantics) {
        for (ReferenceParser.Place place : ReferenceParser.Place.values()) {
            try {
                Reference reference = ReferenceParser.parse(text, 0, place, semantics);
                reference.spelling().ifPresent(told -> inside(told.offset(), text));
                reference.readings().forEach(reading -> reading.text());
                reference.resolve(scope, told -> inside(told.offset(), text));
            } catch (ExpressionSyntaxException e) {
                fault(e.offset(), e.getMessage(), text);
            }
        }
    }

    /** As a text with embedded expressions. */
    public static void template(String text, TextContext context, Scope scope, Semantics semantics) {
        try {
            TextTemplate template = TextTemplate.compile(text, context, semantics);
            inside(template.diagnostics(), text);
            template.fill(scope, "", Observer.NONE);
        } catch (ExpressionSyntaxException e) {
            fault(e.offset(), e.getMessage(), text);
        }
    }

    /** As a simple condition, and as a comparison on a context. */
    public static void condition(String text, Scope scope, JsonNode context, Semantics semantics) {
        try {
            Condition condition = Condition.compile(text, semantics);
            inside(condition.diagnostics(), text);
            verdict(condition.evaluate(scope), text);
        } catch (ExpressionSyntaxException e) {
            fault(e.offset(), e.getMessage(), text);
        }
        try {
            verdict(Condition.compileOnContext(text, semantics).evaluate(scope, context), text);
        } catch (ExpressionSyntaxException e) {
            fault(e.offset(), e.getMessage(), text);
        }
    }

    private static void verdict(Verdict verdict, String text) {
        assertTrue(verdict.fault().isEmpty() || !verdict.passed(), "passed with a fault");
        verdict.fault().ifPresent(fault -> fault(fault, text));
        assertTrue(!verdict.reason().isEmpty());
    }

    /** As a criterion of {@code type} on the body of an answer. */
    public static void criterion(String text, CriterionType type, Scope scope, Semantics semantics) {
        Criterion criterion =
                Criterion.compile(Optional.of("$response.body"), text, type, semantics, reference -> true);
        inside(criterion.diagnostics(), text);
        criterion.fault().ifPresent(fault -> fault(fault, text));
        verdict(criterion.evaluate(scope), text);
    }

    /** As the query of a Selector Object, and as one without. */
    public static void query(String text, QueryDialect dialect, Scope scope, JsonNode context, Semantics semantics) {
        try {
            Selector.compile("$response.body", text, dialect, semantics, reference -> true)
                    .select(scope, Observer.NONE);
        } catch (QuerySyntaxException e) {
            fault(e.offset(), e.getMessage(), text);
        } catch (ExpressionSyntaxException | QueryException e) {
            assertTrue(!String.valueOf(e.getMessage()).isEmpty());
        }
        try {
            Query query = Query.compile(text, dialect, semantics);
            inside(query.diagnostics(), text);
            List<JsonNode> nodes = query.select(context, told -> {});
            boolean holds = query.holds(context, told -> {});
            assertTrue(dialect.type().equals("xpath") || holds == !nodes.isEmpty());
        } catch (QuerySyntaxException e) {
            fault(e.offset(), e.getMessage(), text);
        } catch (QueryException e) {
            assertTrue(!String.valueOf(e.getMessage()).isEmpty());
        }
    }

    /** As JSONPath, with the paths of what it selects, each of which is a path to that very node. */
    public static void jsonPath(String text, JsonNode root) {
        try {
            for (Node node : JsonPath.compile(text).nodes(root, 20_000)) {
                // Half a surrogate pair can be a member's name in Jackson's tree, but stand in no path.
                if (node.path().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
                    List<JsonNode> found = JsonPath.compile(node.path()).select(root, 20_000);
                    assertTrue(found.size() == 1 && found.get(0) == node.value(), node.path());
                }
            }
        } catch (QuerySyntaxException e) {
            fault(e.offset(), e.getMessage(), text);
        } catch (QueryException e) {
            assertTrue(!String.valueOf(e.getMessage()).isEmpty());
        }
    }

    /** As a regular expression without flags and with them. */
    public static void regex(String pattern, String flags, String text) {
        try {
            Regex.compile(pattern, flags, Regex.MAX_LENGTH).find(text, BUDGETS.regexSteps());
        } catch (QuerySyntaxException e) {
            fault(e.offset(), e.getMessage(), pattern + flags);
        } catch (QueryException e) {
            assertTrue(!String.valueOf(e.getMessage()).isEmpty());
        }
    }

    /** As a JSON Pointer. */
    public static void pointer(String text, JsonNode root) {
        try {
            Pointer pointer = Pointer.parse(text);
            JsonNode found = pointer.find(root);
            assertTrue(found == Pointer.of(pointer.tokens()).find(root));
        } catch (QuerySyntaxException e) {
            fault(e.offset(), e.getMessage(), text);
        }
    }

    /** As a value in which texts may be expressions and objects Selector Objects. */
    public static void value(JsonNode value, TextContext context, Scope scope, Semantics semantics) {
        ValueOptions options = ValueOptions.of(semantics).withContext(context);
        ValueTemplate template = ValueTemplate.compile(value, options, told -> {});
        template.visitReferences((reference, pointer, whole) -> {});
        template.evaluate(scope, Observer.NONE);
    }

    /** As a text value. */
    public static void value(String text, TextContext context, Scope scope, Semantics semantics) {
        value(TextNode.valueOf(text), context, scope, semantics);
    }

    private static void inside(List<Diagnostic> diagnostics, String text) {
        diagnostics.forEach(told -> inside(told.offset(), text));
    }

    private static void fault(Verdict.Fault fault, String text) {
        fault(fault.place() == Verdict.Fault.Place.TEXT ? fault.offset() : 0, fault.message(), text);
    }

    private static void fault(int offset, String message, String text) {
        assertTrue(message != null && !message.isEmpty(), "a fault without a message");
        inside(offset, text);
    }

    private static void inside(int offset, String text) {
        assertTrue(offset >= 0 && offset <= text.length(), () -> offset + " is no offset in " + text);
    }
}
