package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.ReferenceParser.Place;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;
import org.junit.jupiter.api.Test;

/**
 * errors.txt: what is said about wrong texts, and where. Each text of wrong-texts.txt stands behind the kind of text
 * that it should be; -Dgolden.update=true rewrites errors.txt.
 */
class FaultMessagesTest {

    private record Said(int offset, String message) {}

    @Test
    void everyFaultSaysWhatWasExpectedWhatWasFoundAndWhere() throws IOException {
        Path golden = LanguageTable.file("errors.txt");
        String current = Files.readAllLines(LanguageTable.file("wrong-texts.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(FaultMessagesTest::describe)
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, current);
        }
        assertEquals(Files.readString(golden), current, "rewrite it with -Dgolden.update=true");
    }

    private static String describe(String line) {
        String kind = line.split(" ", 2)[0];
        String text = line.equals(kind) ? "" : line.substring(kind.length() + 1);
        List<Said> said = faults(kind, text);
        assertTrue(!said.isEmpty(), () -> "nothing is said about the " + kind + " " + text);
        StringBuilder described = new StringBuilder(kind).append(":\n");
        for (Said one : said) {
            assertTrue(one.offset() >= 0 && one.offset() <= text.length(), line);
            described
                    .append(Caret.below(text, one.offset()).stripTrailing())
                    .append('\n')
                    .append(one.message())
                    .append('\n');
        }
        return described.toString();
    }

    private static List<Said> faults(String kind, String text) {
        return switch (kind) {
            case "expression" -> expression(text);
            case "condition" -> condition(text, Semantics.lenient());
            case "strict-condition" -> condition(text, Semantics.strictly());
            case "value" -> value(TextNode.valueOf(text), Semantics.lenient());
            case "strict-value" -> value(TextNode.valueOf(text), Semantics.strictly());
            case "selector" -> value(LanguageTable.json(text), Semantics.lenient());
            case "context" -> fault(Optional.of(text).filter(context -> !context.isEmpty()), "jsonpath", "", "$");
            case "query" -> query(text, Semantics.lenient());
            case "strict-query" -> query(text, Semantics.strictly());
            case "pointer" -> pointer(text);
            case "goessner" -> criterion("jsonpath", "draft-goessner-dispatch-jsonpath-00", text);
            case "jsonpath" -> criterion(kind, "rfc9535", text);
            case "xpath" -> criterion(kind, "xpath-31", text);
            case "xpath-10", "xpath-20", "xpath-30" -> criterion("xpath", kind, text);
            case "regex" -> criterion(kind, "", text);
            default -> throw new AssertionError(kind);
        };
    }

    private static List<Said> expression(String text) {
        try {
            ReferenceParser.parse(text, 0, Place.VALUE, Semantics.lenient());
            return List.of();
        } catch (ExpressionSyntaxException e) {
            return List.of(new Said(e.offset(), e.getMessage()));
        }
    }

    private static List<Said> condition(String text, Semantics semantics) {
        try {
            Condition.compile(text, semantics);
            return List.of();
        } catch (ExpressionSyntaxException e) {
            return List.of(new Said(e.offset(), e.getMessage()));
        }
    }

    private static List<Said> value(JsonNode value, Semantics semantics) {
        List<Said> said = new ArrayList<>();
        ValueTemplate.compile(value, ValueOptions.of(semantics), diagnostic -> said.add(said(diagnostic)));
        return said;
    }

    private static Said said(Diagnostic diagnostic) {
        return new Said(
                diagnostic.offset(),
                diagnostic.code() + " " + diagnostic.message()
                        + (diagnostic.suggestion().isEmpty() ? "" : "\nwrite: " + diagnostic.suggestion()));
    }

    private static List<Said> query(String text, Semantics semantics) {
        Criterion criterion = Criterion.compile(
                Optional.of("$response.body"),
                text,
                CriterionType.of("jsonpath").orElseThrow(),
                semantics,
                name -> true);
        List<Said> said = new ArrayList<>();
        criterion.fault().ifPresent(fault -> said.add(new Said(fault.offset(), fault.message())));
        criterion.diagnostics().forEach(diagnostic -> said.add(said(diagnostic)));
        return said;
    }

    private static List<Said> pointer(String text) {
        try {
            Pointer.parse(text);
            return List.of();
        } catch (QuerySyntaxException e) {
            return List.of(new Said(e.offset(), e.getMessage()));
        }
    }

    private static List<Said> criterion(String type, String version, String text) {
        return fault(Optional.of("$response.body"), type, version, text);
    }

    private static List<Said> fault(Optional<String> context, String type, String version, String text) {
        CriterionType known =
                (version.isEmpty() ? CriterionType.of(type) : CriterionType.of(type, version)).orElseThrow();
        Optional<Verdict.Fault> fault = Criterion.compile(context, text, known, Semantics.lenient(), name -> true)
                .fault();
        return fault.map(one -> List.of(new Said(one.offset(), one.message()))).orElse(List.of());
    }
}
