package org.arazzoengine.query.goessner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoessnerPathTest {

    private static final long VISITS = 10_000;

    private static List<JsonNode> select(String path, JsonNode value) throws Exception {
        return GoessnerPath.compile(path).select(value, VISITS);
    }

    private static void selects(String path, String nodes) throws Exception {
        assertEquals(nodes, select(path, Shop.SHOP).toString(), path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '\1', textBlock = """
            $.name                            ¦ ["Kaya Kitap"]
            $['name']                         ¦ ["Kaya Kitap"]
            $[ "name" ]                       ¦ ["Kaya Kitap"]
            $.length                          ¦ [3]
            $.shelves[0].label                ¦ ["sea"]
            $.shelves[-1].label               ¦ ["none"]
            $.shelves[*].label                ¦ ["sea", "sky", "none"]
            $.shelves.*.label                 ¦ ["sea", "sky", "none"]
            $.owner.*.n                       ¦ ["Ada", "Can"]
            $.owner[*]['n']                   ¦ ["Ada", "Can"]
            $.owner['second','first','second'].n ¦ ["Can", "Ada", "Can"]
            $.owner.first['old','none','n']   ¦ [true, "Ada"]
            $.grid[1,0,-1]                    ¦ [[3,4], [1,2], 5]
            $.grid[0,0][1]                    ¦ [2, 2]
            $.grid[0:2]                       ¦ [[1,2], [3,4]]
            $.grid[1:]                        ¦ [[3,4], 5]
            $.grid[:1]                        ¦ [[1,2]]
            $.grid[-2:]                       ¦ [[3,4], 5]
            $.grid[-9:2]                      ¦ [[1,2], [3,4]]
            $.grid[:-1]                       ¦ [[1,2], [3,4]]
            $.grid[ 0 : 9 : 2 ]               ¦ [[1,2], 5]
            $.grid[::2]                       ¦ [[1,2], 5]
            $.grid[2:1]                       ¦ []
            $..title                          ¦ ["Tides", "Salt", "Foam", "Wind"]
            $.shelves..price                  ¦ [12.50, 7, "9", 30]
            $..book[0].title                  ¦ ["Tides", "Wind"]
            $..[0].title                      ¦ ["Tides", "Wind"]
            $..['n']                          ¦ ["Ada", "Can"]
            $..owner..*                       ¦ [{"n":"Ada","old":true}, {"n":"Can","old":false}, "Ada", true, "Can", false]
            $.grid..[1]                       ¦ [[3,4], 2, 4]
            $..book[(@.length-1)].title       ¦ ["Foam", "Wind"]
            $..book[( @.length - 3 )].title   ¦ ["Tides"]
            $..book[(@.length-4)].title       ¦ []
            $..book[(@.length-0)].title       ¦ []
            $.shelves[(@.length-1)]['label']  ¦ ["none"]
            $..book[?(@.isbn)].title          ¦ ["Tides", "Wind"]
            $..book[?(!@.isbn)].title         ¦ ["Salt", "Foam"]
            $..book[?(!(@.isbn))].title       ¦ ["Salt", "Foam"]
            $..book[?(@.pages)].title         ¦ ["Salt"]
            $..book[?(@.pages == null)].title ¦ ["Salt"]
            $..book[?(@.price < 10)].title    ¦ ["Salt"]
            $..book[?(@.price<$.limit)].title ¦ ["Salt"]
            $..book[?( 10 <= @['price'] )].title ¦ ["Tides", "Wind"]
            $..book[?(@.price == 12.5)].title ¦ ["Tides"]
            $..book[?(@.price == 1.25e+1)].title ¦ ["Tides"]
            $..book[?(@.price > -1 && @.price != 7 && @.isbn)].title ¦ ["Tides", "Wind"]
            $..book[?(@.title == 'Salt' || @.title == "Wind")].title ¦ ["Salt", "Wind"]
            $..book[?(@.isbn && @.price > 20 || @.title == 'Salt')].title ¦ ["Salt", "Wind"]
            $..book[?(@.isbn && (@.price > 20 || @.title == 'Salt'))].title ¦ ["Wind"]
            $..book[?(!(@.price > 10) && !@.pages)].title ¦ ["Foam"]
            $..book[?(@.price == 9)].title    ¦ ["Foam"]
            $..book[?(@.price === 9)].title   ¦ []
            $..book[?(@.price === '9')].title ¦ ["Foam"]
            $..book[?(@.title < 'T')].title   ¦ ["Salt", "Foam"]
            $.shelves[?(@.book[0].price > 20)].label ¦ ["sky"]
            $.shelves[?(@.book[-1])].label    ¦ ["sea", "sky"]
            $.grid[?(@ == 5)]                 ¦ [5]
            $.grid[?(@[1] == 4)]              ¦ [[3,4]]
            $.owner[?(@.old == true)].n       ¦ ["Ada"]
            $.owner.first[?(@ == true)]       ¦ [true]
            $..[?(@.old)].n                   ¦ ["Ada", "Can"]
            $['odd names']['it\\'s','a.b']    ¦ [1, 2]
            $['odd names']["it's"]            ¦ [1]
            $['odd names']['q"(']             ¦ [3]
            $['odd names']['back\\\\slash']   ¦ [4]
            $['odd names']['']                ¦ [5]
            $['odd names']['\\u015f]']        ¦ [6]
            $[?(@['q"('] == 3)]['a.b']        ¦ [2]
            $[?(@['ş]'] && @['it\\u0027s'] == 1)]['a.b'] ¦ [2]
            """)
    @Requirement("AZ-ETYPE-04")
    void pathsSelectNodesInOrder(String path, String nodes) throws Exception {
        selects(path, nodes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.none",
                "$.none.deeper",
                "$.name.deeper",
                "$.shelves[3]",
                "$.shelves[-4]",
                "$.shelves[999999999]",
                "$.owner[0]",
                "$.owner[0:1]",
                "$.owner[(@.length-1)]",
                "$.name[0]",
                "$.name.*",
                "$.name[?(@.x)]",
                "$.shelves.label",
                "$.gone.x",
                "$.gone[*]",
                "$..none",
                "$..none[0]",
                "$['none','neither']",
                "$.shelves[?(@.label == 'earth')]"
            })
    void whatIsNotThereIsNotSelected(String path) throws Exception {
        selects(path, "[]");
    }

    @Test
    void aNullThatIsThereIsSelected() throws Exception {
        selects("$.gone", "[null]");
        selects("$.shelves[0].book[1].pages", "[null]");
        assertEquals("[null, null]", select("$[*]", Shop.json("[null, null]")).toString());
        assertEquals("[null]", select("$[-1]", Shop.json("[1, null]")).toString());
        assertEquals("[null]", select("$[?(@ == null)]", Shop.json("[1, null]")).toString());
    }

    @Test
    void theRootSelectsTheValueWhateverItIs() throws Exception {
        for (String value : List.of("1", "null", "\"a\"", "[1]", "{\"a\":1}")) {
            assertEquals("[" + value + "]", select("$", Shop.json(value)).toString());
        }
    }

    @Test
    void theNodesAreThoseOfTheTree() throws Exception {
        assertSame(
                Shop.SHOP.at("/shelves/0/book/0/price"),
                select("$..price", Shop.SHOP).get(0));
        assertSame(Shop.SHOP.at("/limit"), select("$.limit", Shop.SHOP).get(0));
        assertSame(
                Shop.SHOP.at("/owner/first"),
                select("$.owner[?(@.old == true)]", Shop.SHOP).get(0));
        assertSame(Shop.SHOP, select("$", Shop.SHOP).get(0));
    }

    @Test
    void everyDigitOfANumberIsComparedAndKept() throws Exception {
        JsonNode numbers = Shop.json("[12345678901234567890, 12345678901234567891, 0.10, 1e2]");
        assertEquals(
                "[12345678901234567891]",
                select("$[?(@ > 12345678901234567890)]", numbers).toString());
        assertEquals("[0.10]", select("$[?(@ == 0.1)]", numbers).toString());
        assertEquals(1, select("$[?(@ == 100)]", numbers).size());
    }

    @Test
    void theTreeIsNotModified() throws Exception {
        JsonNode before = Shop.SHOP.deepCopy();
        for (String path : List.of(
                "$..*", "$.owner['first','none','second']", "$..[?(@.a == $.b)]", "$.grid[0,9]", "$.none.a.b")) {
            select(path, Shop.SHOP);
        }
        assertEquals(before, Shop.SHOP);
    }

    @Test
    void thePathIsKeptAsItWasGiven() throws Exception {
        assertEquals("$[ 'a' ]", GoessnerPath.compile("$[ 'a' ]").text());
    }

    @Test
    void aSelectionEndsWhenItsVisitsAreUsedUp() throws Exception {
        JsonNode value = Shop.json("[[[[[[[0]]]]]]," + "[1,2,3,4,5,6,7,8,9],".repeat(99) + "0]");
        for (String path : List.of("$..*", "$" + "[0,0,0,0]".repeat(7), "$" + "..*".repeat(9), "$..[?(@ == $)]")) {
            QueryException fault = assertThrows(
                    QueryException.class, () -> GoessnerPath.compile(path).select(value, 1_000));
            assertEquals("the path visits more than 1000 nodes of this value", fault.getMessage());
        }
        assertEquals(998, GoessnerPath.compile("$..[*]").select(value, 10_000).size());
        assertEquals(1, GoessnerPath.compile("$[5][5]").select(value, 2).size());
    }

    @Test
    void whatIsComparedWithTheRootCountsForEveryElement() throws Exception {
        JsonNode value = Shop.json("{\"big\": [" + "1,".repeat(999) + "1], \"few\": [1, 2, 3]}");
        GoessnerPath path = GoessnerPath.compile("$.few[?(@ == $.big)]");
        assertEquals(List.of(), path.select(value, 3_100));
        assertThrows(QueryException.class, () -> path.select(value, 3_000));
    }

    @Test
    void deepValuesAreWalkedAndNotCompared() throws Exception {
        JsonNode value = Shop.json("1");
        for (int level = 0; level < 20_000; level++) {
            value = JsonNodeFactory.instance.objectNode().set("a", value);
        }
        JsonNode deep = value;
        assertEquals(
                20_000, GoessnerPath.compile("$..a").select(deep, 1_000_000).size());
        assertEquals(
                "1",
                GoessnerPath.compile("$" + ".a".repeat(4_900) + "..a")
                        .select(deep, 1_000_000)
                        .get(15_099)
                        .toString());
        QueryException fault = assertThrows(
                QueryException.class, () -> GoessnerPath.compile("$[?(@ == 1)]").select(deep, 1_000_000));
        assertEquals("a filter compares a value that is nested beyond 1000 levels", fault.getMessage());
    }

    @Test
    void theLongestPathsAndFiltersAreEvaluated() throws Exception {
        assertTrue(select("$" + ".a".repeat(4_999), Shop.SHOP).isEmpty());
        assertEquals(
                1,
                select("$[?(" + "@.old||".repeat(1_400) + "@.n)]", Shop.json("[{\"n\": 1}]"))
                        .size());
        assertEquals(
                1,
                select("$[?(" + "!(".repeat(49) + "@.b" + ")".repeat(49) + ")]", Shop.json("[{\"a\": 1}]"))
                        .size());
    }
}
