package org.arazzoengine.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arazzoengine.expr.RuntimeExpression.Exchanged;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;

/**
 * Reads references as documents write them: by the grammar first, then, unless the semantics are strict, in every
 * spelling of docs/spec/tolerances.md that fits. In simple conditions dots and brackets navigate by the specification
 * (AZ-SIMPLE-06). One instance a text.
 */
public final class ReferenceParser {

    /** Where a reference stands. */
    public enum Place {
        /** A value, a template, the context of a criterion. */
        VALUE,
        /** A simple condition. */
        CONDITION
    }

    private static final int MAX_SPLITS = 64;

    private final String text;
    private final int offset;
    private final Place place;
    private final Semantics semantics;
    private final List<Reading> readings = new ArrayList<>();

    private ReferenceParser(String text, int offset, Place place, Semantics semantics) {
        this.text = text;
        this.offset = offset;
        this.place = place;
        this.semantics = semantics;
    }

    /** As {@link #parse(String, int, Place, Semantics, Predicate)}, with everything taken as declared. */
    public static Reference parse(String text, int offset, Place place, Semantics semantics)
            throws ExpressionSyntaxException {
        return parse(text, offset, place, semantics, reference -> true);
    }

    /**
     * The reference that {@code text} as a whole is; {@code offset} is where it stands in the text around it.
     *
     * @param declared whether a reading of a {@linkplain Reference#isDoubtful doubtful} reference names something that
     *     exists; otherwise the text is none
     */
    public static Reference parse(
            String text, int offset, Place place, Semantics semantics, Predicate<Reference> declared)
            throws ExpressionSyntaxException {
        return new ReferenceParser(text, offset, place, semantics).reference(declared);
    }

    /** Makes an expression of a name and a pointer. */
    private interface Named {
        RuntimeExpression of(String name, Pointer pointer);
    }

    private Reference reference(Predicate<Reference> declared) throws ExpressionSyntaxException {
        Optional<ExpressionSyntaxException> fault = Optional.empty();
        try {
            readings.add(Reading.exact(ExpressionParser.parse(text, offset, semantics)));
        } catch (ExpressionSyntaxException e) {
            fault = Optional.of(e);
        }
        if (text.length() <= semantics.budgets().expressionLength()) {
            others();
        }
        if (readings.isEmpty()) {
            throw wrongIndex().orElse(fault.orElseThrow());
        }
        Reference reference = new Reference(text, offset, readings);
        if (reference.isDoubtful() && !declared.test(reference)) {
            throw wrongIndex().orElse(fault.orElseThrow());
        }
        return reference;
    }

    /** The first bracket that encloses no index, where it is what keeps the text from being navigation. */
    private Optional<ExpressionSyntaxException> wrongIndex() {
        int hash = text.indexOf('#');
        String way = hash < 0 ? text : text.substring(0, hash);
        int open = way.indexOf('[');
        while (open >= 0 && Navigation.indexEnd(way, open) > 0) {
            open = way.indexOf('[', open + 1);
        }
        boolean navigates = (place == Place.CONDITION || lenient())
                && text.length() <= semantics.budgets().expressionLength();
        if (open < 0 || !navigates || !isReference(way.substring(0, open))) {
            return Optional.empty();
        }
        int close = way.indexOf(']', open);
        String message = close < 0
                ? "expected an index and ']' behind '[', found " + ExpressionParser.quote(way.substring(open + 1))
                : "expected an index from 0 between the brackets, found "
                        + ExpressionParser.quote(way.substring(open + 1, close));
        return Optional.of(new ExpressionSyntaxException(offset + open + 1, message));
    }

    private boolean isReference(String part) {
        try {
            parse(part, 0, place, semantics, reference -> false);
            return true;
        } catch (ExpressionSyntaxException e) {
            // What stands before the bracket is wrong, and its fault is the one to mend.
            return false;
        }
    }

    private boolean lenient() {
        return !semantics.strict();
    }

    private void others() {
        String root = ExpressionParser.root(text);
        String rest = text.substring(Math.min(text.length(), 1 + root.length()));
        switch (root) {
            case "inputs" -> inputs(rest);
            case "outputs" -> {
                if (rest.startsWith(".")) {
                    names(rest.substring(1), (n, p) -> new RuntimeExpression.Output(offset, n, p), Optional.empty());
                }
            }
            case "steps" -> steps(rest);
            case "workflows" -> workflows(rest);
            case "request" -> exchanged(Side.REQUEST, rest);
            case "response" -> exchanged(Side.RESPONSE, rest);
            case "message" -> exchanged(Side.MESSAGE, rest);
            case "env" -> variable(rest);
            default -> {}
        }
    }

    private void variable(String rest) {
        String name = rest.isEmpty() ? "" : rest.substring(1);
        if (lenient() && rest.startsWith(".") && semantics.variables().containsKey(name)) {
            add(new RuntimeExpression.Variable(offset, name), Navigation.NONE, Optional.of(Tolerance.UNKNOWN_ROOT));
        }
    }

    private void inputs(String rest) {
        if (rest.startsWith(".")) {
            names(rest.substring(1), (n, p) -> new RuntimeExpression.Input(offset, n, p), Optional.empty());
        } else {
            whole(new RuntimeExpression.AllInputs(offset), rest);
        }
    }

    /** {@code $inputs} or {@code $steps.x.outputs}, alone or with a pointer behind it. */
    private void whole(RuntimeExpression all, String rest) {
        if (lenient() && (rest.isEmpty() || rest.startsWith("#"))) {
            pointer(rest.isEmpty() ? rest : rest.substring(1))
                    .flatMap(pointer -> Navigation.read("", pointer, false))
                    .ifPresent(way -> add(all, way, Optional.of(Tolerance.WHOLE_OBJECT)));
        }
    }

    private void steps(String rest) {
        int outputs = rest.indexOf(".outputs", 1);
        String id = outputs > 0 ? rest.substring(1, outputs) : "";
        if (!rest.startsWith(".") || id.indexOf('#') >= 0) {
            return;
        }
        if (outputs > 1) {
            Optional<Tolerance> odd = isId(id) ? Optional.empty() : Optional.of(Tolerance.NAMES);
            String behind = rest.substring(outputs + ".outputs".length());
            if (behind.startsWith(".")) {
                names(behind.substring(1), (n, p) -> new RuntimeExpression.StepOutput(offset, id, n, p), odd);
                return;
            }
            whole(new RuntimeExpression.AllStepOutputs(offset, id), behind);
        }
        int dot = rest.indexOf('.', 1);
        if (dot > 1 && lenient() && readings.isEmpty()) {
            String first = rest.substring(1, dot);
            names(
                    rest.substring(dot + 1),
                    (n, p) -> new RuntimeExpression.StepOutput(offset, first, n, p),
                    Optional.of(Tolerance.STEP_WITHOUT_OUTPUTS));
        }
    }

    private void workflows(String rest) {
        int end = Stream.of(".inputs.", ".outputs.", ".steps.")
                .mapToInt(field -> rest.indexOf(field, 1))
                .filter(at -> at > 1)
                .min()
                .orElse(0);
        if (!rest.startsWith(".") || end == 0) {
            return;
        }
        String id = rest.substring(1, end);
        String behind = rest.substring(end + 1);
        if (!behind.startsWith("steps.")) {
            boolean inputs = behind.startsWith("inputs.");
            names(
                    behind.substring(behind.indexOf('.') + 1),
                    (n, p) -> new RuntimeExpression.WorkflowValue(offset, id, inputs, n, p),
                    isId(id) ? Optional.empty() : Optional.of(Tolerance.NAMES));
            return;
        }
        int outputs = behind.indexOf(".outputs.");
        if (lenient() && outputs > "steps.".length()) {
            String step = behind.substring("steps.".length(), outputs);
            names(
                    behind.substring(outputs + ".outputs.".length()),
                    (n, p) -> new RuntimeExpression.WorkflowStepOutput(offset, id, step, n, p),
                    Optional.of(Tolerance.STEP_OF_WORKFLOW));
        }
    }

    /**
     * The readings of {@code rest} as a name, and as shorter names with navigation behind them.
     *
     * @param odd the tolerance that even the exact name needs
     */
    private void names(String rest, Named named, Optional<Tolerance> odd) {
        int hash = rest.indexOf('#');
        String name = hash < 0 ? rest : rest.substring(0, hash);
        Optional<Pointer> pointer = pointer(hash < 0 ? "" : rest.substring(hash + 1));
        if (name.isEmpty() || pointer.isEmpty() || name.indexOf('{') >= 0 || name.indexOf('}') >= 0) {
            return;
        }
        if (lenient()) {
            add(named.of(name, pointer.get()), Navigation.NONE, odd.or(() -> Optional.of(Tolerance.NAMES)));
            brackets(pointer.get())
                    .ifPresent(other ->
                            add(named.of(name, other), Navigation.NONE, Optional.of(Tolerance.POINTER_BRACKETS)));
        }
        if (lenient() || place == Place.CONDITION && odd.isEmpty()) {
            splits(name, pointer.get(), named, odd.or(() -> navigationTolerance(Tolerance.NAVIGATION)));
        }
    }

    private Optional<Tolerance> navigationTolerance(Tolerance tolerance) {
        return place == Place.CONDITION ? Optional.empty() : Optional.of(tolerance);
    }

    private void splits(String name, Pointer pointer, Named named, Optional<Tolerance> tolerance) {
        int split = name.length();
        for (int count = 0; count < MAX_SPLITS; count++) {
            split = Math.max(name.lastIndexOf('.', split - 1), name.lastIndexOf('[', split - 1));
            if (split < 1) {
                return;
            }
            Optional<Navigation> way = Navigation.read(name.substring(split), pointer, measures());
            if (way.isEmpty()) {
                return;
            }
            String base = name.substring(0, split);
            Optional<Tolerance> odd = isName(base) ? tolerance : tolerance.or(() -> Optional.of(Tolerance.NAMES));
            if (lenient() || odd.isEmpty()) {
                add(named.of(base, Pointer.WHOLE), way.get(), odd);
            }
        }
    }

    private boolean measures() {
        return lenient() && place == Place.CONDITION;
    }

    private void exchanged(Side side, String rest) {
        for (String word : List.of(".body", ".payload")) {
            if (rest.startsWith(word)) {
                body(side, rest.substring(word.length()));
            }
        }
        if (lenient() && rest.startsWith(".headers.") && rest.length() > ".headers.".length()) {
            String name = rest.substring(".headers.".length());
            if (name.chars().allMatch(c -> ExpressionParser.isTokenChar((char) c))) {
                RuntimeExpression header = new Exchanged(offset, side, Part.HEADER, name, Pointer.WHOLE);
                add(header, Navigation.NONE, Optional.of(Tolerance.RESPONSE_NAMES));
            }
        } else if (lenient() && side == Side.RESPONSE && (rest.equals(".status") || rest.equals(".statusCode"))) {
            add(new RuntimeExpression.StatusCode(offset), Navigation.NONE, Optional.of(Tolerance.RESPONSE_NAMES));
        }
    }

    private void body(Side side, String rest) {
        RuntimeExpression body = new Exchanged(offset, side, Part.BODY, "", Pointer.WHOLE);
        if (rest.startsWith(".") || rest.startsWith("[")) {
            if (lenient() || place == Place.CONDITION) {
                navigation(body, rest, navigationTolerance(Tolerance.BODY_NAVIGATION));
            }
        } else if (lenient() && rest.startsWith("#/")) {
            pointer(rest.substring(1))
                    .flatMap(ReferenceParser::brackets)
                    .ifPresent(pointer -> add(
                            new Exchanged(offset, side, Part.BODY, "", pointer),
                            Navigation.NONE,
                            Optional.of(Tolerance.POINTER_BRACKETS)));
        } else if (lenient() && rest.length() > 1) {
            String path = rest.startsWith("#") ? "/" + rest.substring(1) : rest;
            if (path.startsWith("/")) {
                pointer(path)
                        .ifPresent(pointer -> Stream.of(Optional.of(pointer), brackets(pointer))
                                .flatMap(Optional::stream)
                                .forEach(way -> add(
                                        new Exchanged(offset, side, Part.BODY, "", way),
                                        Navigation.NONE,
                                        Optional.of(Tolerance.BODY_NAVIGATION))));
                navigation(body, "." + path.substring(1), Optional.of(Tolerance.BODY_NAVIGATION));
            }
        }
    }

    private void navigation(RuntimeExpression base, String rest, Optional<Tolerance> tolerance) {
        int hash = rest.indexOf('#');
        String way = hash < 0 ? rest : rest.substring(0, hash);
        pointer(hash < 0 ? "" : rest.substring(hash + 1))
                .flatMap(pointer -> Navigation.read(way, pointer, measures()))
                .ifPresent(read -> add(base, read, tolerance));
    }

    /** A pointer whose tokens hold brackets, with these as indices (tolerance T19); none when it has none. */
    private static Optional<Pointer> brackets(Pointer pointer) {
        if (pointer.tokens().stream().noneMatch(token -> token.indexOf('[') >= 0)) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (String token : pointer.tokens()) {
            if (token.indexOf('[') < 0) {
                tokens.add(token);
                continue;
            }
            Optional<Navigation> way =
                    Navigation.read(token.startsWith("[") ? token : "." + token, Pointer.WHOLE, false);
            if (way.isEmpty()) {
                return Optional.empty();
            }
            tokens.addAll(way.get().asPointer().tokens());
        }
        return Optional.of(Pointer.of(tokens));
    }

    private static Optional<Pointer> pointer(String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pointer.parse(text));
        } catch (QuerySyntaxException e) {
            // No pointer, so no reading with one; the fault of the grammar's own reading is what is reported.
            return Optional.empty();
        }
    }

    private void add(RuntimeExpression expression, Navigation way, Optional<Tolerance> tolerance) {
        boolean known = readings.stream()
                .anyMatch(reading -> reading.expression().equals(expression)
                        && reading.navigation().equals(way));
        if (!known) {
            readings.add(new Reading(expression, way, tolerance));
        }
    }

    private boolean isName(String name) {
        return semantics.grammar() == Semantics.Grammar.V1_0
                || name.chars().allMatch(c -> ExpressionParser.isNameChar((char) c));
    }

    private static boolean isId(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> ExpressionParser.isNameChar((char) c) && c != '.');
    }
}
