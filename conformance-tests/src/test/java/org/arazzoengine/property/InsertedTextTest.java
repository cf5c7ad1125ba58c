package org.arazzoengine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;
import org.arazzoengine.expr.TextTemplate;
import org.arazzoengine.expr.TreeScope;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.jsonpath.JsonPath;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An inserted text is one text where it was inserted, whatever it holds (docs/spec/decisions.md, 8 to 10 and 45). */
class InsertedTextTest {

    private static final Processor SAXON = new Processor(false);

    /** Any UTF-16 units. */
    @Provide
    Arbitrary<String> texts() {
        return Choices.arbitrary(60, JsonValue::text);
    }

    /** Unicode text: no half of a surrogate pair. */
    @Provide
    Arbitrary<String> unicode() {
        return texts().map(InsertedTextTest::whole);
    }

    /** What XML 1.0 can hold. */
    @Provide
    Arbitrary<String> xml() {
        return unicode().map(text -> text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", ""));
    }

    /** Nothing that is a reference itself. */
    @Provide
    Arbitrary<String> literals() {
        return texts().map(text -> text.replace("$", "%"));
    }

    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String fill(String template, TextContext context, String text, Semantics semantics) {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode();
        inputs.set("t", TextNode.valueOf(text));
        TreeScope scope = AnyScope.of(inputs, inputs, inputs, inputs);
        try {
            String filled = TextTemplate.compile(template, context, semantics).fill(scope, "", Observer.NONE);
            assertNotNull(filled);
            return filled;
        } catch (ExpressionSyntaxException e) {
            throw new AssertionError(template, e);
        }
    }

    private static String fill(String template, TextContext context, String text) {
        String filled = fill(template, context, text, Semantics.strictly());
        assertEquals(filled, fill(template, context, text, Semantics.lenient()));
        return filled;
    }

    @Property(seed = "1", tries = 1_000)
    void aTextInAStringOfJsonIsReadBack(
            @ForAll("literals") String before, @ForAll("texts") String text, @ForAll("literals") String behind)
            throws JsonSyntaxException {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.put("k", before + "{$inputs.t}" + behind);
        template.put("{$inputs.t}", before);
        JsonNode read = JsonReader.read(fill(JsonWriter.pretty(template), TextContext.JSON, text));
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        expected.put("k", before + text + behind);
        expected.put(text, before);
        assertEquals(expected, read);
    }

    @Property(seed = "2", tries = 500)
    void aTextInXmlIsReadBack(@ForAll("xml") String text) throws Exception {
        String filled = fill("<r a='{$inputs.t}' b=\"{$inputs.t}\">{$inputs.t}</r>", TextContext.XML, text);
        Element root = read(filled);
        assertEquals(text, root.getTextContent());
        assertEquals(text, root.getAttribute("a"));
        assertEquals(text, root.getAttribute("b"));
        assertEquals(2, root.getAttributes().getLength());
    }

    @Property(seed = "4", tries = 1_000)
    void aTextInACdataSectionIsReadBack(@ForAll("cdata") String text) throws Exception {
        String filled =
                fill("<r><![CDATA[]{$inputs.t}]>{$inputs.t}{$inputs.t}>]]{$inputs.t}]]></r>", TextContext.XML, text);
        assertEquals(
                "]" + text + "]>" + text + text + ">]]" + text, read(filled).getTextContent());
    }

    @Provide
    Arbitrary<String> cdata() {
        return Arbitraries.strings().withChars("]]]>>><&ab!-[\r\n").ofMaxLength(8);
    }

    private static Element read(String xml) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    @Property(seed = "3", tries = 1_000)
    void aTextInAFormOrQueryIsDecodedToItself(@ForAll("unicode") String text) {
        for (TextContext context : List.of(TextContext.FORM, TextContext.QUERY)) {
            String filled = fill("a={$inputs.t}&b={$inputs.t}", context, text);
            String[] parts = filled.split("&");
            assertEquals(2, parts.length);
            assertTrue(filled.chars().allMatch(c -> c > ' ' && c < 127));
            assertTrue(context == TextContext.FORM || filled.indexOf('+') < 0);
            assertEquals("a=" + text, URLDecoder.decode(parts[0], StandardCharsets.UTF_8));
            assertEquals("b=" + text, URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
    }

    @Property(seed = "4", tries = 1_000)
    void aTextInALiteralOfJsonPathSelectsItself(@ForAll("unicode") String text)
            throws QuerySyntaxException, QueryException {
        JsonNode found = JsonNodeFactory.instance.objectNode().put("k", text);
        JsonNode root =
                JsonNodeFactory.instance.arrayNode().add(found).add(AnyScope.named("k", TextNode.valueOf(text + "x")));
        for (String template : List.of("$[?@.k == '{$inputs.t}']", "$[?\"{$inputs.t}\"==@.k]")) {
            String path = fill(template, TextContext.JSONPATH, text);
            assertEquals(List.of(found), JsonPath.compile(path, 1_000_000, 9).select(root, 1_000_000));
        }
        String path = fill("$[?@.k == $inputs.t]", TextContext.JSONPATH, text, Semantics.lenient());
        assertEquals(List.of(found), JsonPath.compile(path, 1_000_000, 9).select(root, 1_000_000));
        JsonNode named = AnyScope.named(text, found);
        String name = fill("$['{$inputs.t}']", TextContext.JSONPATH, text);
        assertEquals(List.of(found), JsonPath.compile(name, 1_000_000, 9).select(named, 1_000_000));
    }

    @Property(seed = "5", tries = 500)
    void aTextInALiteralOfXPathIsThatText(@ForAll("xml") String text) throws SaxonApiException {
        for (String template : List.of("'{$inputs.t}'", "\"{$inputs.t}\"")) {
            assertEquals(text, evaluate(fill(template, TextContext.XPATH, text)));
        }
        assertEquals(text, evaluate(fill("string($inputs.t)", TextContext.XPATH, text, Semantics.lenient())));
    }

    private static String evaluate(String xpath) throws SaxonApiException {
        return SAXON.newXPathCompiler().evaluateSingle(xpath, null).getStringValue();
    }
}
