package org.arazzoengine.property;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Caret;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.expr.UnknownRoot;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.select.QueryDialect;

/** Whatever a text is and whatever the values are, evaluation ends, and throws nothing but what is declared. */
class HostileTextTest {

    /** No test of speed: a net for what would never end. */
    private static final Duration NET = Duration.ofSeconds(60);

    private static final List<QueryDialect> DIALECTS =
            List.of(QueryDialect.RFC9535, QueryDialect.GOESSNER, QueryDialect.RFC6901);

    private static final List<QueryDialect> XPATHS = List.of(QueryDialect.XPATH_31, QueryDialect.XPATH_10);

    private static final List<CriterionType> TYPES = Stream.of(
                    CriterionType.of("simple"),
                    CriterionType.of("regex"),
                    CriterionType.of("jsonpath"),
                    CriterionType.of("jsonpath", QueryDialect.GOESSNER.version()),
                    CriterionType.of("xpath"))
            .map(type -> type.orElseThrow())
            .toList();

    private static void always(Consumer<Semantics> evaluation) {
        assertTimeoutPreemptively(NET, () -> Evaluation.ALL.forEach(evaluation));
    }

    @Property(seed = "1", tries = 1_000)
    void aReferenceIsReadOrRefused(
            @ForAll(supplier = HostileText.class) String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        always(semantics -> Evaluation.reference(text, scope, semantics));
    }

    @Property(seed = "2", tries = 200)
    void aTemplateIsFilledInEveryContext(
            @ForAll(supplier = HostileText.class) String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        always(semantics -> Stream.of(TextContext.values())
                .forEach(context -> Evaluation.template(text, context, scope, semantics)));
    }

    @Example
    void aTemplateCostsNoMoreThanItsText() {
        for (String reference : List.of("{$inputs.a} ", "{$url}", "$inputs.a ")) {
            String text = reference.repeat(100_000);
            TreeScope scope =
                    AnyScope.of(TextNode.valueOf(""), TextNode.valueOf(""), TextNode.valueOf(""), TextNode.valueOf(""));
            assertTimeoutPreemptively(
                    NET, () -> Evaluation.template(text, TextContext.JSON, scope, Semantics.lenient()), reference);
        }
    }

    @Example
    void aValueMayBeAsDeepAsJsonMay() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        JsonNode value = TextNode.valueOf("{$url}");
        for (int depth = 1; depth < JsonReader.MAX_DEPTH; depth++) {
            value = AnyScope.named("a", value);
        }
        JsonNode deep = value;
        TreeScope scope = AnyScope.of(deep, deep, deep, deep);
        Thread thread = new Thread(
                null, () -> Evaluation.value(deep, TextContext.PLAIN, scope, Semantics.lenient()), "small", 512 * 1024);
        thread.setUncaughtExceptionHandler((where, what) -> thrown.set(what));
        thread.start();
        thread.join();
        assertNull(thrown.get());
    }

    @Property(seed = "3", tries = 400)
    void aConditionPassesOrFails(
            @ForAll(supplier = HostileText.class) String text,
            @ForAll(supplier = AnyScope.class) TreeScope scope,
            @ForAll(supplier = JsonValue.class) JsonNode context) {
        always(semantics -> Evaluation.condition(text, scope, context, semantics));
    }

    @Property(seed = "4", tries = 150)
    void aCriterionOfAnyTypePassesOrFails(
            @ForAll(supplier = HostileText.class) String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        always(semantics -> TYPES.forEach(type -> Evaluation.criterion(text, type, scope, semantics)));
    }

    @Property(seed = "5", tries = 200)
    void aQueryOfAnyDialectSelectsOrFails(
            @ForAll(supplier = HostileText.class) String text,
            @ForAll(supplier = AnyScope.class) TreeScope scope,
            @ForAll(supplier = JsonValue.class) JsonNode context) {
        always(semantics -> DIALECTS.forEach(dialect -> Evaluation.query(text, dialect, scope, context, semantics)));
    }

    @Property(seed = "6", tries = 400)
    void aPathNamesEachNodeThatItSelects(
            @ForAll(supplier = JsonPathText.class) String path,
            @ForAll(supplier = HostileText.class) String text,
            @ForAll(supplier = JsonValue.class) JsonNode root) {
        assertTimeoutPreemptively(NET, () -> {
            Evaluation.jsonPath(path, root);
            Evaluation.jsonPath(text, root);
            Evaluation.jsonPath("$" + text, root);
            Evaluation.pointer(text, root);
        });
    }

    @Property(seed = "7", tries = 120)
    void aPatternMatchesOrFails(
            @ForAll(supplier = HostileText.class) String pattern, @ForAll(supplier = HostileText.class) String text) {
        assertTimeoutPreemptively(
                NET, () -> Stream.of("", "i", "ms", "y").forEach(flags -> Evaluation.regex(cut(pattern), flags, text)));
    }

    /** Long patterns are for fuzzers: to compile one takes longer than all the rest of a try. */
    private static String cut(String pattern) {
        return pattern.substring(0, Math.min(pattern.length(), 1_000));
    }

    @Property(seed = "8", tries = 200)
    void aValueIsMadeOrAFaultIsTold(
            @ForAll(supplier = JsonValue.class) JsonNode value,
            @ForAll(supplier = HostileText.class) String text,
            @ForAll(supplier = AnyScope.class) TreeScope scope) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        List<String> types = List.of("jsonpath", "jsonpointer", "xslt", text);
        always(semantics -> {
            Evaluation.value(value, TextContext.PLAIN, scope, semantics);
            for (String type : types) {
                ObjectNode selector = json.objectNode();
                selector.set("context", TextNode.valueOf("$response.body"));
                selector.set("selector", TextNode.valueOf(text));
                selector.set("type", TextNode.valueOf(type));
                Evaluation.value(json.arrayNode().add(selector).add(text), TextContext.PLAIN, scope, semantics);
            }
        });
    }

    @Property(seed = "9", tries = 150)
    void aTextValueIsMadeInEveryContext(
            @ForAll(supplier = HostileText.class) String text, @ForAll(supplier = AnyScope.class) TreeScope scope) {
        always(semantics ->
                Stream.of(TextContext.values()).forEach(context -> Evaluation.value(text, context, scope, semantics)));
    }

    @Property(seed = "10", tries = 100)
    void anXPathOnAnyDocumentSelectsOrFails(
            @ForAll(supplier = HostileText.class) String query, @ForAll(supplier = HostileText.class) String document) {
        JsonNode some = TextNode.valueOf("<a xmlns='urn:a' b='1'><name>x</name><s:b xmlns:s='urn:s'/></a>");
        JsonNode any = TextNode.valueOf(document);
        TreeScope scope = AnyScope.of(some, some, some, some);
        always(semantics -> XPATHS.forEach(dialect -> {
            Evaluation.query(query, dialect, scope, some, semantics);
            Evaluation.query("/" + query, dialect, scope, some, semantics);
            Evaluation.query("//*[@b]", dialect, scope, any, semantics);
        }));
    }

    /** Paths that find everything again and again, on documents where that is much and in no order. */
    @Property(seed = "12", tries = 10)
    void anyPathOnANestedOrWideDocumentEndsWithinItsBudget(
            @ForAll @Size(min = 1, max = 4) List<@From("steps") String> steps, @ForAll boolean nested) {
        JsonNode document = TextNode.valueOf(
                nested
                        ? "<a>".repeat(900) + ("<b/>".repeat(20) + "</a>").repeat(900)
                        : "<r>" + "<a/><b/>".repeat(10_000) + "</r>");
        TreeScope scope = AnyScope.of(document, document, document, document);
        String path = "//a/" + String.join("/", steps);
        assertTimeoutPreemptively(
                NET,
                () -> Evaluation.query(
                        "count(" + path + " | //b)", QueryDialect.XPATH_10, scope, document, Semantics.lenient()),
                path);
    }

    @Provide
    Arbitrary<String> steps() {
        List<String> axes = List.of(
                "ancestor", "child", "descendant", "following", "following-sibling", "parent", "preceding", "self");
        return Combinators.combine(
                        Arbitraries.of(axes),
                        Arbitraries.of("a", "b", "node()"),
                        Arbitraries.of("", "[last()]", "[.//b]", "[. = //b]"))
                .as((axis, test, predicate) -> axis + "::" + test + predicate);
    }

    @Property(seed = "11", tries = 500)
    void whatIsSaidAboutATextIsSaidAboutAnyText(@ForAll(supplier = HostileText.class) String text, @ForAll int offset) {
        UnknownRoot.in(text);
        Caret.below(text, offset);
    }
}
