package org.arazzoengine.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** yaml.txt: texts in YAML and the value that each is; a tab is → in them. */
class YamlTableTest {

    record Row(String name, String yaml, String json) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() throws IOException {
        String table = Files.readString(Repository.file("conformance-tests/src/test/resources/tree/yaml.txt"));
        return Arrays.stream(table.split("(?m)^=== "))
                .filter(entry -> !entry.isEmpty())
                .map(YamlTableTest::row);
    }

    private static Row row(String entry) {
        int name = entry.indexOf('\n');
        int json = entry.lastIndexOf("---> ");
        return new Row(
                entry.substring(0, name),
                entry.substring(name + 1, json).replace('→', '\t'),
                entry.substring(json + "---> ".length()).strip());
    }

    private static String json(String text) {
        Checked<LocatedTree> read = TreeReader.read(text.getBytes(StandardCharsets.UTF_8), URI.create("file:/x.yaml"));
        return JsonWriter.compact(read.orThrow().root());
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Requirement("AZ-DOC-02")
    void aTextIsTheValueThatYamlSays(Row row) throws JsonSyntaxException {
        assertEquals(JsonWriter.compact(JsonReader.read(row.json())), json(row.yaml()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void lineEndsOfOtherSystemsAreLineEnds(Row row) throws JsonSyntaxException {
        assertEquals(
                JsonWriter.compact(JsonReader.read(row.json())), json(row.yaml().replace("\n", "\r\n")));
        assertEquals(
                JsonWriter.compact(JsonReader.read(row.json())), json(row.yaml().replace("\n", "\r")));
    }
}
