package org.arazzoengine.expr;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arazzoengine.expr.RuntimeExpression.Exchanged;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
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

    private final String text;
    private final int offset;
    private final Place place;
    private final Semantics semantics;
    private final Readings readings;

    private ReferenceParser(String text, int offset, Place place, Semantics semantics) {
        this.text = text;
        this.offset = offset;
        this.place = place;
        this.semantics = semantics;
        this.readings = new Readings(place, semantics);
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

    private Reference reference(Predicate<Reference> declared) throws ExpressionSyntaxException {
        Optional<ExpressionSyntaxException> fault = Optional.empty();
        try {
            readings.add(ExpressionParser.parse(text, offset, semantics), Navigation.NONE, Optional.empty());
        } catch (ExpressionSyntaxException e) {
            fault = Optional.of(e);
        }
        if (text.length() <= semantics.budgets().expressionLength()) {
            others();
        }
        if (readings.found().isEmpty()) {
            throw wrongStep().orElse(fault.orElseThrow());
        }
        Reference reference = new Reference(text, offset, readings.found());
        if (reference.isDoubtful() && !declared.test(reference)) {
            throw wrongStep().orElse(fault.orElseThrow());
        }
        return reference;
    }

    /** The first step that is none, where it is what keeps the text from being navigation. */
    private Optional<ExpressionSyntaxException> wrongStep() {
        if (!readings.navigates() || text.length() > semantics.budgets().expressionLength()) {
            return Optional.empty();
        }
        int hash = text.indexOf('#');
        String way = hash < 0 ? text : text.substring(0, hash);
        int open = way.indexOf('[');
        while (open >= 0 && Navigation.indexEnd(way, open) > 0) {
            int end = Navigation.indexEnd(way, open);
            if (end < way.length() && ".[".indexOf(way.charAt(end)) < 0) {
                return wrongEnd(way, end, "expected '.', '[', '#' or the end behind ']'");
            }
            open = way.indexOf('[', end);
        }
        int blank = Navigation.whiteSpace(way);
        if (blank >= 0 && isInBody(way, blank)) {
            return wrongEnd(way, blank, "expected the end of the name");
        }
        int dot = Navigation.namelessDot(way);
        return dot >= 0 && (open < 0 || dot < open) ? wrongName(way, dot) : wrongIndex(way, open);
    }

    /** Where a step ends and what follows begins none. */
    private Optional<ExpressionSyntaxException> wrongEnd(String way, int end, String expected) {
        String message = expected + ", found " + found(end);
        return reference(way.substring(0, end)).map(before -> new ExpressionSyntaxException(offset + end, message));
    }

    /** Whether what stands before {@code end} leads into a body, whose names are those of navigation only. */
    private boolean isInBody(String way, int end) {
        return reference(way.substring(0, end))
                .map(Reference::expression)
                .filter(before -> before instanceof Exchanged exchanged && exchanged.part() == Part.BODY)
                .isPresent();
    }

    private Optional<ExpressionSyntaxException> wrongName(String way, int dot) {
        String message = "expected a name behind '.', found " + found(dot + 1);
        return isInBody(way, dot)
                ? Optional.of(new ExpressionSyntaxException(offset + dot + 1, message))
                : Optional.empty();
    }

    private Optional<ExpressionSyntaxException> wrongIndex(String way, int open) {
        if (open < 0 || reference(way.substring(0, open)).isEmpty()) {
            return Optional.empty();
        }
        int close = way.indexOf(']', open);
        String message = close < 0
                ? "expected an index and ']' behind '[', found " + found(open + 1)
                : "expected an index from 0 between the brackets, found "
                        + ExpressionParser.quote(way.substring(open + 1, close));
        return Optional.of(new ExpressionSyntaxException(offset + open + 1, message));
    }

    private String found(int at) {
        if (at < text.length()) {
            return ExpressionParser.quote(text.substring(at));
        }
        return place == Place.CONDITION
                ? "the end of the reference; white space, operators and braces end it"
                : "the end";
    }

    /** What stands before a wrong step; when it is wrong itself, its fault is the one to mend. */
    private Optional<Reference> reference(String part) {
        try {
            return Optional.of(parse(part, 0, place, semantics, reference -> false));
        } catch (ExpressionSyntaxException e) {
            // Told by the caller, who reads the whole.
            return Optional.empty();
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
                    readings.names(
                            rest.substring(1), (n, p) -> new RuntimeExpression.Output(offset, n, p), Optional.empty());
                }
            }
            case "steps" -> steps(rest);
            case "workflows" -> workflows(rest);
            case "request" -> exchanged(Side.REQUEST, rest);
            case "response" -> exchanged(Side.RESPONSE, rest);
            case "message" -> exchanged(Side.MESSAGE, rest);
            case "env" -> variable(rest);
            case "url" -> scalar(new RuntimeExpression.Url(offset), rest);
            case "method" -> scalar(new RuntimeExpression.Method(offset), rest);
            case "statusCode" -> scalar(new RuntimeExpression.StatusCode(offset), rest);
            case "self" -> scalar(new RuntimeExpression.Self(offset), rest);
            case "components" -> component(rest);
            case "sourceDescriptions" -> sourceDescription(rest);
            default -> {}
        }
    }

    /** In a simple condition everything may be navigated into, also what has no parts (AZ-SIMPLE-06). */
    private void scalar(RuntimeExpression expression, String rest) {
        if (place == Place.CONDITION && !rest.isEmpty() && ".[#".indexOf(rest.charAt(0)) >= 0) {
            readings.navigation(expression, rest, Optional.empty());
        }
    }

    private void component(String rest) {
        for (String kind : List.of("parameters", "successActions", "failureActions")) {
            String before = "." + kind + ".";
            if (rest.startsWith(before)) {
                readings.behind(
                        rest.substring(before.length()),
                        (n, p) -> new RuntimeExpression.Component(offset, kind, n),
                        name -> name.chars().allMatch(c -> ExpressionParser.isNameChar((char) c)));
            }
        }
    }

    private void sourceDescription(String rest) {
        int dot = rest.indexOf('.', 1);
        if (dot > 1 && rest.startsWith(".") && isId(rest.substring(1, dot))) {
            String source = rest.substring(1, dot);
            readings.behind(
                    rest.substring(dot + 1),
                    (n, p) -> new RuntimeExpression.SourceDescription(offset, source, n),
                    name -> !name.isEmpty());
        }
    }

    private void variable(String rest) {
        String name = rest.isEmpty() ? "" : rest.substring(1);
        if (lenient() && rest.startsWith(".") && semantics.variables().containsKey(name)) {
            readings.add(
                    new RuntimeExpression.Variable(offset, name), Navigation.NONE, Optional.of(Tolerance.UNKNOWN_ROOT));
        }
    }

    private void inputs(String rest) {
        if (rest.startsWith(".")) {
            readings.names(rest.substring(1), (n, p) -> new RuntimeExpression.Input(offset, n, p), Optional.empty());
        } else {
            whole(new RuntimeExpression.AllInputs(offset), rest);
        }
    }

    /** {@code $inputs} or {@code $steps.x.outputs}, alone or with a pointer behind it. */
    private void whole(RuntimeExpression all, String rest) {
        if (lenient() && (rest.isEmpty() || rest.startsWith("#"))) {
            Readings.pointer(rest.isEmpty() ? rest : rest.substring(1))
                    .flatMap(pointer -> Navigation.read("", pointer, false))
                    .ifPresent(way -> readings.add(all, way, Optional.of(Tolerance.WHOLE_OBJECT)));
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
                readings.names(behind.substring(1), (n, p) -> new RuntimeExpression.StepOutput(offset, id, n, p), odd);
                return;
            }
            whole(new RuntimeExpression.AllStepOutputs(offset, id), behind);
        }
        int dot = rest.indexOf('.', 1);
        if (dot > 1 && lenient() && readings.found().isEmpty()) {
            String first = rest.substring(1, dot);
            readings.names(
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
            readings.names(
                    behind.substring(behind.indexOf('.') + 1),
                    (n, p) -> new RuntimeExpression.WorkflowValue(offset, id, inputs, n, p),
                    isId(id) ? Optional.empty() : Optional.of(Tolerance.NAMES));
            return;
        }
        int outputs = behind.indexOf(".outputs.");
        if (lenient() && outputs > "steps.".length()) {
            String step = behind.substring("steps.".length(), outputs);
            readings.names(
                    behind.substring(outputs + ".outputs.".length()),
                    (n, p) -> new RuntimeExpression.WorkflowStepOutput(offset, id, step, n, p),
                    Optional.of(Tolerance.STEP_OF_WORKFLOW));
        }
    }

    private void exchanged(Side side, String rest) {
        for (String word : List.of(".body", ".payload")) {
            if (rest.startsWith(word)) {
                body(side, rest.substring(word.length()));
            }
        }
        for (Part part : List.of(Part.HEADER, Part.QUERY, Part.PATH)) {
            String before = "." + part.spelling(side);
            if (rest.startsWith(before)) {
                readings.behind(
                        rest.substring(before.length()),
                        (n, p) -> new Exchanged(offset, side, part, n, Pointer.WHOLE),
                        name -> part != Part.HEADER || isToken(name));
            }
        }
        if (lenient() && rest.startsWith(".headers.") && rest.length() > ".headers.".length()) {
            String name = rest.substring(".headers.".length());
            if (isToken(name)) {
                RuntimeExpression header = new Exchanged(offset, side, Part.HEADER, name, Pointer.WHOLE);
                readings.add(header, Navigation.NONE, Optional.of(Tolerance.RESPONSE_NAMES));
            }
        } else if (lenient() && side == Side.RESPONSE && (rest.equals(".status") || rest.equals(".statusCode"))) {
            readings.add(
                    new RuntimeExpression.StatusCode(offset), Navigation.NONE, Optional.of(Tolerance.RESPONSE_NAMES));
        }
    }

    private static boolean isToken(String name) {
        return name.chars().allMatch(c -> ExpressionParser.isTokenChar((char) c));
    }

    private void body(Side side, String rest) {
        RuntimeExpression body = new Exchanged(offset, side, Part.BODY, "", Pointer.WHOLE);
        if (rest.startsWith(".") || rest.startsWith("[")) {
            if (readings.navigates()) {
                readings.navigation(body, rest, readings.navigationTolerance(Tolerance.BODY_NAVIGATION));
            }
        } else if (lenient() && rest.startsWith("#/")) {
            Readings.pointer(rest.substring(1))
                    .flatMap(Readings::brackets)
                    .ifPresent(pointer -> readings.add(
                            new Exchanged(offset, side, Part.BODY, "", pointer),
                            Navigation.NONE,
                            Optional.of(Tolerance.POINTER_BRACKETS)));
        } else if (lenient() && rest.length() > 1) {
            String path = rest.startsWith("#") ? "/" + rest.substring(1) : rest;
            if (path.startsWith("/")) {
                Readings.pointer(path)
                        .ifPresent(pointer -> Stream.of(Optional.of(pointer), Readings.brackets(pointer))
                                .flatMap(Optional::stream)
                                .forEach(way -> readings.add(
                                        new Exchanged(offset, side, Part.BODY, "", way),
                                        Navigation.NONE,
                                        Optional.of(Tolerance.BODY_NAVIGATION))));
                readings.navigation(body, "." + path.substring(1), Optional.of(Tolerance.BODY_NAVIGATION));
            }
        }
    }

    private static boolean isId(String id) {
        return !id.isEmpty() && id.chars().allMatch(c -> ExpressionParser.isNameChar((char) c) && c != '.');
    }
}
