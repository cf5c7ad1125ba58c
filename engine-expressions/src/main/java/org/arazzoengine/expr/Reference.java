package org.arazzoengine.expr;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A reference as it stands in a document. A dot or bracket may belong to a name or navigate (decision 13), so there
 * can be several readings, the specification's first; the first that leads to a value counts. Immutable.
 *
 * @param text as written
 * @param offset of the reference in the text around it, from 0
 * @param readings at least one
 */
public record Reference(String text, int offset, List<Reading> readings) {

    /** The tolerances under which what stands behind the last dot is taken as a name. */
    private static final Set<Tolerance> NAMED =
            Set.of(Tolerance.NAMES, Tolerance.STEP_WITHOUT_OUTPUTS, Tolerance.STEP_OF_WORKFLOW);

    /** The tolerances under which a dot or bracket may belong to a name, and seldom does. */
    private static final Set<Tolerance> OPEN = Set.of(Tolerance.BODY_NAVIGATION, Tolerance.STEP_WITHOUT_OUTPUTS);

    public Reference {
        readings = List.copyOf(readings);
    }

    /** The expression of the first reading. */
    public RuntimeExpression expression() {
        return readings.get(0).expression();
    }

    /** Whether it is an expression of the specification's grammar. */
    public boolean isExact() {
        return readings.get(0).tolerance().isEmpty();
    }

    /**
     * Whether it is a reference only if something of its name exists: every way to read it has a name with a character
     * that names seldom hold, such as white space, an operator or a bracket that encloses no index (tolerance T24).
     */
    public boolean isDoubtful() {
        boolean tolerated = readings.get(0).tolerance().filter(NAMED::contains).isPresent();
        return tolerated && readings.stream().allMatch(Reference::hasOddName);
    }

    private static boolean hasOddName(Reading reading) {
        String written = reading.expression().text();
        int hash = written.indexOf('#');
        return written.substring(1, hash < 0 ? written.length() : hash)
                .chars()
                .anyMatch(c -> !Character.isLetterOrDigit(c) && "._-".indexOf(c) < 0);
    }

    /** The value here. A spelling that only the chosen reading needs is told to {@code diagnostics}. */
    public Resolved resolve(Scope scope, Consumer<Diagnostic> diagnostics) {
        Reading first = readings.get(0);
        Resolved value = resolve(first, scope, diagnostics);
        if (value instanceof Resolved.Present present) {
            tell(first, scope, diagnostics);
            tellFirst(present, diagnostics);
            return value;
        }
        if (readings.size() == 1) {
            return value;
        }
        return resolveOthers(scope, diagnostics, value);
    }

    private Resolved resolveOthers(Scope scope, Consumer<Diagnostic> diagnostics, Resolved missing) {
        Resolved why = missing;
        for (Reading reading : readings.subList(1, readings.size())) {
            Resolved value = resolve(reading, scope, diagnostics);
            if (value instanceof Resolved.Present present) {
                tell(reading, scope, diagnostics);
                tellFirst(present, diagnostics);
                return value;
            }
            // What is missing inside a value that is there says more than a name that nobody meant.
            if (why == missing && reading.expression().resolve(scope) instanceof Resolved.Present) {
                why = value;
            }
        }
        return why;
    }

    private Resolved resolve(Reading reading, Scope scope, Consumer<Diagnostic> diagnostics) {
        if (reading.navigation().isNone()) {
            return reading.expression().resolve(scope);
        }
        return reading.resolve(
                scope,
                way -> diagnostics.accept(Diagnostic.tolerated(
                        Tolerance.LENGTH, offset, "'" + text + "' is no member; the size of the value is taken", "")));
    }

    private void tell(Reading reading, Scope scope, Consumer<Diagnostic> diagnostics) {
        if (reading.tolerance().isEmpty()) {
            return;
        }
        String spelling = reading.text(scope);
        // What was told before any value was known took each name for itself.
        if (!isSure(reading.tolerance().get())
                || !spelling.equals(meant(readings).text())) {
            diagnostics.accept(describe(reading, spelling, ""));
        }
    }

    /** The others cannot be reached by any expression, so nobody would know of them (decision 26). */
    private void tellFirst(Resolved.Present present, Consumer<Diagnostic> diagnostics) {
        if (present.values() > 1) {
            String message = "'" + text + "' has " + present.values() + " values, and the first is taken";
            diagnostics.accept(Diagnostic.note(26, offset, message));
        }
    }

    /** Whether the reference needs {@code tolerance} whatever the values are. */
    private boolean isSure(Tolerance tolerance) {
        Optional<Tolerance> first = readings.get(0).tolerance();
        return first.filter(tolerance::equals).isPresent() && (tolerance != Tolerance.NAMES || readings.size() == 1);
    }

    /** What there is to say about the spelling before any value is known. */
    public Optional<Diagnostic> spelling() {
        return readings.get(0).tolerance().filter(this::isSure).map(sure -> {
            Reading meant = meant(readings);
            boolean open = sure == Tolerance.STEP_WITHOUT_OUTPUTS
                    && !meant.navigation().isNone();
            return open ? describe(meant, meant.text(), ", unless the name of an output holds a dot") : describe(meant);
        });
    }

    /**
     * The spelling for which strict semantics refuse it; none when it is by the letter.
     *
     * @param declared whether a reference names something that exists: what does decides between several readings
     */
    public Optional<Diagnostic> refusal(Predicate<Reference> declared) {
        if (readings.stream().anyMatch(reading -> reading.tolerance().isEmpty())) {
            return Optional.empty();
        }
        List<Reading> named = readings.stream()
                .filter(reading -> declared.test(new Reference(text, offset, List.of(reading))))
                .toList();
        List<Reading> possible = named.isEmpty() ? readings : named;
        List<Reading> likely = possible.stream()
                .filter(reading ->
                        !reading.tolerance().filter(Tolerance.NAMES::equals).isPresent())
                .toList();
        return Optional.of(describe(meant(likely.isEmpty() ? possible : likely)).refused());
    }

    /**
     * Which of {@code possible} was probably meant: the first, but where the tolerance leaves it open whether dots and
     * brackets navigate, they do. What is suggested needs no other tolerance then.
     */
    private static Reading meant(List<Reading> possible) {
        Reading first = possible.get(0);
        if (first.tolerance().filter(OPEN::contains).isEmpty()) {
            return first;
        }
        return possible.stream()
                .filter(reading -> reading.tolerance().equals(first.tolerance()))
                .min(Comparator.comparingLong(reading -> reading.text()
                        .chars()
                        .filter(c -> ".[~".indexOf(c) >= 0)
                        .count()))
                .orElse(first);
    }

    /**
     * What there is to say about the spelling when {@code reading} counts, before any value is known; it must be a
     * tolerated one.
     */
    public Diagnostic describe(Reading reading) {
        return describe(
                reading,
                reading.text(),
                reading.navigation().mayJoin() ? ", unless the name of a member holds a dot" : "");
    }

    private Diagnostic describe(Reading reading, String spelling, String unless) {
        Tolerance tolerance = reading.tolerance().orElseThrow();
        if (tolerance == Tolerance.NAMES) {
            return Diagnostic.tolerated(
                    tolerance, offset, "'" + text + "' holds a name that the grammar does not allow", "");
        }
        String wants = "'" + text + "' is no form of the grammar; the specification wants ";
        return spelling.equals(text)
                ? Diagnostic.tolerated(tolerance, offset, "'" + text + "' is accepted, but no form of the grammar", "")
                        .wanting(wants + instead(reading.expression()))
                : Diagnostic.tolerated(
                                tolerance, offset, "'" + text + "' is read as '" + spelling + "'" + unless, spelling)
                        .wanting(wants + "'" + spelling + "'" + unless)
                        .replacing(offset + text.length());
    }

    /** What there is instead of a form that the grammar does not have. */
    private static String instead(RuntimeExpression expression) {
        if (expression instanceof RuntimeExpression.WorkflowStepOutput output) {
            return "an output of that workflow, '$workflows." + output.workflowId() + ".outputs.NAME'";
        }
        return expression instanceof RuntimeExpression.Variable variable
                ? "an input, such as '$inputs." + variable.name() + "'"
                : "'" + expression.text() + ".NAME'";
    }
}
