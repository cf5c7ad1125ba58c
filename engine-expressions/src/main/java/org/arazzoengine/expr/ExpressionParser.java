package org.arazzoengine.expr;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Locale;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;

/**
 * Reads runtime expressions (Arazzo 1.1.0, Runtime Expressions, ABNF). Keywords are matched as written
 * (decision 17). Names may hold every character but white space, braces, {@code #} and the operator characters of
 * simple conditions; a dot belongs to the name (AZ-EXPR-14).
 *
 * <p>Safe for use by several threads.
 */
public final class ExpressionParser {

    /** The roots of the grammar, with what may follow them in words. */
    private static final List<String> ROOTS = List.of(
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

    private static final JsonPointer WHOLE = JsonPointer.empty();

    /** Longest expression that is read, in characters: far beyond any author, and no text can cost more than it is. */
    public static final int MAX_LENGTH = 4_000;

    private final String text;
    private final int offset;

    private ExpressionParser(String text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    /** Whether {@code text} begins with {@code $} and one of the roots: what does not is literal text (decision 11). */
    public static boolean beginsLikeExpression(String text) {
        return text.startsWith("$") && ROOTS.contains(root(text));
    }

    /** The expression that {@code text} is, as a whole. */
    public static RuntimeExpression parse(String text) throws ExpressionSyntaxException {
        return parse(text, 0);
    }

    /** As {@link #parse(String)}; {@code offset} is where {@code text} stands in the text around it. */
    public static RuntimeExpression parse(String text, int offset) throws ExpressionSyntaxException {
        if (!beginsLikeExpression(text)) {
            throw new ExpressionSyntaxException(
                    offset, "expected a runtime expression such as $inputs.name, found " + quote(text));
        }
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionSyntaxException(
                    offset, "expected an expression of at most " + MAX_LENGTH + " characters, found " + text.length());
        }
        return new ExpressionParser(text, offset).expression();
    }

    /** The beginning of {@code text} in quotes, short enough for a message. */
    public static String quote(String text) {
        return "'" + (text.length() <= 40 ? text : text.substring(0, 37) + "...") + "'";
    }

    private static String root(String text) {
        int end = 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(1, end);
    }

    private RuntimeExpression expression() throws ExpressionSyntaxException {
        String root = root(text);
        String rest = text.substring(1 + root.length());
        if (List.of("url", "method", "statusCode", "self").contains(root)) {
            return bare(root, rest);
        }
        if (rest.length() < 2 || rest.charAt(0) != '.') {
            throw fault(1 + root.length(), "expected '." + follower(root) + "' after $" + root);
        }
        String tail = rest.substring(1);
        int at = 2 + root.length();
        return switch (root) {
            case "request" -> exchanged(Side.REQUEST, tail, at);
            case "response" -> exchanged(Side.RESPONSE, tail, at);
            case "message" -> exchanged(Side.MESSAGE, tail, at);
            case "inputs" -> new RuntimeExpression.Input(offset, name(tail, at), pointer(tail, at));
            case "outputs" -> new RuntimeExpression.Output(offset, name(tail, at), pointer(tail, at));
            case "steps" -> stepOutput(tail, at);
            case "workflows" -> workflowValue(tail, at);
            case "sourceDescriptions" -> sourceDescription(tail, at);
            case "components" -> component(tail, at);
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

    private RuntimeExpression bare(String root, String rest) throws ExpressionSyntaxException {
        if (!rest.isEmpty()) {
            throw fault(1 + root.length(), "expected nothing after $" + root + ", found " + quote(rest));
        }
        return switch (root) {
            case "url" -> new RuntimeExpression.Url(offset);
            case "method" -> new RuntimeExpression.Method(offset);
            case "statusCode" -> new RuntimeExpression.StatusCode(offset);
            default -> new RuntimeExpression.Self(offset);
        };
    }

    private RuntimeExpression exchanged(Side side, String tail, int at) throws ExpressionSyntaxException {
        for (Part part : List.of(Part.HEADER, Part.QUERY, Part.PATH)) {
            String word = part.name().toLowerCase(Locale.ROOT) + ".";
            if (tail.startsWith(word)) {
                String name = whole(tail.substring(word.length()), at + word.length());
                return new RuntimeExpression.Exchanged(offset, side, part, name, WHOLE);
            }
        }
        for (String word : List.of("body", "payload")) {
            if (tail.equals(word) || tail.startsWith(word + "#")) {
                return new RuntimeExpression.Exchanged(offset, side, Part.BODY, "", pointer(tail, at));
            }
        }
        throw fault(at, "expected '" + follower(side.root()).replace("'.", "'") + "', found " + quote(tail));
    }

    private RuntimeExpression stepOutput(String tail, int at) throws ExpressionSyntaxException {
        int dot = tail.indexOf(".outputs.");
        if (dot <= 0) {
            throw fault(at, "expected 'STEP.outputs.NAME' after '$steps.', found " + quote(tail));
        }
        String named = tail.substring(dot + 9);
        String stepId = whole(tail.substring(0, dot), at);
        return new RuntimeExpression.StepOutput(
                offset, stepId, name(named, at + dot + 9), pointer(named, at + dot + 9));
    }

    private RuntimeExpression workflowValue(String tail, int at) throws ExpressionSyntaxException {
        int dot = tail.indexOf('.');
        String named = dot < 0 ? "" : tail.substring(dot + 1);
        boolean inputs = named.startsWith("inputs.");
        if (dot <= 0 || !(inputs || named.startsWith("outputs."))) {
            throw fault(at, "expected 'WORKFLOW.outputs.NAME' after '$workflows.', found " + quote(tail));
        }
        int start = named.indexOf('.') + 1;
        String value = named.substring(start);
        int valueAt = at + dot + 1 + start;
        String workflowId = whole(tail.substring(0, dot), at);
        return new RuntimeExpression.WorkflowValue(
                offset, workflowId, inputs, name(value, valueAt), pointer(value, valueAt));
    }

    private RuntimeExpression sourceDescription(String tail, int at) throws ExpressionSyntaxException {
        int dot = tail.indexOf('.');
        if (dot <= 0 || dot == tail.length() - 1) {
            throw fault(at, "expected 'NAME.url' or 'NAME.operationId' after '$sourceDescriptions.'");
        }
        String reference = tail.substring(dot + 1);
        if (reference.indexOf('{') >= 0 || reference.indexOf('}') >= 0) {
            throw fault(at + dot + 1, "braces cannot stand in " + quote(reference));
        }
        return new RuntimeExpression.SourceDescription(offset, whole(tail.substring(0, dot), at), reference);
    }

    private RuntimeExpression component(String tail, int at) throws ExpressionSyntaxException {
        int dot = tail.indexOf('.');
        String kind = dot < 0 ? tail : tail.substring(0, dot);
        if (dot < 0
                || !List.of("parameters", "successActions", "failureActions").contains(kind)) {
            throw fault(at, "expected 'parameters.', 'successActions.' or 'failureActions.' after '$components.'");
        }
        return new RuntimeExpression.Component(offset, kind, whole(tail.substring(dot + 1), at + dot + 1));
    }

    private String name(String tail, int at) throws ExpressionSyntaxException {
        int hash = tail.indexOf('#');
        return whole(hash < 0 ? tail : tail.substring(0, hash), at);
    }

    private JsonPointer pointer(String tail, int at) throws ExpressionSyntaxException {
        int hash = tail.indexOf('#');
        if (hash < 0 || hash == tail.length() - 1) {
            return WHOLE;
        }
        String pointer = tail.substring(hash + 1);
        if (pointer.charAt(0) != '/') {
            throw fault(at + hash + 1, "expected a JSON Pointer that begins with '/', found " + quote(pointer));
        }
        int brace = Math.max(pointer.indexOf('{'), pointer.indexOf('}'));
        if (brace >= 0) {
            throw fault(at + hash + 1 + brace, "a brace cannot stand in the JSON Pointer of an expression");
        }
        return JsonPointer.compile(pointer);
    }

    private String whole(String name, int at) throws ExpressionSyntaxException {
        if (name.isEmpty()) {
            throw fault(at, "expected a name");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isWhitespace(c) || "{}#<>=!&|()'\"".indexOf(c) >= 0) {
                throw fault(at + i, "expected the end of the name, found " + quote(name.substring(i)));
            }
        }
        return name;
    }

    private ExpressionSyntaxException fault(int at, String message) {
        return new ExpressionSyntaxException(offset + at, message);
    }
}
