package org.arazzoengine.expr;

import java.util.List;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
import org.arazzoengine.expr.Semantics.Grammar;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;

/**
 * Reads runtime expressions by the letter (Arazzo 1.1.0, Runtime Expressions, ABNF). Keywords are matched as written
 * (decision 17); a dot belongs to a name of an input, output or component, never to an id (AZ-EXPR-14, AZ-EXPR-15).
 * Under the grammar of 1.0 names may hold any characters but braces.
 *
 * <p>Safe for use by several threads.
 */
public final class ExpressionParser {

    /** What expressions begin with, without the {@code $}. */
    public static final List<String> ROOTS = List.of(
            "url",
            "method",
            "statusCode",
            "self",
            "request",
            "response",
            "message",
            "inputs",
            "outputs",
            "steps",
            "workflows",
            "sourceDescriptions",
            "components");

    private final String text;
    private final int offset;
    private final Grammar grammar;

    private ExpressionParser(String text, int offset, Grammar grammar) {
        this.text = text;
        this.offset = offset;
        this.grammar = grammar;
    }

    /** Whether {@code text} begins with {@code $} and one of the roots: what does not is literal text (decision 11). */
    public static boolean beginsLikeExpression(String text) {
        return text.startsWith("$") && ROOTS.contains(root(text));
    }

    /** The expression that {@code text} as a whole is by the grammar of 1.1. */
    public static RuntimeExpression parse(String text) throws ExpressionSyntaxException {
        return parse(text, 0, Semantics.strictly());
    }

    /** The expression that {@code text} is; {@code offset} is where it stands in the text around it. */
    static RuntimeExpression parse(String text, int offset, Semantics semantics) throws ExpressionSyntaxException {
        if (!beginsLikeExpression(text)) {
            String meant = UnknownRoot.meant(root(text))
                    .filter(root -> text.startsWith("$"))
                    .map(root -> "; did you mean '" + root + "'?")
                    .orElse("");
            throw new ExpressionSyntaxException(
                    offset, "expected a runtime expression such as $inputs.name, found " + quote(text) + meant);
        }
        int longest = semantics.budgets().expressionLength();
        if (text.length() > longest) {
            throw new ExpressionSyntaxException(
                    offset, "expected an expression of at most " + longest + " characters, found " + text.length());
        }
        return new ExpressionParser(text, offset, semantics.grammar()).expression();
    }

    /** The beginning of {@code text} in quotes, short enough for a message. */
    public static String quote(String text) {
        return "'" + (text.length() <= 40 ? text : text.substring(0, 37) + "...") + "'";
    }

    /** The letters behind the {@code $}. */
    static String root(String text) {
        int end = Math.min(1, text.length());
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(Math.min(1, text.length()), end);
    }

    private RuntimeExpression expression() throws ExpressionSyntaxException {
        String root = root(text);
        int end = 1 + root.length();
        if (List.of("url", "method", "statusCode", "self").contains(root)) {
            return bare(root, end);
        }
        if (text.length() == end || text.charAt(end) != '.') {
            throw fault(end, "expected '." + follower(root) + "' after '$" + root + "', found " + found(end));
        }
        if (text.length() == end + 1) {
            throw fault(
                    end + 1,
                    "expected '" + follower(root).replace("'.", "'") + "' after '$" + root + ".', found the end");
        }
        return switch (root) {
            case "request" -> exchanged(Side.REQUEST, end + 1);
            case "response" -> exchanged(Side.RESPONSE, end + 1);
            case "message" -> exchanged(Side.MESSAGE, end + 1);
            case "inputs" -> new RuntimeExpression.Input(offset, name(end + 1), pointer(end + 1));
            case "outputs" -> new RuntimeExpression.Output(offset, name(end + 1), pointer(end + 1));
            case "steps" -> stepOutput(end + 1);
            case "workflows" -> workflowValue(end + 1);
            case "sourceDescriptions" -> sourceDescription(end + 1);
            case "components" -> component(end + 1);
            default -> throw new IllegalStateException(root);
        };
    }

    private static String follower(String root) {
        return switch (root) {
            case "request", "response" -> "header.NAME', '.query.NAME', '.path.NAME' or '.body";
            case "message" -> "header.NAME' or '.payload";
            case "steps" -> "STEP.outputs.NAME";
            case "workflows" -> "WORKFLOW.outputs.NAME";
            case "components" -> "parameters.NAME";
            default -> "NAME";
        };
    }

    private RuntimeExpression bare(String root, int end) throws ExpressionSyntaxException {
        if (end < text.length()) {
            throw fault(end, "expected nothing after $" + root + ", found " + quote(text.substring(end)));
        }
        return switch (root) {
            case "url" -> new RuntimeExpression.Url(offset);
            case "method" -> new RuntimeExpression.Method(offset);
            case "statusCode" -> new RuntimeExpression.StatusCode(offset);
            default -> new RuntimeExpression.Self(offset);
        };
    }

    private RuntimeExpression exchanged(Side side, int at) throws ExpressionSyntaxException {
        for (Part part : List.of(Part.HEADER, Part.QUERY, Part.PATH)) {
            String word = part.spelling(side);
            if (text.startsWith(word, at)) {
                String name = part == Part.HEADER ? token(at + word.length()) : anyName(at + word.length());
                return new RuntimeExpression.Exchanged(offset, side, part, name, Pointer.WHOLE);
            }
        }
        for (String word : List.of("body", "payload")) {
            int end = at + word.length();
            if (text.startsWith(word, at) && (end == text.length() || text.charAt(end) == '#')) {
                return new RuntimeExpression.Exchanged(offset, side, Part.BODY, "", pointer(at));
            }
        }
        String expected = follower(side.root()).replace("'.", "'");
        throw fault(at, "expected '" + expected + "', found " + quote(text.substring(at)));
    }

    private RuntimeExpression stepOutput(int at) throws ExpressionSyntaxException {
        int end = idEnd(at);
        if (end == at || !text.startsWith(".outputs.", end)) {
            throw fault(end, "expected 'STEP.outputs.NAME' after '$steps.', found " + quote(text.substring(at)));
        }
        int name = end + ".outputs.".length();
        return new RuntimeExpression.StepOutput(offset, text.substring(at, end), name(name), pointer(name));
    }

    private RuntimeExpression workflowValue(int at) throws ExpressionSyntaxException {
        int end = idEnd(at);
        boolean inputs = text.startsWith(".inputs.", end);
        if (end == at || !inputs && !text.startsWith(".outputs.", end)) {
            throw fault(
                    end, "expected 'WORKFLOW.outputs.NAME' after '$workflows.', found " + quote(text.substring(at)));
        }
        int name = end + (inputs ? ".inputs." : ".outputs.").length();
        return new RuntimeExpression.WorkflowValue(offset, text.substring(at, end), inputs, name(name), pointer(name));
    }

    private RuntimeExpression sourceDescription(int at) throws ExpressionSyntaxException {
        int end = idEnd(at);
        if (end == at || !text.startsWith(".", end) || end + 1 == text.length()) {
            throw fault(
                    end, "expected 'NAME.url' or 'NAME.operationId' after '$sourceDescriptions.', found " + found(at));
        }
        return new RuntimeExpression.SourceDescription(offset, text.substring(at, end), anyName(end + 1));
    }

    private RuntimeExpression component(int at) throws ExpressionSyntaxException {
        for (String kind : List.of("parameters", "successActions", "failureActions")) {
            if (text.startsWith(kind + ".", at)) {
                int start = at + kind.length() + 1;
                String name = name(start);
                if (start + name.length() < text.length()) {
                    throw fault(
                            start + name.length(),
                            "expected nothing after the component's name, found " + found(start + name.length()));
                }
                return new RuntimeExpression.Component(offset, kind, name);
            }
        }
        throw fault(
                at,
                "expected 'parameters.', 'successActions.' or 'failureActions.' after '$components.', found "
                        + found(at));
    }

    /** Letters, digits, hyphen and underscore: ids have no dots. */
    private int idEnd(int start) {
        int end = start;
        while (end < text.length() && (isNameChar(text.charAt(end)) && text.charAt(end) != '.')) {
            end++;
        }
        return end;
    }

    /** The name that begins at {@code start} and ends before a pointer or with the text. */
    private String name(int start) throws ExpressionSyntaxException {
        int hash = text.indexOf('#', start);
        int end = hash < 0 ? text.length() : hash;
        if (end == start) {
            throw fault(start, "expected a name, found " + found(start));
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (grammar == Grammar.V1_1 ? !isNameChar(c) : c == '{' || c == '}') {
                throw fault(i, "expected the end of the name, found " + quote(text.substring(i)));
            }
        }
        return text.substring(start, end);
    }

    /** The rest of the text from {@code start}: any characters but braces. */
    private String anyName(int start) throws ExpressionSyntaxException {
        if (start == text.length()) {
            throw fault(start, "expected a name, found the end");
        }
        noBraces(start);
        return text.substring(start);
    }

    private void noBraces(int start) throws ExpressionSyntaxException {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '}') {
                throw fault(i, "expected no brace in an expression, found " + found(i));
            }
        }
    }

    /** A header name (RFC 9110, token), to the end of the text. */
    private String token(int start) throws ExpressionSyntaxException {
        if (start == text.length()) {
            throw fault(start, "expected a header name, found the end");
        }
        for (int i = start; i < text.length(); i++) {
            if (!isTokenChar(text.charAt(i))) {
                throw fault(i, "expected the end of the header name, found " + quote(text.substring(i)));
            }
        }
        return text.substring(start);
    }

    private Pointer pointer(int start) throws ExpressionSyntaxException {
        int hash = text.indexOf('#', start);
        if (hash < 0) {
            return Pointer.WHOLE;
        }
        noBraces(hash);
        try {
            return Pointer.parse(text.substring(hash + 1));
        } catch (QuerySyntaxException e) {
            throw fault(hash + 1 + e.offset(), String.valueOf(e.getMessage()));
        }
    }

    private String found(int at) {
        return at == text.length() ? "the end" : quote(text.substring(at));
    }

    static boolean isNameChar(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
    }

    /** Whether {@code c} may stand in the name of a header (RFC 9110, token). */
    static boolean isTokenChar(char c) {
        return isNameChar(c) || "!#$%&'*+^`|~".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private ExpressionSyntaxException fault(int at, String message) {
        return new ExpressionSyntaxException(offset + at, message);
    }
}
