package org.arazzoengine.expr.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.arazzoengine.expr.Choice;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.ReferenceParser;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.select.Query;
import org.arazzoengine.select.QueryDialect;
import org.arazzoengine.select.QueryTemplate;
import org.arazzoengine.select.Selector;

/** Tells Selector Objects from ordinary objects (decision 100) and compiles them. */
final class SelectorReader {

    /** The offset of a fault in the type. */
    private static final int NOT_IN_SELECTOR = -1;

    private static final List<String> MEMBERS = List.of("context", "selector", "type");

    private SelectorReader() {}

    /** The selector that {@code value} is; empty when it is an ordinary object. */
    static Optional<ValueTemplate> read(
            JsonNode value, String pointer, ValueOptions options, Consumer<Diagnostic> diagnostics) {
        if (!isSelector(value, options)) {
            return Optional.empty();
        }
        try {
            Selector selector = compile(value, options);
            selector.context().spelling().ifPresent(told -> diagnostics.accept(told.at(pointer + "/context")));
            selector.diagnostics().forEach(told -> diagnostics.accept(told.at(pointer + "/selector")));
            return Optional.of(new ValueTemplate.Selected(selector, pointer));
        } catch (QuerySyntaxException e) {
            String why = "the Selector Object cannot be read: " + e.getMessage();
            String field = e.offset() == NOT_IN_SELECTOR ? "/type" : "/selector";
            diagnostics.accept(
                    Diagnostic.warning(100, Math.max(0, e.offset()), why, "").at(pointer + field));
            literalBraces(value, options).forEach(told -> diagnostics.accept(told.at(pointer + "/selector")));
            if (options.semantics().strict()) {
                refusals(value, options).forEach(refusal -> diagnostics.accept(refusal.at(pointer + field)));
            }
            return Optional.of(new ValueTemplate.Unreadable(why, pointer));
        } catch (ExpressionSyntaxException e) {
            throw new IllegalStateException("the context was read before", e);
        }
    }

    private static List<Diagnostic> literalBraces(JsonNode value, ValueOptions options) {
        try {
            return QueryTemplate.literalBraces(
                    selector(value.get("selector")),
                    dialect(value.get("type")).textContext(),
                    options.semantics(),
                    options.declared());
        } catch (QuerySyntaxException e) {
            // Its type is wrong, or it is no text, and that was told.
            return List.of();
        }
    }

    private static Selector compile(JsonNode value, ValueOptions options)
            throws QuerySyntaxException, ExpressionSyntaxException {
        return Selector.compile(
                value.get("context").textValue(),
                selector(value.get("selector")),
                dialect(value.get("type")),
                options.semantics(),
                options.declared());
    }

    /** The spellings because of which a selector cannot be read by the letter; its context can. */
    private static List<Diagnostic> refusals(JsonNode value, ValueOptions options) {
        try {
            Selector lenient = compile(value, options.leniently());
            Stream<Diagnostic> refused =
                    lenient.references().stream().flatMap(reference -> reference.refusal(options.declared()).stream());
            return Stream.concat(lenient.diagnostics().stream(), refused)
                    .filter(diagnostic -> diagnostic.kind() == Diagnostic.Kind.TOLERANCE)
                    .distinct()
                    .toList();
        } catch (QuerySyntaxException | ExpressionSyntaxException e) {
            // Its fault is not one of spelling alone, and was told.
            return List.of();
        }
    }

    /** Exactly context, selector and type, extensions apart, with a runtime expression as the context. */
    private static boolean isSelector(JsonNode value, ValueOptions options) {
        boolean shape = value.path("context").isTextual() && value.has("selector") && value.has("type");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = member.getKey();
            shape &= MEMBERS.contains(name) || name.startsWith("x-");
        }
        if (!shape) {
            return false;
        }
        try {
            ReferenceParser.parse(
                    value.get("context").textValue(),
                    0,
                    ReferenceParser.Place.VALUE,
                    options.semantics(),
                    options.declared());
            return true;
        } catch (ExpressionSyntaxException e) {
            // An object that happens to have these members.
            return false;
        }
    }

    private static String selector(JsonNode selector) throws QuerySyntaxException {
        if (!selector.isTextual()) {
            throw new QuerySyntaxException(0, "expected a text as the selector, found " + Query.kind(selector));
        }
        return selector.textValue();
    }

    private static QueryDialect dialect(JsonNode type) throws QuerySyntaxException {
        if (!type.isTextual() && !type.isObject()) {
            throw new QuerySyntaxException(
                    NOT_IN_SELECTOR,
                    "expected " + Choice.of(QueryDialect.TYPES) + " as the type, found " + Query.kind(type));
        }
        String name = type.isTextual() ? type.textValue() : type.path("type").asText();
        if (!QueryDialect.TYPES.contains(name)) {
            throw new QuerySyntaxException(
                    NOT_IN_SELECTOR,
                    "expected " + Choice.of(QueryDialect.TYPES) + " as the type, found '" + name + "'");
        }
        Optional<QueryDialect> dialect = type.isTextual()
                ? QueryDialect.of(name)
                : QueryDialect.of(name, type.path("version").asText());
        return dialect.orElseThrow(() -> new QuerySyntaxException(
                NOT_IN_SELECTOR,
                "expected " + String.join(", ", QueryDialect.versions(name)) + " as the version of '" + name
                        + "', found "
                        + (type.has("version") ? "'" + type.get("version").asText() + "'" : "none")));
    }
}
