package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of docs/language.md against the engine, on the context that the document begins with. */
class LanguageDocumentTest {

    private static final String DOCUMENT = read();
    private static final Scope SCOPE = new TreeScope(json(between(DOCUMENT, "```json\n", "```")));

    private static String read() {
        try {
            return Files.readString(Repository.file("docs/language.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        assertTrue(from >= start.length(), () -> "there is no " + start);
        return text.substring(from, text.indexOf(end, from));
    }

    /** The cells of the rows below the header that begins with {@code header}, behind {@code heading}. */
    private static Stream<List<String>> table(String heading, String header) {
        String section = DOCUMENT.substring(DOCUMENT.indexOf("\n" + heading + "\n"));
        String rows = section.substring(section.indexOf("\n" + header));
        return rows.lines()
                .skip(3)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("(?<!\\\\)\\|"))
                        .map(cell -> cell.strip().replace("\\|", "|"))
                        .toList());
    }

    /** The first text in backticks of {@code cell}. */
    private static String code(String cell) {
        Matcher matcher = Pattern.compile("`([^`]*)`").matcher(cell);
        assertTrue(matcher.find(), cell);
        return matcher.group(1);
    }

    static Stream<List<String>> messages() {
        return table("### When it cannot be read", "| condition |");
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aConditionThatCannotBeReadHasTheMessageOfTheTable(List<String> row) {
        String condition = code(row.get(0));
        Exception fault = assertThrows(
                ExpressionSyntaxException.class, () -> Condition.compile(condition, Semantics.lenient()), condition);
        assertEquals(row.get(1), fault.getMessage(), condition);
    }

    @Test
    void theBlockAboutAConditionThatCannotBeReadIsWhatIsPrinted() {
        String block = between(DOCUMENT.substring(DOCUMENT.indexOf("### When it cannot be read")), "```\n", "```");
        Verdict.Fault fault = Criterion.simple("$statusCode == 200 == true", Semantics.lenient())
                .fault()
                .orElseThrow();
        String printed = "the condition cannot be read and so always fails: "
                + fault.shownIn("$statusCode == 200 == true", Optional.empty());
        String words = block.substring(0, block.indexOf("\n  $")).replace('\n', ' ');
        assertEquals(printed.strip(), (words + block.substring(block.indexOf("\n  $"))).strip());
    }

    static Stream<List<String>> navigations() {
        return table("### Navigation", "| text | is |");
    }

    @ParameterizedTest
    @MethodSource("navigations")
    void aConditionNavigatesAsTheTableSays(List<String> row) throws ExpressionSyntaxException {
        String text = code(row.get(0));
        Reference reference = ReferenceParser.parse(text, 0, ReferenceParser.Place.CONDITION, Semantics.lenient());
        List<Diagnostic> told = new ArrayList<>();
        Resolved value = reference.resolve(SCOPE, told::add);
        if (row.get(1).startsWith("missing")) {
            Resolved.Missing missing = (Resolved.Missing) value;
            Matcher why = Pattern.compile("\"([^\"]*)\"").matcher(row.get(1));
            assertTrue(!why.find() || missing.why().equals(why.group(1)), missing.why());
        } else {
            assertEquals(json(code(row.get(1))), value.toOptional().orElseThrow(), text);
        }
        assertEquals(row.get(1).contains("AZ-"), !told.isEmpty(), told.toString());
    }

    static Stream<List<String>> pointers() {
        return table("### Pointers", "| text | value |");
    }

    @ParameterizedTest
    @MethodSource("pointers")
    void aPointerLeadsWhereTheTableSays(List<String> row) throws ExpressionSyntaxException {
        String text = code(row.get(0));
        Resolved value = ExpressionParser.parse(text).resolve(SCOPE);
        String expected = row.get(1);
        if (expected.contains("missing")) {
            assertTrue(value instanceof Resolved.Missing, text);
        } else if (expected.startsWith("`")) {
            assertEquals(json(code(expected)), value.toOptional().orElseThrow(), text);
        } else {
            assertTrue(value instanceof Resolved.Present, text);
        }
    }

    static Stream<List<String>> values() {
        return table("## 3 Values and templates", "| text | value |")
                .filter(row -> row.get(1).startsWith("`"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsWhatTheTableSays(List<String> row) {
        ValueTemplate template = ValueTemplate.compile(
                TextNode.valueOf(code(row.get(0))), ValueOptions.of(Semantics.lenient()), note -> {});
        JsonNode value = template.evaluate(SCOPE, Observer.NONE).toOptional().orElseThrow();
        assertEquals(json(code(row.get(1))), value, row.get(0));
    }

    static Stream<List<String>> escapes() {
        return table("### Escaping", "| text |");
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void anInsertedValueIsWrittenAsTheTableSays(List<String> row) throws ExpressionSyntaxException {
        String place = row.get(0);
        TextContext context = place.startsWith("JSONPath and XPath elsewhere")
                ? TextContext.REGEX
                : place.startsWith("JSONPath")
                        ? TextContext.JSONPATH
                        : place.startsWith("JSON") || place.isEmpty()
                                ? TextContext.JSON
                                : place.startsWith("XML")
                                        ? TextContext.XML
                                        : place.startsWith("form")
                                                ? TextContext.FORM
                                                : place.startsWith("query")
                                                        ? TextContext.QUERY
                                                        : place.startsWith("header")
                                                                ? TextContext.HEADER
                                                                : place.startsWith("XPath 1.0")
                                                                        ? TextContext.XPATH_10
                                                                        : place.startsWith("XPath")
                                                                                ? TextContext.XPATH
                                                                                : TextContext.PLAIN;
        TextTemplate template = TextTemplate.compile(code(row.get(2)), context, Semantics.lenient());
        assertEquals(code(row.get(3)), template.fill(SCOPE, "", Observer.NONE), row.get(2));
    }

    static Stream<List<String>> conditions() {
        return table("## 1 Cheat sheet", "| type | condition | passes |")
                .filter(row -> !row.get(0).contains("xpath"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aCriterionOfTheCheatSheetPassesOrNot(List<String> row) {
        String type = row.get(0).isEmpty() ? "simple" : row.get(0).split("[ ,]")[0];
        Optional<String> context = row.get(0).contains("context") ? Optional.of(code(row.get(0))) : Optional.empty();
        Criterion criterion = Criterion.compile(
                context,
                code(row.get(1)),
                CriterionType.of(type).orElseThrow(),
                Semantics.strictly(),
                reference -> true);
        assertEquals(row.get(2).startsWith("yes"), criterion.evaluate(SCOPE).passed(), row.get(1));
        assertEquals(List.of(), criterion.diagnostics());
    }

    static Stream<List<String>> patterns() {
        return table("## 5 Regular expressions", "| pattern | on | passes |")
                .filter(row -> row.get(1).startsWith("`") && !row.get(1).matches(".*(,|line break).*"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternPassesOrNot(List<String> row) {
        Scope scope = new TreeScope(
                json("{\"inputs\": {\"pattern\": \"^R.x$\"}, \"response\": {\"body\": " + code(row.get(1)) + "}}"));
        Criterion criterion = Criterion.compile(
                Optional.of("$response.body"),
                code(row.get(0)),
                CriterionType.of("regex").orElseThrow(),
                Semantics.strictly(),
                reference -> true);
        assertEquals(!row.get(2).startsWith("no"), criterion.evaluate(scope).passed(), row.get(0));
    }

    static Stream<List<String>> comparisons() {
        return table("### Comparisons", "| left | right |").flatMap(LanguageDocumentTest::each);
    }

    private static Stream<List<String>> each(List<String> row) {
        return Pattern.compile("`([^`]*)`")
                .matcher(row.get(1))
                .results()
                .map(right -> Stream.concat(Stream.of(code(row.get(0)), right.group(1)), row.subList(2, 8).stream())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void aComparisonIsAsTheTableSays(List<String> row) {
        List<String> operators = List.of("==", "!=", "<", "<=", ">", ">=");
        Function<String, JsonNode> value =
                text -> text.startsWith("'") ? TextNode.valueOf(text.substring(1, text.length() - 1)) : json(text);
        String left = JsonWriter.compact(value.apply(row.get(0)));
        String right = JsonWriter.compact(value.apply(row.get(1)));
        Scope scope = new TreeScope(json("{\"inputs\": {\"a\": " + left + ", \"b\": " + right + "}}"));
        for (int i = 0; i < operators.size(); i++) {
            String condition = "$inputs.a " + operators.get(i) + " $inputs.b";
            boolean passed = Criterion.simple(condition, Semantics.strictly())
                    .evaluate(scope)
                    .passed();
            assertEquals(row.get(2 + i).equals("yes"), passed, row + " " + condition);
        }
    }

    @Test
    void everyTableHasRows() {
        assertTrue(messages().count() > 6);
        assertTrue(navigations().count() > 9);
        assertTrue(pointers().count() > 6);
        assertTrue(values().count() > 4);
        assertTrue(escapes().count() > 13);
        assertTrue(conditions().count() > 9);
        assertTrue(patterns().count() > 4);
        assertTrue(comparisons().count() > 20);
    }
}
