package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.criterion.CriterionType;
import org.arazzoengine.expr.ReferenceParser.Place;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.expr.value.ValueOptions;
import org.arazzoengine.expr.value.ValueTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are cut off or damaged in one place are refused or read, and nothing else is thrown. */
class DamagedTextTest {

    private static final String DAMAGE = "'\"{}[]()$.#/~\\ |&=!<*?,@:0a\u0000\u0130\ud83d";

    private static final List<CriterionType> OTHERS = Stream.of("simple", "regex", "jsonpath")
            .map(type -> CriterionType.of(type).orElseThrow())
            .toList();
    private static final List<CriterionType> XPATH =
            List.of(CriterionType.of("xpath").orElseThrow());

    static Stream<String> tables() {
        return LanguageTable.files().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingButARefusalComesOfADamagedText(String file) {
        Set<String> texts = new LinkedHashSet<>();
        for (LanguageTable.Row row : LanguageTable.read(file)) {
            damaged(row.text(), texts);
        }
        assertTrue(texts.size() > 100, () -> "only " + texts.size());
        int number = 0;
        for (String text : texts) {
            // One in seven: all of them would take half a minute.
            if (number++ % 7 != 0) {
                continue;
            }
            // Saxon reads no half of a surrogate pair.
            if (!text.isEmpty() && !(file.contains("xpath") && text.indexOf('\ud83d') >= 0)) {
                read(text, Semantics.lenient(), file.contains("xpath") ? XPATH : OTHERS);
                read(text, Semantics.strictly(), file.contains("xpath") ? XPATH : OTHERS);
            }
        }
    }

    /** Adds {@code text} cut off everywhere, with each character left out, and with one put in. */
    private static void damaged(String text, Set<String> texts) {
        for (int i = 0; i <= text.length(); i++) {
            texts.add(text.substring(0, i));
            texts.add(text.substring(i));
            texts.add(text.substring(0, i) + text.substring(Math.min(text.length(), i + 1)));
            char put = DAMAGE.charAt((text.length() * 31 + i * 7) % DAMAGE.length());
            texts.add(text.substring(0, i) + put + text.substring(i));
        }
    }

    private static void read(String text, Semantics semantics, List<CriterionType> types) {
        Scope scope = new TreeScope(JsonNodeFactory.instance
                .objectNode()
                .set("response", JsonNodeFactory.instance.objectNode().put("body", text)));
        List<Integer> offsets = new ArrayList<>();
        try {
            ReferenceParser.parse(text, 0, Place.VALUE, semantics).resolve(scope, told -> offsets.add(told.offset()));
        } catch (ExpressionSyntaxException e) {
            offsets.add(e.offset());
        }
        try {
            offsets.addAll(
                    offsets(Condition.compile(text, semantics).evaluate(scope).diagnostics()));
        } catch (ExpressionSyntaxException e) {
            offsets.add(e.offset());
        }
        try {
            Condition.compileOnContext(text, semantics).evaluate(scope, TextNode.valueOf(text));
        } catch (ExpressionSyntaxException e) {
            offsets.add(e.offset());
        }
        ValueTemplate.compile(TextNode.valueOf(text), ValueOptions.of(semantics), told -> offsets.add(told.offset()))
                .evaluate(scope, Observer.NONE);
        for (CriterionType type : types) {
            Criterion criterion =
                    Criterion.compile(Optional.of("$response.body"), text, type, semantics, reference -> true);
            Verdict verdict = criterion.evaluate(scope);
            assertTrue(!verdict.reason().isEmpty());
            criterion.fault().ifPresent(fault -> offsets.add(fault.offset()));
            offsets.addAll(offsets(criterion.diagnostics()));
        }
        assertTrue(
                offsets.stream().allMatch(offset -> offset >= 0 && offset <= text.length()),
                () -> offsets + " in " + text);
    }

    private static List<Integer> offsets(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::offset).toList();
    }
}
