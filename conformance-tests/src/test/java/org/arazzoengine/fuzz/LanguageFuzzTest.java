package org.arazzoengine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.property.Evaluation;
import org.arazzoengine.select.QueryDialect;

/**
 * One entry point for each parser: any text is read and evaluated, ends, and throws nothing but what is declared.
 * Without a fuzzer each runs on the inputs below {@code src/test/resources}; CONTRIBUTING.md says how to fuzz.
 */
class LanguageFuzzTest {

    /** What no evaluation may take, however slow the machine is and however much the fuzzer slows it down. */
    private static final long MOST_NANOS = 20_000_000_000L;

    private static final TreeScope SCOPE = new TreeScope(json("""
            {"url": "https://example.com", "method": "GET", "statusCode": 200, "self": "https://example.com/a.yaml",
             "request": {"header": {"A": "b"}, "query": {"a": "1"}, "path": {"a": "x"}, "body": {"a": 1}},
             "response": {"header": {"Content-Type": "application/json", "A": ["b", "c"]},
              "body": {"a": {"b": [{"name": "x", "n": 1.50}, {"name": "it's"}, null], "a.b": "dotted"}, "length": "long",
               "a[0]": true, "b": [[1, 2], [3]], "": {"~": 0, "/": "1"}, "text": "some text 2026-01-01"}},
             "inputs": {"a": {"b": [1, "2", {"c": null}], "a.b": 1}, "a.b": "x", "b": "a\\"b\\n", "n": 12345678901234567890},
             "outputs": {"a": "b"}, "steps": {"s": {"outputs": {"a": {"b": ["c"]}, "list": [1, 2, 3]}}},
             "workflows": {"w": {"inputs": {"a": 1}, "outputs": {"a": [true]}, "steps": {"s": {"outputs": {"a": 2}}}}},
             "sourceDescriptions": {"s": {"url": "https://example.com/openapi.yaml"}},
             "components": {"parameters": {"p": {"name": "p", "in": "query", "value": 1}}}}
            """));

    private static final JsonNode DOCUMENT = TextNode.valueOf("""
            <list xmlns="urn:a" xmlns:s="urn:s" n="2"><a b="1">one</a><a b="2.5">two &amp; three<!-- no --></a>
            <s:item s:date="2026-01-01"><![CDATA[<x>]]></s:item><empty/></list>
            """);

    private static final JsonNode BODY = SCOPE.tree().at("/response/body");

    private static JsonNode json(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    private static void read(byte[] input, BiConsumer<String, Semantics> reader) {
        String text = new String(input, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        Evaluation.ALL.forEach(semantics -> reader.accept(text, semantics));
        long taken = System.nanoTime() - start;
        if (taken > MOST_NANOS) {
            throw new AssertionError("evaluation took " + taken / 1_000_000 + " ms");
        }
    }

    @FuzzTest
    void reference(byte[] input) {
        read(input, (text, semantics) -> Evaluation.reference(text, SCOPE, semantics));
    }

    @FuzzTest
    void condition(byte[] input) {
        read(input, (text, semantics) -> Evaluation.condition(text, SCOPE, BODY, semantics));
    }

    @FuzzTest
    void template(byte[] input) {
        read(
                input,
                (text, semantics) -> List.of(TextContext.values())
                        .forEach(context -> Evaluation.template(text, context, SCOPE, semantics)));
    }

    /** Texts that are JSON are that value. */
    @FuzzTest
    void value(byte[] input) {
        read(input, (text, semantics) -> Evaluation.value(valueOf(text), TextContext.JSON, SCOPE, semantics));
    }

    private static JsonNode valueOf(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            // Then it is itself.
            return TextNode.valueOf(text);
        }
    }

    @FuzzTest
    void pointer(byte[] input) {
        read(input, (text, semantics) -> {
            Evaluation.pointer(text, BODY);
            Evaluation.query(text, QueryDialect.RFC6901, SCOPE, BODY, semantics);
        });
    }

    @FuzzTest
    void jsonPath(byte[] input) {
        read(input, (text, semantics) -> {
            Evaluation.jsonPath(text, BODY);
            Evaluation.query(text, QueryDialect.RFC9535, SCOPE, BODY, semantics);
            Evaluation.criterion(text, CriterionType.of("jsonpath").orElseThrow(), SCOPE, semantics);
        });
    }

    @FuzzTest
    void goessnerPath(byte[] input) {
        read(input, (text, semantics) -> Evaluation.query(text, QueryDialect.GOESSNER, SCOPE, BODY, semantics));
    }

    /** A pattern of match() and search() in JSONPath. */
    @FuzzTest
    void iRegexp(byte[] input) {
        read(input, (text, semantics) -> {
            String pattern = JsonWriter.compact(TextNode.valueOf(text));
            Evaluation.jsonPath("$..[?match(@, " + pattern + ") || search(@, " + pattern + ")]", BODY);
        });
    }

    @FuzzTest
    void pattern(byte[] input) {
        read(input, (text, semantics) -> {
            Evaluation.regex(
                    text, semantics.strict() ? "i" : "ms", "some text 2026-01-01, aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
            Evaluation.criterion(text, CriterionType.of("regex").orElseThrow(), SCOPE, semantics);
        });
    }

    @FuzzTest
    void xPath(byte[] input) {
        read(
                input,
                (text, semantics) -> List.of(QueryDialect.XPATH_31, QueryDialect.XPATH_20, QueryDialect.XPATH_10)
                        .forEach(dialect -> Evaluation.query(text, dialect, SCOPE, DOCUMENT, semantics)));
    }

    /** A document that XPath looks into. */
    @FuzzTest
    void xml(byte[] input) {
        read(
                input,
                (text, semantics) -> List.of(QueryDialect.XPATH_31, QueryDialect.XPATH_10)
                        .forEach(dialect ->
                                Evaluation.query("//a[@b]", dialect, SCOPE, TextNode.valueOf(text), semantics)));
    }

    @FuzzTest
    void json(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        JsonNode value;
        try {
            value = JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            assertEquals(false, String.valueOf(e.getMessage()).isEmpty());
            return;
        }
        for (String written : List.of(JsonWriter.compact(value), JsonWriter.pretty(value))) {
            assertEquals(JsonWriter.compact(value), JsonWriter.compact(json(written)));
        }
    }
}
