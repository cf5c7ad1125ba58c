package org.arazzoengine.expr.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Predicate;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionParser;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the operands of a condition, at the place where its text stands; not reusable, one text an instance. */
final class OperandParser {

    private static final String BARE_TEXT = "_-./+:*%@";

    private final ConditionText text;
    private final Semantics semantics;
    private final Predicate<Reference> declared;
    private final boolean paths;
    private final List<Diagnostic> diagnostics;

    /**
     * @param declared whether what a doubtful reference names exists; otherwise it is none (tolerance T24)
     * @param paths whether operands may be JSONPath queries on a context
     * @param diagnostics takes what there is to say about spellings
     */
    OperandParser(
            ConditionText text,
            Semantics semantics,
            Predicate<Reference> declared,
            boolean paths,
            List<Diagnostic> diagnostics) {
        this.text = text;
        this.semantics = semantics;
        this.declared = declared;
        this.paths = paths;
        this.diagnostics = diagnostics;
    }

    /** @param compared whether it stands in a comparison, where a bare word may be a text (tolerance T11) */
    Operand operand(boolean compared) throws ExpressionSyntaxException {
        text.skipSpace();
        if (text.isAtEnd()) {
            throw text.fault("expected a value, found the end");
        }
        char c = text.here();
        if (c == '\'') {
            int start = text.at();
            return text(start, text.single());
        }
        if (c == '"' && !semantics.strict()) {
            return doubled();
        }
        if (paths && text.isPath()) {
            return path();
        }
        if (c == '$' || text.startsWith("{$")) {
            return reference();
        }
        return word(compared);
    }

    /** Double quotes are a tolerance (T11) but where JSONPath is read, whose they are. */
    private Operand doubled() throws ExpressionSyntaxException {
        int start = text.at();
        if (paths) {
            return text(start, text.doubled());
        }
        Operand literal = Operand.Literal.of(text.doubled());
        quotes(start, text.endBefore(text.at()), "double quotes around a text", literal);
        return literal;
    }

    /** A text in quotes that begin at {@code start}; where paths are, expressions may be embedded in it. */
    private Operand text(int start, JsonNode content) throws ExpressionSyntaxException {
        if (!paths) {
            return Operand.Literal.of(content);
        }
        TextTemplate template =
                TextTemplate.compile(content.textValue(), start + 1, TextContext.QUERY_LITERAL, semantics, declared);
        diagnostics.addAll(template.diagnostics());
        return template.isLiteral() ? Operand.Literal.of(content) : new FilledText(template, start);
    }

    private void quotes(int start, int end, String what, Operand literal) {
        diagnostics.add(Diagnostic.tolerated(
                        Tolerance.QUOTES, start, what + "; the specification wants single quotes", literal.text())
                .replacing(end));
    }

    private Operand word(boolean compared) throws ExpressionSyntaxException {
        int start = text.at();
        int stop = text.tokenEnd(start);
        String word = text.from(start, stop);
        JsonNode value = literal(word);
        boolean bare = value == null && compared && !semantics.strict() && isBareText(start);
        if (value == null && !bare) {
            throw noOperand();
        }
        Operand literal = bare ? Operand.Literal.of(TextNode.valueOf(word)) : new Operand.Literal(value, word);
        if (bare) {
            quotes(start, stop, "a text without quotes", literal);
        }
        text.moveBehind(stop);
        return literal;
    }

    /** Whether a word begins at {@code start} that is no literal but could be a text without quotes. */
    boolean isBareText(int start) {
        String word = text.from(start, text.tokenEnd(start));
        return !word.isEmpty()
                && literal(word) == null
                && !word.matches("[+-]?[0-9]*\\.?[0-9]*([eE][+-]?[0-9]*)?")
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || BARE_TEXT.indexOf(c) >= 0);
    }

    /** That no operand stands here. */
    ExpressionSyntaxException noOperand() {
        int start = text.at();
        int stop = text.tokenEnd(start);
        String found = text.from(start, Math.max(stop, Math.min(text.length(), start + 1)));
        String expected = Comparison.isNumberBeyondBounds(found)
                ? Comparison.NUMBER
                : "a runtime expression, a number, true, false, null or a text in single quotes";
        return text.fault("expected " + expected + ", found " + ExpressionParser.quote(found));
    }

    private static @Nullable JsonNode literal(String word) {
        return switch (word) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case "null" -> NullNode.instance;
            default -> Comparison.isNumber(word) ? number(word) : null;
        };
    }

    private static JsonNode number(String word) {
        try {
            return JsonReader.read(word);
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException("checked before: " + word, e);
        }
    }

    private Operand reference() throws ExpressionSyntaxException {
        boolean braced = text.here() == '{';
        int start = braced ? text.at() + 1 : text.at();
        int stop = braced ? text.find('}', start) : text.tokenEnd(start);
        if (stop < 0) {
            text.moveTo(text.length());
            throw text.fault("expected '}', found the end");
        }
        Reference reference = ReferenceParser.parse(
                text.from(start, stop), start, ReferenceParser.Place.CONDITION, semantics, declared);
        reference.spelling().ifPresent(diagnostics::add);
        if (paths && !braced) {
            String found = ExpressionParser.quote(reference.text()) + " stands in a query without braces";
            diagnostics.add(Diagnostic.tolerated(
                            Tolerance.UNBRACED_IN_QUERY,
                            start,
                            found + " and is replaced by its value",
                            "{" + reference.text() + "}")
                    .wanting(found + "; the specification wants them"));
        }
        text.moveBehind(braced ? stop + 1 : stop);
        return new Operand.Referred(reference);
    }

    private Operand path() throws ExpressionSyntaxException {
        int start = text.at();
        int stop = text.pathEnd(start);
        try {
            Operand operand = path(text.from(start, stop), start);
            text.moveBehind(stop);
            return operand;
        } catch (QuerySyntaxException e) {
            text.moveTo(start + e.offset());
            throw text.fault(String.valueOf(e.getMessage()));
        }
    }

    private Operand path(String part, int start) throws ExpressionSyntaxException, QuerySyntaxException {
        TextTemplate template = TextTemplate.compile(part, start, TextContext.JSONPATH, semantics, declared);
        diagnostics.addAll(template.diagnostics());
        return template.isLiteral()
                ? PathOperand.compile(part, start, semantics.budgets())
                : new FilledPath(template, start, semantics.budgets());
    }
}
