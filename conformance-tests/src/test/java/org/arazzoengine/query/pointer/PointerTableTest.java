package org.arazzoengine.query.pointer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.expr.LanguageTable;
import org.arazzoengine.expr.LanguageTable.Row;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** pointers.txt: what JSON Pointers find. */
class PointerTableTest {

    private static final String FILE = "pointers.txt";

    static Stream<Row> rows() {
        return LanguageTable.rows(FILE, true);
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Requirement({"AZ-SEL-05"})
    void aPointerFindsAPlace(Row row) {
        String outcome;
        try {
            JsonNode found = Pointer.parse(row.text()).find(LanguageTable.json(row.setting("scope", "null")));
            outcome = found == null ? "missing" : JsonWriter.compact(found);
        } catch (QuerySyntaxException e) {
            outcome = "refused: " + e.getMessage();
        }
        row.assertValue(outcome, List.of(), 0);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePointerMadeOfTheNamesOfAPointerIsThatPointer(Row row) throws QuerySyntaxException {
        if (row.expected().startsWith("refused")) {
            return;
        }
        Pointer pointer = Pointer.parse(row.text());
        assertEquals(row.text(), pointer.text());
        assertEquals(pointer, Pointer.of(pointer.tokens()));
        assertEquals(pointer.text(), Pointer.of(pointer.tokens()).text());
    }

    @Test
    void twoPointersAreEqualWhenTheirNamesAre() throws QuerySyntaxException {
        assertEquals(Pointer.parse("/a~1b/0"), Pointer.of(List.of("a/b", "0")));
        assertNotEquals(Pointer.parse("/a/b"), Pointer.parse("/a~1b"));
        assertNotEquals(Pointer.parse("/0"), Pointer.parse("/00"));
        assertTrue(Pointer.parse("").isWhole());
    }

    @Test
    void theClaimsAreThoseOfTheTable() {
        LanguageTable.assertClaims(getClass(), "aPointerFindsAPlace", FILE, true);
    }
}
