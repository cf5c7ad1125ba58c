package org.arazzoengine.query.jsonpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

    private static final long VISITS = 10_000;

    private static final JsonNode SHELTER = json("""
            {"pets": [{"name": "Rex", "age": 3, "tags": ["a", "b"]},
                      {"name": "Tom", "age": 12.0, "tags": []},
                      {"name": "\\ud83d\\ude00", "age": null}],
             "limit": 10, "it's": {"a\\tb": 0, "\\u0001": 1}, "rows": [[1, 2], [3, [4, 5]]]}""");

    private static JsonNode json(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<JsonNode> select(String query, JsonNode root) {
        try {
            return JsonPath.compile(query).select(root, VISITS);
        } catch (QuerySyntaxException | QueryException e) {
            throw new AssertionError(query, e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "$ .limit ~ [10]",
                "$['limit','limit',\"none\"] ~ [10,10]",
                "$.pets[-1].age ~ [null]",
                "$.pets[3] ~ []",
                "$.pets[-4] ~ []",
                "$.pets.name ~ []",
                "$.limit[0] ~ []",
                "$.pets[*].age ~ [3,12.0,null]",
                "$.rows[1:] ~ [[3,[4,5]]]",
                "$.rows[::-1][0] ~ [3,1]",
                "$.rows[0][-9007199254740991:9007199254740991:9007199254740991] ~ [1]",
                "$.rows[0][::0] ~ []",
                "$.rows[0][5:0:-1] ~ [2]",
                "$.limit[:] ~ []",
                "$.rows..[0] ~ [[1,2],1,3,4]",
                "$.rows..* ~ [[1,2],[3,[4,5]],1,2,3,[4,5],4,5]",
                "$.rows..[1,0] ~ [[3,[4,5]],[1,2],2,1,[4,5],3,5,4]",
                "$..tags..* ~ [\"a\",\"b\"]",
                "$.pets[?@.age < $.limit].name ~ [\"Rex\"]",
                "$.pets[?@.age == 12].name ~ [\"Tom\"]",
                "$.pets[?!@.tags].age ~ [null]",
                "$.pets[?@.tags[*]].age ~ [3]",
                "$.pets[?@.tags[?@ == 'b']].age ~ [3]",
                "$.pets[?@.tags && (@.age > 5 || @.name == 'Rex')].age ~ [3,12.0]",
                "$.pets[?!(@.tags && @.age > 5)].age ~ [3,null]",
                "$.pets[?length(@.name) == 1].age ~ [null]",
                "$.pets[?length(@.tags) >= 2].age ~ [3]",
                "$.pets[?length(@) == 2].age ~ [null]",
                "$.pets[?length(@.age) == length(@.none)].age ~ [3,12.0,null]",
                "$.pets[?count(@..*) == 5].age ~ [3]",
                "$.pets[?value(@.tags[*]) == 'a'].age ~ []",
                "$.rows[?value(@[:1]) == 1] ~ [[1,2]]",
                "$.rows[?value(@[5:]) == @.none] ~ [[1,2],[3,[4,5]]]",
                "$.pets[?match(@.name, '[A-Z]..')].age ~ [3,12.0]",
                "$.pets[?match(@.name, 'e')].age ~ []",
                "$.pets[?search(@.name, 'e')].age ~ [3]",
                "$.pets[?search(@.name, $.pets[1].name)].age ~ [12.0]",
                "$.pets[?search(@.name, '(?i)rex')].age ~ []",
                "$.pets[?!match(@.age, @.age)].age ~ [3,12.0,null]"
            })
    @Requirement("AZ-JPATH-01")
    void nodesAreSelectedInTheOrderOfTheDocument(String query, String expected) {
        assertEquals(
                json(expected).toString(), select(query, SHELTER).toString().replace(", ", ","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 == 1.0",
                "-0 == 0.0",
                "100 == 1e2",
                "1E400000 == 10e399999",
                "1e400000 > 12345678901234567890",
                "-1e400000 < 1e-400000",
                "1e-400000 > 0",
                "9007199254740993 > 9007199254740992.0",
                "12345678901234567890 < 12345678901234567890.1",
                "0.1 < 0.10000000000000000001",
                "'a' < 'b'",
                "'a' < 'aa'",
                "'' < 'a'",
                "'\\uffff' < '\\ud800\\udc00'",
                "'\\ud83d\\ude00' < '\\ud83d\\ude01'",
                "'é' == '\\u00e9'",
                "true <= true",
                "null >= null",
                "$.none == $.other",
                "$.none <= $.other",
                "$.a == $.same",
                "$.a != $.longer",
                "$.a != $.otherName",
                "$.o == $.reordered",
                "!(1 < '2')",
                "!(true < false)",
                "!($.a < $.longer)",
                "!($.none < 1)",
                "!(1 == '1')",
                "!($.none == null)",
                "!($.a == $.o)"
            })
    @Requirement("AZ-JPATH-01")
    void theseComparisonsHold(String comparison) {
        JsonNode root = json("""
                {"a": [{"x": 1, "y": [2]}], "same": [{"y": [2.0], "x": 1.0}], "longer": [{"x": 1, "y": [2, 3]}],
                 "otherName": [{"x": 1, "z": [2]}], "o": {"p": 1, "q": null}, "reordered": {"q": null, "p": 1}}""");
        assertEquals(6, select("$[?" + comparison + "]", root).size());
    }

    @Test
    void numbersThatNoJsonTextHasAreUnequalToAll() {
        JsonNode root = JsonNodeFactory.instance
                .arrayNode()
                .add(DoubleNode.valueOf(Double.NaN))
                .add(DoubleNode.valueOf(Double.POSITIVE_INFINITY))
                .add(FloatNode.valueOf(Float.NaN))
                .add(FloatNode.valueOf(0.5f))
                .add(DoubleNode.valueOf(0.5));
        assertEquals(2, select("$[?@ == 0.5]", root).size());
        assertEquals(2, select("$[?@ < 1]", root).size());
        assertEquals(0, select("$[?@ > 0.5]", root).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "$ ~ $",
                "$.limit ~ $['limit']",
                "$.pets[-1]['age'] ~ $['pets'][2]['age']",
                "$.rows[?@[0] == 3][-1:][*] ~ $['rows'][1][1][0] $['rows'][1][1][1]",
                "$.rows..[1] ~ $['rows'][1] $['rows'][0][1] $['rows'][1][1] $['rows'][1][1][1]",
                "$[\"it's\"].* ~ $['it\\'s']['a\\tb'] $['it\\'s']['\\u0001']",
                "$..[?@ == 'b'] ~ $['pets'][0]['tags'][1]",
                "$.pets[:2].tags.* ~ $['pets'][0]['tags'][0] $['pets'][0]['tags'][1]"
            })
    @Requirement("AZ-JPATH-01")
    void everyNodeHasItsNormalizedPath(String query, String paths) throws QuerySyntaxException, QueryException {
        List<Node> nodes = JsonPath.compile(query).nodes(SHELTER, VISITS);
        assertEquals(paths, String.join(" ", nodes.stream().map(Node::path).toList()));
        for (Node node : nodes) {
            assertEquals(List.of(node.value()), select(node.path(), SHELTER));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "$,true,false",
        "$.a[0],true,false",
        "$[?@.a],false,true",
        "$..[?@.a],false,false",
        "$[0][?@],false,false"
    })
    void aQueryTellsItsKind(String query, boolean singular, boolean beginsWithFilter) throws QuerySyntaxException {
        assertEquals(singular, JsonPath.compile(query).isSingular());
        assertEquals(beginsWithFilter, JsonPath.compile(query).beginsWithFilter());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "$ .a [ 'b' , * ]  ..c ~ $['a']['b',*]..['c']",
                "$[\"'\\\"\\u0041\\b\"] ~ $['\\'\"A\\b']",
                "$[1 : -2 : 3, :, ::] ~ $[1:-2:3,:,:]",
                "$[? @.a == 1 && ( @.b || !@.c )] ~ $[?@['a']==1&&(@['b']||!@['c'])]",
                "$[?(@.a && (@.b && @.c)) || (@.d || @.e)] ~ $[?@['a']&&(@['b']&&@['c'])||(@['d']||@['e'])]",
                "$[?!(!(@.a == null))] ~ $[?!(!(@['a']==null))]",
                "$[?((@.a))] ~ $[?@['a']]",
                "$[?-0 == 1E+3] ~ $[?0==1E+3]",
                "$[?1.50 != 123456789012345678901234567890] ~ $[?1.50!=123456789012345678901234567890]",
                "$[?match( @.a , \"a'\" )] ~ $[?match(@['a'],'a\\'')]",
                "$[?length(value($..*)) < count(@[::2])] ~ $[?length(value($..[*]))<count(@[::2])]"
            })
    void whatIsPrintedIsReadAsTheSame(String query, String printed) throws QuerySyntaxException {
        JsonPath path = JsonPath.compile(query);
        assertEquals(query, path.text());
        assertEquals(printed, path.toString());
        assertEquals(path.query(), JsonPath.compile(printed).query());
        assertEquals(path.query().hashCode(), JsonPath.compile(printed).query().hashCode());
    }

    @Test
    void queriesThatSelectDifferentlyAreNotEqual() throws QuerySyntaxException {
        List<String> texts =
                List.of("$", "$.a", "$..a", "$[0]", "$[?@.a]", "$[?$.a]", "$[?match(@,'a')]", "$[?search(@,'a')]");
        for (String text : texts) {
            for (String other : texts) {
                assertEquals(
                        text.equals(other),
                        JsonPath.compile(text)
                                .query()
                                .equals(JsonPath.compile(other).query()));
            }
        }
    }

    @Test
    void aPatternOfTheDocumentThatIsTooLargeIsAMessage() throws QuerySyntaxException {
        JsonPath path = JsonPath.compile("$[?search(@, $[0])]");
        QueryException fault =
                assertThrows(QueryException.class, () -> path.select(json("[\"(a{1000}){999}\"]"), VISITS));
        assertEquals(
                "in a pattern of match() or search(), at offset 14: expected a regular expression of at most 3000 states,"
                        + " found more",
                fault.getMessage());
    }
}
