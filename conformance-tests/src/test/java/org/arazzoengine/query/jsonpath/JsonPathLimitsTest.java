package org.arazzoengine.query.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathLimitsTest {

    private static final int DEEP = 100_000;

    private static JsonNode shop(int books) {
        ObjectNode shop = JsonNodeFactory.instance.objectNode();
        ArrayNode list = shop.putArray("book");
        for (int i = 0; i < books; i++) {
            list.addObject().put("title", "t" + i).put("price", i % 20);
        }
        return shop;
    }

    private static JsonNode deep(int levels) {
        JsonNode node = IntNode.valueOf(1);
        for (int i = 0; i < levels; i++) {
            node = i % 2 == 0
                    ? JsonNodeFactory.instance.arrayNode().add(node)
                    : JsonNodeFactory.instance.objectNode().set("a", node);
        }
        return node;
    }

    private static boolean within(JsonPath path, JsonNode root, long visits) {
        try {
            path.select(root, visits);
            return true;
        } catch (QueryException e) {
            assertTrue(e.getMessage().endsWith("nodes were visited"), e.getMessage());
            return false;
        }
    }

    /** The smallest budget that is enough. */
    private static long visits(String query, JsonNode root) throws QuerySyntaxException {
        JsonPath path = JsonPath.compile(query);
        long low = 0;
        long high = 1L << 30;
        while (low < high) {
            long middle = (low + high) / 2;
            if (within(path, root, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "$ ~ 0",
                "$.book ~ 1",
                "$.none ~ 1",
                "$.book[*] ~ 4",
                "$.book[0,1] ~ 3",
                "$.book[:2] ~ 3",
                "$..* ~ 20",
                "$..[?@.price < 10] ~ 30",
                "$.book[?@.price < 10] ~ 7",
                "$[?@ == $.book] ~ 11"
            })
    void everyNodeThatIsLookedAtCounts(String query, long expected) throws QuerySyntaxException {
        assertEquals(expected, visits(query, shop(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$..[?@.price < 10]", "$..price", "$..*", "$.book[?search(@.title, '9')]", "$[?@ == $.book]"})
    @Requirement("AZ-JPATH-01")
    void visitsGrowAsTheDocumentGrows(String query) throws QuerySyntaxException {
        long small = visits(query, shop(100));
        long large = visits(query, shop(10_000));
        assertTrue(large <= small * 100, () -> small + " for 100 and " + large + " for 10,000");
    }

    @Test
    void aBudgetThatIsUsedUpIsAMessage() throws QuerySyntaxException {
        JsonPath path = JsonPath.compile("$..*");
        QueryException fault = assertThrows(QueryException.class, () -> path.select(shop(100), 42));
        assertEquals(
                "expected a result after at most 42 visited nodes, found that more than 42 nodes were visited",
                fault.getMessage());
        assertThrows(QueryException.class, () -> path.nodes(shop(100), 42));
        assertThrows(QueryException.class, () -> path.select(shop(100), -1));
    }

    @Test
    void existenceStopsAtTheFirstNode() throws QuerySyntaxException, QueryException {
        assertTrue(JsonPath.compile("$..[?@.price > 3]").exists(shop(10_000), 13));
        assertTrue(JsonPath.compile("$.book[*]").exists(shop(10_000), 2));
        assertFalse(JsonPath.compile("$.book[?@.price > 30]").exists(shop(10), 100));
    }

    @Test
    void longTextsCountAsMoreThanOne() throws QuerySyntaxException {
        String text = "x".repeat(16_000);
        JsonNode root = JsonNodeFactory.instance.arrayNode().add(text).add(text + "y");
        assertEquals(1_000 + 4, visits("$[?@ == $[0]]", root));
        assertEquals(2_000 + 4, visits("$[?@ < $[0]]", root));
        assertEquals(2_000 + 2, visits("$[?length(@) == 1]", root));
        assertTrue(visits("$[?search(@, '(a*)*b')]", root) > 500);
    }

    @Test
    void aPatternOfTheDocumentCountsOnceAndAgainAfterAnotherOne() throws QuerySyntaxException {
        JsonNode root = JsonNodeFactory.instance.arrayNode().add("x{500}").add("y{500}");
        long once = visits("$[?search('x', $[0])]", root);
        assertTrue(500 < once && once < 700, () -> "counted " + once);
        long each = visits("$[?search('x', @)]", root);
        assertTrue(1_000 < each && each < 1_200, () -> "counted " + each);
    }

    @Test
    @Requirement("AZ-JPATH-01")
    void aDocumentMayBeDeeperThanTheStack() throws QuerySyntaxException, QueryException {
        JsonNode root = deep(DEEP);
        assertEquals(DEEP, JsonPath.compile("$..*").select(root, 10 * DEEP).size());
        assertEquals(
                List.of(IntNode.valueOf(1)), JsonPath.compile("$..[?@ == 1]").select(root, 10 * DEEP));
        assertEquals(DEEP / 2, JsonPath.compile("$..a").select(root, 10 * DEEP).size());
        JsonNode pair = JsonNodeFactory.instance.arrayNode().add(root).add(deep(DEEP));
        assertEquals(
                2, JsonPath.compile("$[?@ == $[1]]").select(pair, 10 * DEEP).size());
        assertEquals(
                1,
                JsonPath.compile("$[?count(@..*) == 8]").select(deep(9), DEEP).size());
    }

    @Test
    void thePathsOfADeepDocumentCountByTheirLength() throws QuerySyntaxException, QueryException {
        assertThrows(QueryException.class, () -> JsonPath.compile("$..*").nodes(deep(DEEP), 10 * DEEP));
        List<Node> nodes = JsonPath.compile("$..[?@ == 1]").nodes(deep(DEEP), 10 * DEEP);
        assertEquals(1 + DEEP / 2 * "['a'][0]".length(), nodes.get(0).path().length());
    }

    @ParameterizedTest
    @CsvSource({"$[?,@[?,@,]", "$[?,(,@,)", "$[?,length(,@,)", "'',.*,$,''", "'',..a,$,''", "$[?,!(,@,)", "'',[0:],$,''"
    })
    void nestingIsBounded(String before, String open, String core, String close) {
        String query = query(before, open, core, close, 200);
        QuerySyntaxException fault = assertThrows(QuerySyntaxException.class, () -> JsonPath.compile(query));
        assertEquals(
                "expected at most 100 levels of filters, parentheses, functions and segments for several nodes, found more",
                fault.getMessage());
    }

    private static String query(String before, String open, String core, String close, int levels) {
        return core.equals("$")
                ? core + open.repeat(levels)
                : before
                        + open.repeat(levels)
                        + core
                        + close.repeat(levels)
                        + (open.startsWith("length") ? "==1]" : "]");
    }

    @Test
    void whatIsWithinTheBoundsNeedsLittleStack() throws InterruptedException {
        List<String> queries = List.of(
                query("", ".*", "$", "", 99),
                query("$[?", "@[?", "@", "]", 98),
                query("$[?", "(", "@", ")", 98),
                query("$[?", "!(", "@", ")", 98),
                query("$[?", "length(", "@", ")", 98),
                "$" + ".a[0]".repeat(1_900),
                "$[?@" + ".a[0]".repeat(1_900) + "]",
                "$[?" + "@||".repeat(3_000) + "@]",
                "$[" + "0,".repeat(4_000) + "0]");
        List<Throwable> faults = new ArrayList<>();
        List<String> done = new ArrayList<>();
        Runnable all = () -> {
            for (String text : queries) {
                try {
                    JsonPath path = JsonPath.compile(text);
                    path.nodes(deep(5_000), 1_000_000);
                    done.add(JsonPath.compile(path.toString(), 100_000, 100).toString());
                } catch (QuerySyntaxException | QueryException | StackOverflowError e) {
                    faults.add(new AssertionError(text, e));
                }
            }
        };
        Thread small = new Thread(null, all, "small stack", 512 * 1024);
        small.start();
        small.join();
        assertEquals(List.of(), faults);
        assertEquals(queries.size(), done.size());
    }

    @Test
    void theLengthOfATextIsBounded() throws QuerySyntaxException {
        QuerySyntaxException fault =
                assertThrows(QuerySyntaxException.class, () -> JsonPath.compile("$" + ".a".repeat(5_000)));
        assertEquals("expected a query of at most 10000 characters, found 10001", fault.getMessage());
        assertEquals(10_000, fault.offset());
        assertEquals("$['a']", JsonPath.compile("$.a", 3, 1).toString());
        assertThrows(QuerySyntaxException.class, () -> JsonPath.compile("$.a", 2, 1));
        assertThrows(QuerySyntaxException.class, () -> JsonPath.compile("$[?(@.a)]", 100, 1));
    }
}
