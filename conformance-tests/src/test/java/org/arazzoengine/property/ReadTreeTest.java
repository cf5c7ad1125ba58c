package org.arazzoengine.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.arazzoengine.finding.Location;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/** JSON is YAML: the two readers, which share no parser, have to agree on every value and every place. */
class ReadTreeTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    @Provide
    Arbitrary<JsonNode> values() {
        return new JsonValue().get();
    }

    private static LocatedTree read(String text, Charset charset) {
        return TreeReader.read(text.getBytes(charset), HERE).orThrow();
    }

    @Property(seed = "11", tries = 1_000)
    void jsonIsTheSameTreeAtTheSamePlacesWhenReadAsYaml(@ForAll("values") JsonNode value) {
        for (String json : List.of(JsonWriter.pretty(value), JsonWriter.compact(value))) {
            LocatedTree asJson = read("[" + json + "]", StandardCharsets.UTF_8);
            LocatedTree asYaml = read("---\n[" + json + "]", StandardCharsets.UTF_8);
            assertEquals(JsonWriter.compact(asJson.root()), JsonWriter.compact(asYaml.root()));
            samePlaces(asJson, asYaml, asJson.root(), "");
        }
    }

    @Property(seed = "12", tries = 300)
    void theEncodingChangesNothing(@ForAll("values") JsonNode value) {
        String text = "- " + JsonWriter.compact(value) + "\n";
        String expected = JsonWriter.compact(read(text, StandardCharsets.UTF_8).root());
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            assertEquals(
                    expected,
                    JsonWriter.compact(read(text, Charset.forName(charset)).root()));
        }
    }

    private static void samePlaces(LocatedTree json, LocatedTree yaml, JsonNode node, String pointer) {
        Location inJson = json.at(pointer);
        assertEquals(new Location(HERE, pointer, inJson.line() + 1, inJson.column()), yaml.at(pointer));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            samePlaces(json, yaml, node.get(i), pointer + "/" + i);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String token = member.getKey().replace("~", "~0").replace("/", "~1");
            samePlaces(json, yaml, member.getValue(), pointer + "/" + token);
        }
    }
}
