package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Choice;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.select.QueryDialect;

/**
 * One thing to evaluate.
 *
 * @param expression a text; without a type also any other value, which may hold expressions and Selector Objects
 * @param type of the criterion that the text is; none = a value
 * @param on what the criterion is judged on
 * @param context what expressions see
 */
record EvalRequest(
        JsonNode expression, Optional<CriterionType> type, Optional<String> on, JsonNode context, boolean strict) {

    /** What a line of a batch can hold. */
    static final List<String> MEMBERS = List.of("expression", "type", "on", "version", "context", "strict");

    private static final List<String> TYPE_MEMBERS = List.of("type", "version");

    /** The request that a line of a batch is. The message of the exception says what is wrong with it. */
    static EvalRequest read(JsonNode line, boolean strict) throws UsageException {
        onlyKnown(line, MEMBERS, "a request has no member '%s'");
        JsonNode expression = line.path("expression");
        if (absent(expression)) {
            throw new UsageException("expected an object with the member 'expression'");
        }
        Optional<CriterionType> type = type(line);
        if (type.isPresent() && !expression.isTextual()) {
            throw new UsageException("expected a text as the 'expression' of a criterion");
        }
        JsonNode strictly = line.path("strict");
        if (!absent(strictly) && !strictly.isBoolean()) {
            throw new UsageException("expected true or false as 'strict'");
        }
        JsonNode context = line.path("context");
        if (!absent(context) && !context.isObject()) {
            throw new UsageException("expected an object as 'context'");
        }
        Optional<ContextShape.Unseen> unseen =
                ContextShape.unseen(context).stream().findFirst();
        if (unseen.isPresent()) {
            String hint = unseen.get().hint();
            throw new UsageException(unseen.get().message() + (hint.isEmpty() ? "" : ". " + hint));
        }
        return new EvalRequest(
                expression,
                type,
                text(line, "on"),
                absent(context) ? JsonNodeFactory.instance.objectNode() : context,
                absent(strictly) ? strict : strictly.booleanValue());
    }

    /** What nobody reads is a slip of the pen unless it is named like an extension; in a batch nobody sees a warning. */
    private static void onlyKnown(JsonNode object, List<String> known, String fault) throws UsageException {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            if (!absent(member.getValue()) && !known.contains(name) && !name.startsWith("x-")) {
                throw new UsageException(String.format(Locale.ROOT, fault, name) + ". " + NearMiss.hint(name, known));
            }
        }
    }

    private static Optional<CriterionType> type(JsonNode line) throws UsageException {
        JsonNode type = line.path("type");
        Optional<String> version = text(line, "version");
        if (absent(type)) {
            for (String needsType : List.of("on", "version")) {
                if (text(line, needsType).isPresent()) {
                    throw new UsageException("'" + needsType + "' belongs to a criterion; which 'type' does it have?");
                }
            }
            return Optional.empty();
        }
        if (!type.isObject()) {
            return Optional.of(type(text(line, "type").orElseThrow(), version));
        }
        onlyKnown(type, TYPE_MEMBERS, "the type has no member '%s'");
        String name = text(type, "type").orElseThrow(() -> new UsageException("expected a 'type' inside of 'type'"));
        Optional<String> inside = text(type, "version");
        return Optional.of(type(name, inside.isPresent() ? inside : version));
    }

    /** The type of criteria called {@code name}, in its default version when none is given. */
    static CriterionType type(String name, Optional<String> version) throws UsageException {
        if (!CriterionType.NAMES.contains(name)) {
            throw new UsageException(
                    "expected " + Choice.of(CriterionType.NAMES) + " as the type of a criterion, found '" + name + "'"
                            + (name.equals("jsonpointer") ? ", which is for Selector Objects only" : ""));
        }
        if (version.isEmpty()) {
            return CriterionType.of(name).orElseThrow();
        }
        List<String> versions = QueryDialect.versions(name);
        return CriterionType.of(name, version.get())
                .orElseThrow(() -> new UsageException(
                        versions.isEmpty()
                                ? "the type '" + name + "' has no versions, found '" + version.get() + "'"
                                : "expected " + Choice.of(versions) + " as the version of '" + name + "', found '"
                                        + version.get() + "'"));
    }

    private static Optional<String> text(JsonNode object, String name) throws UsageException {
        JsonNode value = object.path(name);
        if (!absent(value) && !value.isTextual()) {
            throw new UsageException("expected a text as '" + name + "'");
        }
        return absent(value) ? Optional.empty() : Optional.of(value.textValue());
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    Semantics semantics() {
        return strict ? Semantics.strictly() : Semantics.lenient();
    }

    Scope scope() {
        return new TreeScope(context);
    }

    /** Whether a reading of {@code reference} names something that exists, as far as a context can tell. */
    boolean declares(Reference reference) {
        return reference.readings().stream()
                .anyMatch(reading -> reading.expression().resolve(scope()) instanceof Resolved.Present);
    }

    /** Never throws: what is wrong with the text is part of the answer. */
    EvalAnswer answer() {
        return type.isPresent() ? new CriterionTrial(this, type.get()).answer() : new ValueTrial(this).answer();
    }
}
