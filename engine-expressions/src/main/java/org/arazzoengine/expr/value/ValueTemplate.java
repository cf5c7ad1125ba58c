package org.arazzoengine.expr.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.Gap;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.json.JsonDepth;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.select.Selector;

/**
 * A JSON value in which texts may be runtime expressions or hold embedded ones, and objects may be Selector Objects:
 * parameter values, payloads, outputs. Keys are literal (AZ-BODY-13). Compiled once, immutable, evaluated many times.
 */
public sealed interface ValueTemplate {

    /** A value without expressions; sent as written, never copied. */
    record Literal(JsonNode value) implements ValueTemplate {}

    /** A text that is one reference: the value keeps its type (decision 7). */
    record Referred(Reference reference, String pointer) implements ValueTemplate {}

    /**
     * A reference whose name is one only if it exists; otherwise the text is read in another way (tolerance T24), about
     * which there is something to say then.
     */
    record ExactName(Reference reference, ValueTemplate otherwise, List<Diagnostic> diagnostics, String pointer)
            implements ValueTemplate {
        public ExactName {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** A text with embedded expressions: always a text. */
    record Text(TextTemplate template, String pointer) implements ValueTemplate {}

    /** A simple condition: a boolean (tolerance T16). */
    record Judged(Condition condition, String pointer) implements ValueTemplate {}

    /** A Selector Object: what it selects. */
    record Selected(Selector selector, String pointer) implements ValueTemplate {}

    /** A Selector Object that cannot be evaluated, and why. */
    record Unreadable(String why, String pointer) implements ValueTemplate {}

    /** An object, members in document order. */
    record Members(Map<String, ValueTemplate> members) implements ValueTemplate {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }
    }

    /** An array. */
    record Elements(List<ValueTemplate> elements) implements ValueTemplate {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** Called for each reference in the value; {@code whole} is true when it alone is the value at {@code pointer}. */
    interface ReferenceVisitor {
        void reference(Reference reference, String pointer, boolean whole);

        /** A reference that is one only if it leads to a value; what it is otherwise is shown too. */
        default void exactName(Reference reference, String pointer) {}
    }

    /** Compiles {@code value}. What there is to say about spellings goes to {@code diagnostics}, with its place. */
    static ValueTemplate compile(JsonNode value, ValueOptions options, Consumer<Diagnostic> diagnostics) {
        return new ValueTemplateCompiler(options, diagnostics).compile(value);
    }

    /**
     * The value with every expression replaced (decisions 1, 2, 5). Each reference that leads to nothing is told to
     * {@code observer}; missing as a whole also when it cannot be made, then the observer was told a fault.
     */
    default Resolved evaluate(Scope scope, Observer observer) {
        Resolved value = evaluate(scope, observer, Gap.Place.WHOLE);
        boolean composed = this instanceof Members || this instanceof Elements;
        if (composed && JsonDepth.exceeds(((Resolved.Present) value).value(), JsonReader.MAX_DEPTH)) {
            String why = "the value would be nested deeper than " + JsonReader.MAX_DEPTH + " levels, or be too large";
            observer.fault(new Observer.Fault("", why));
            return Resolved.missing(why);
        }
        return value;
    }

    private Resolved evaluate(Scope scope, Observer observer, Gap.Place place) {
        if (this instanceof Literal literal) {
            return Resolved.of(literal.value());
        } else if (this instanceof Referred referred) {
            return resolve(referred, scope, observer, place);
        } else if (this instanceof Text text) {
            String filled = text.template().fill(scope, text.pointer(), observer);
            return filled == null ? Resolved.missing("it cannot be made") : Resolved.of(TextNode.valueOf(filled));
        } else if (this instanceof Members members) {
            return Resolved.of(object(members, scope, observer));
        } else if (this instanceof Elements elements) {
            return Resolved.of(array(elements, scope, observer));
        } else if (this instanceof ExactName exact) {
            Resolved named = named(exact, scope, observer);
            if (named instanceof Resolved.Present) {
                return named;
            }
            exact.diagnostics().forEach(observer::diagnostic);
            return exact.otherwise().evaluate(scope, observer, place);
        } else if (this instanceof Judged judged) {
            return judge(judged, scope, observer);
        } else if (this instanceof Selected selected) {
            return select(selected, scope, observer, place);
        } else if (this instanceof Unreadable unreadable) {
            observer.fault(new Observer.Fault(unreadable.pointer(), unreadable.why()));
            return Resolved.missing(unreadable.why());
        }
        throw new AssertionError(this);
    }

    private static Resolved named(ExactName exact, Scope scope, Observer observer) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        exact.reference().spelling().ifPresent(diagnostics::add);
        Resolved named = exact.reference().resolve(scope, diagnostics::add);
        if (named instanceof Resolved.Present) {
            diagnostics.forEach(diagnostic -> tell(diagnostic, exact.pointer(), observer));
        }
        return named;
    }

    private static Resolved resolve(Referred referred, Scope scope, Observer observer, Gap.Place place) {
        Resolved value =
                referred.reference().resolve(scope, diagnostic -> tell(diagnostic, referred.pointer(), observer));
        if (value instanceof Resolved.Missing missing) {
            observer.gap(gap(referred.reference(), referred.pointer(), missing.why(), place));
        }
        return value;
    }

    private static Resolved judge(Judged judged, Scope scope, Observer observer) {
        Verdict verdict = judged.condition().evaluate(scope);
        verdict.diagnostics().forEach(diagnostic -> tell(diagnostic, judged.pointer(), observer));
        return Resolved.of(BooleanNode.valueOf(verdict.passed()));
    }

    private static Resolved select(Selected selected, Scope scope, Observer observer, Gap.Place place) {
        try {
            Resolved value = selected.selector().select(scope, observer);
            if (value instanceof Resolved.Missing missing) {
                observer.gap(gap(selected.selector().context(), selected.pointer(), missing.why(), place));
            }
            return value;
        } catch (QueryException e) {
            String why = "the selector cannot be evaluated on "
                    + selected.selector().context().text() + ": " + e.getMessage();
            observer.fault(new Observer.Fault(selected.pointer(), why));
            return Resolved.missing(why);
        }
    }

    private static Gap gap(Reference reference, String pointer, String why, Gap.Place place) {
        return new Gap(reference.expression(), reference.text(), pointer, why, place);
    }

    private static void tell(Diagnostic diagnostic, String pointer, Observer observer) {
        observer.diagnostic(diagnostic.at(pointer));
    }

    private static ObjectNode object(Members members, Scope scope, Observer observer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, ValueTemplate> member : members.members().entrySet()) {
            if (member.getValue().evaluate(scope, observer, Gap.Place.MEMBER) instanceof Resolved.Present present) {
                object.set(member.getKey(), present.value());
            }
        }
        return object;
    }

    private static ArrayNode array(Elements elements, Scope scope, Observer observer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ValueTemplate element : elements.elements()) {
            Resolved value = element.evaluate(scope, observer, Gap.Place.ELEMENT);
            array.add(value instanceof Resolved.Present present ? present.value() : NullNode.instance);
        }
        return array;
    }

    /** Shows every reference in document order to {@code visitor}. */
    default void visitReferences(ReferenceVisitor visitor) {
        visitReferences("", visitor);
    }

    private void visitReferences(String pointer, ReferenceVisitor visitor) {
        if (this instanceof Referred referred) {
            visitor.reference(referred.reference(), pointer, true);
        } else if (this instanceof ExactName exact) {
            visitor.exactName(exact.reference(), pointer);
            exact.otherwise().visitReferences(pointer, visitor);
        } else if (this instanceof Text text) {
            text.template().references().forEach(reference -> visitor.reference(reference, pointer, false));
        } else if (this instanceof Judged judged) {
            judged.condition().references().forEach(reference -> visitor.reference(reference, pointer, false));
        } else if (this instanceof Selected selected) {
            selected.selector().references().forEach(reference -> visitor.reference(reference, pointer, false));
        } else if (this instanceof Members members) {
            members.members()
                    .forEach((name, member) -> member.visitReferences(pointer + "/" + Pointer.escape(name), visitor));
        } else if (this instanceof Elements elements) {
            for (int i = 0; i < elements.elements().size(); i++) {
                elements.elements().get(i).visitReferences(pointer + "/" + i, visitor);
            }
        }
    }
}
