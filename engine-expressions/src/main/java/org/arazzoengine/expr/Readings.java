package org.arazzoengine.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.arazzoengine.expr.ReferenceParser.Place;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;

/**
 * Collects the ways to read one reference, the specification's first: a name by its letters, and shorter names with
 * navigation behind them.
 */
final class Readings {

    private static final int MAX_SPLITS = 64;

    private final Place place;
    private final Semantics semantics;
    private final List<Reading> found = new ArrayList<>();

    Readings(Place place, Semantics semantics) {
        this.place = place;
        this.semantics = semantics;
    }

    List<Reading> found() {
        return found;
    }

    /** Whether dots and brackets may navigate at all. */
    boolean navigates() {
        return lenient() || place == Place.CONDITION;
    }

    private boolean lenient() {
        return !semantics.strict();
    }

    /** Makes an expression of a name and a pointer. */
    interface Named {
        RuntimeExpression of(String name, Pointer pointer);
    }

    /**
     * The readings of {@code rest} as a name, and as shorter names with navigation behind them.
     *
     * @param odd the tolerance that even the exact name needs
     */
    void names(String rest, Named named, Optional<Tolerance> odd) {
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
            splits(name, pointer.get(), named, this::isName, odd.or(() -> navigationTolerance(Tolerance.NAVIGATION)));
        }
    }

    /**
     * The readings of {@code rest} as a name that may hold any characters, dots and brackets too, with navigation behind
     * it, which the specification has in simple conditions only (AZ-SIMPLE-06). The whole as a name is the grammar's.
     *
     * @param part whether the characters of a shorter name are those of one
     */
    void behind(String rest, Named named, Predicate<String> part) {
        if (place != Place.CONDITION) {
            return;
        }
        int hash = rest.indexOf('#');
        Optional<Pointer> pointer = pointer(hash < 0 ? "" : rest.substring(hash + 1));
        String name = hash < 0 || pointer.isEmpty() ? rest : rest.substring(0, hash);
        Named base = (n, p) -> named.of(n, Pointer.WHOLE);
        if (hash > 0 && pointer.isPresent() && part.test(name)) {
            add(base.of(name, Pointer.WHOLE), Navigation.of(pointer.get()), Optional.empty());
        }
        splits(name, pointer.orElse(Pointer.WHOLE), base, part, Optional.empty());
    }

    /** {@code tolerance}, where the specification does not navigate itself. */
    Optional<Tolerance> navigationTolerance(Tolerance tolerance) {
        return place == Place.CONDITION ? Optional.empty() : Optional.of(tolerance);
    }

    private void splits(
            String name, Pointer pointer, Named named, Predicate<String> usual, Optional<Tolerance> tolerance) {
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
            Optional<Tolerance> odd = usual.test(base) ? tolerance : tolerance.or(() -> Optional.of(Tolerance.NAMES));
            if (lenient() || odd.isEmpty()) {
                add(named.of(base, Pointer.WHOLE), way.get(), odd);
            }
        }
    }

    private boolean measures() {
        return lenient() && place == Place.CONDITION;
    }

    /** The reading of {@code base} with {@code rest} as navigation behind it, when that is one. */
    void navigation(RuntimeExpression base, String rest, Optional<Tolerance> tolerance) {
        int hash = rest.indexOf('#');
        String way = hash < 0 ? rest : rest.substring(0, hash);
        pointer(hash < 0 ? "" : rest.substring(hash + 1))
                .flatMap(pointer -> Navigation.read(way, pointer, measures()))
                .ifPresent(read -> add(base, read, tolerance));
    }

    /** A pointer whose tokens hold brackets, with these as indices (tolerance T19); none when it has none. */
    static Optional<Pointer> brackets(Pointer pointer) {
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

    /** The pointer that {@code text} is; none when no expression can hold it. */
    static Optional<Pointer> pointer(String text) {
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

    /** Adds a reading, unless an earlier one means the same. */
    void add(RuntimeExpression expression, Navigation way, Optional<Tolerance> tolerance) {
        boolean known = found.stream()
                .anyMatch(reading -> reading.expression().equals(expression)
                        && reading.navigation().equals(way));
        if (!known) {
            found.add(new Reading(expression, way, tolerance));
        }
    }

    private boolean isName(String name) {
        return semantics.grammar() == Semantics.Grammar.V1_0
                || name.chars().allMatch(c -> ExpressionParser.isNameChar((char) c));
    }
}
