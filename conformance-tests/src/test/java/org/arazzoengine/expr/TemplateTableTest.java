package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** templates.txt: what texts with embedded expressions become in every context. */
class TemplateTableTest {

    private static final String FILE = "templates.txt";

    static Stream<Row> strictRows() {
        return LanguageTable.rows(FILE, true);
    }

    static Stream<Row> lenientRows() {
        return LanguageTable.rows(FILE, false);
    }

    @ParameterizedTest
    @MethodSource({"strictRows", "lenientRows"})
    @Requirement({
        "AZ-EMBED-01",
        "AZ-EMBED-02",
        "AZ-EMBED-03",
        "AZ-EMBED-04",
        "AZ-EMBED-07",
        "AZ-EMBED-08",
        "AZ-EXPR-25",
        "AZ-PARAM-15"
    })
    void aTextIsFilledByTheLetterAndWithTolerances(Row row) throws ExpressionSyntaxException {
        fill(row);
    }

    private static void fill(Row row) throws ExpressionSyntaxException {
        TextContext context = TextContext.valueOf(row.setting("context", "PLAIN"));
        TextTemplate template = TextTemplate.compile(row.text(), context, row.semantics(), row.declared());
        Observations heard = new Observations();
        template.diagnostics().forEach(heard::diagnostic);
        String filled = template.fill(row.scope(), "", heard);
        row.assertText(
                filled == null ? "fault: " + heard.faults().get(0).message() : filled,
                heard.diagnostics(),
                heard.gaps().size());
    }

    @Test
    void textThatIsMarkupAlreadyStaysSoInXmlOnly() throws ExpressionSyntaxException {
        Scope scope = new Scope() {
            @Override
            public Resolved input(String name) {
                return Resolved.of(new MarkupText("<a>1 &amp; 2</a>"));
            }
        };
        assertEquals("<w><a>1 &amp; 2</a></w>", fill("<w>{$inputs.x}</w>", TextContext.XML, scope));
        assertEquals("<w><a>1 &amp; 2</a></w>", fill("<w>{$inputs.x}</w>", TextContext.PLAIN, scope));
        assertEquals("{\"x\": \"<a>1 &amp; 2</a>\"}", fill("{\"x\": \"{$inputs.x}\"}", TextContext.JSON, scope));
        assertEquals("%3Ca%3E1%20%26amp%3B%202%3C%2Fa%3E", fill("{$inputs.x}", TextContext.QUERY, scope));
    }

    @Test
    void aHeaderTakesNoLineBreakAndNoControlCharacter() throws ExpressionSyntaxException {
        for (String bad : List.of("a\r\nX-Evil: 1", "a\nb", "\u0000", "\u007f")) {
            List<String> faults = new ArrayList<>();
            TextTemplate template = TextTemplate.compile("t={$inputs.v}", TextContext.HEADER, Semantics.strictly());
            String filled = template.fill(input(bad), "/value", new Observer() {
                @Override
                public void fault(Fault fault) {
                    faults.add(fault.pointer() + ": " + fault.message());
                }
            });
            assertEquals(null, filled);
            assertEquals(List.of("/value: the value of $inputs.v holds a line break or control character"), faults);
        }
        assertEquals("t=a\tb ü", fill("t={$inputs.v}", TextContext.HEADER, input("a\tb ü")));
    }

    @Test
    void lineBreaksAndControlCharactersAreEscapedInsideOfTextsOfJson() throws ExpressionSyntaxException {
        Scope scope = input("a\"\\\n\u0001");
        assertEquals("{\"v\": \"a\\\"\\\\\\u000A\\u0001\"}", fill("{\"v\": \"{$inputs.v}\"}", TextContext.JSON, scope));
        assertEquals(
                "$[?@.a == 'a\"\\\\\\u000A\\u0001']", fill("$[?@.a == '{$inputs.v}']", TextContext.JSONPATH, scope));
    }

    @Test
    void aReferenceWithoutBracesToSomethingUndeclaredIsText() throws ExpressionSyntaxException {
        TextTemplate template = TextTemplate.compile(
                "Bearer $inputs.v and $inputs.w",
                TextContext.PLAIN,
                Semantics.lenient(),
                reference -> reference.text().equals("$inputs.v"));
        assertEquals("Bearer 1 and $inputs.w", template.fill(input("1"), "", Observer.NONE));
        assertEquals(
                List.of("AZ-T06", "AZ-D12"),
                template.diagnostics().stream().map(Diagnostic::code).toList());
    }

    private static Scope input(String value) {
        return new TreeScope(JsonNodeFactory.instance
                .objectNode()
                .set("inputs", JsonNodeFactory.instance.objectNode().put("v", value)));
    }

    private static String fill(String text, TextContext context, Scope scope) throws ExpressionSyntaxException {
        return TextTemplate.compile(text, context, Semantics.strictly()).fill(scope, "", Observer.NONE);
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "aTextIsFilledByTheLetterAndWithTolerances", FILE, true);
        LanguageTable.assertClaims(getClass(), "aTextIsFilledByTheLetterAndWithTolerances", FILE, false);
    }
}
