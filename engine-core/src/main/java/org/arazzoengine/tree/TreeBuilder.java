package org.arazzoengine.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** One pass over the tokens of a parser; not reusable. */
final class TreeBuilder {

    /** Nodes that all aliases of a document may stand for together; more is an alias bomb. */
    private static final long MAX_ALIASED_NODES = 1_000_000;

    private static final String TAG_PREFIX = "tag:yaml.org,2002:";
    private static final Set<String> TAGS = Set.of("str", "int", "float", "bool", "null", "map", "seq");

    /** A text whose reading was stopped. */
    static final class Refused extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        Refused(Finding finding) {
            super(finding.message());
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    private record Anchored(JsonNode node, long size) {}

    private final JsonParser parser;
    private final URI document;
    private final Findings findings;
    private final Positions positions = new Positions();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long size;
    private long aliased;

    TreeBuilder(JsonParser parser, URI document, Findings findings) {
        this.parser = parser;
        this.document = document;
        this.findings = findings;
    }

    LocatedTree build() throws IOException {
        JsonNode root = parser.nextToken() == null ? NullNode.instance : value();
        if (parser.nextToken() != null) {
            throw new Refused(Finding.error(
                    Problem.SYNTAX, here(), "expected one document, found a second one", "Keep one document a file."));
        }
        return new LocatedTree(document, root, positions);
    }

    private JsonNode value() throws IOException {
        if (parser instanceof YamlTokens yaml && yaml.isCurrentAlias()) {
            return alias();
        }
        String anchor = anchor();
        long before = size++;
        checkTag();
        JsonNode node = switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            default -> scalar();
        };
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, size - before));
        }
        return node;
    }

    private @Nullable String anchor() {
        return parser instanceof YamlTokens yaml ? yaml.anchor() : null;
    }

    private JsonNode alias() throws IOException {
        Anchored anchored = anchors.get(parser.getText());
        if (anchored == null) {
            throw new Refused(Finding.error(
                    Problem.SYNTAX, here(), "there is no anchor '&" + parser.getText() + "' before this alias"));
        }
        aliased += anchored.size();
        if (aliased > MAX_ALIASED_NODES) {
            throw new Refused(Finding.error(
                    Problem.TOO_DEEP,
                    here(),
                    "the aliases of this document stand for more than " + MAX_ALIASED_NODES + " values"));
        }
        size += anchored.size();
        return anchored.node();
    }

    private JsonNode scalar() throws IOException {
        if (isNothing()) {
            return NullNode.instance;
        }
        boolean number = parser.currentToken().isNumeric();
        return number && parser instanceof YamlTokens ? YamlNumbers.read(parser.getText()) : JsonReader.scalar(parser);
    }

    /** A YAML value that is not written at all is null, a quoted empty text is a text. */
    private boolean isNothing() throws IOException {
        return parser instanceof YamlTokens yaml && yaml.isUnwritten() && yaml.getTypeId() == null;
    }

    /** Only the tags of YAML's JSON schema (AZ-DOC-05). */
    private void checkTag() throws IOException {
        Object tag = parser instanceof YamlTokens ? parser.getTypeId() : null;
        boolean embedded = parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT;
        if (embedded || tag != null && !isJson(String.valueOf(tag))) {
            throw new Refused(Finding.error(
                    Problem.SYNTAX,
                    here(),
                    "expected a plain value, found the YAML tag '" + tag + "', which is not part of JSON",
                    "Remove the tag."));
        }
    }

    private static boolean isJson(String tag) {
        return tag.startsWith(TAG_PREFIX) && TAGS.contains(tag.substring(TAG_PREFIX.length()));
    }

    private JsonNode object() throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Places places = new Places(parser.currentTokenLocation());
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonLocation nameAt = parser.currentTokenLocation();
            String anchor = anchor();
            if (anchor != null) {
                anchors.put(anchor, new Anchored(TextNode.valueOf(name), 1));
            }
            parser.nextToken();
            JsonLocation valueAt = parser.currentTokenLocation();
            JsonNode value = value();
            if (object.has(name)) {
                findings.error(
                        Problem.DUPLICATE_MEMBER,
                        new Location(document, "", nameAt.getLineNr(), nameAt.getColumnNr()),
                        "'" + name + "' stands twice in this object",
                        "Keep one of the two.");
                continue;
            }
            object.set(name, value);
            places.add(value.isContainerNode() || value.isNull() ? nameAt : valueAt);
        }
        positions.put(object, places.toArray());
        return object;
    }

    private JsonNode array() throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Places places = new Places(parser.currentTokenLocation());
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            places.add(parser.currentTokenLocation());
            array.add(value());
        }
        positions.put(array, places.toArray());
        return array;
    }

    private Location here() {
        JsonLocation place = parser.currentTokenLocation();
        return new Location(document, "", place.getLineNr(), place.getColumnNr());
    }

    /** A growing list of lines and columns. */
    private static final class Places {

        private int[] numbers = new int[8];
        private int count;

        Places(@Nullable JsonLocation start) {
            add(start);
        }

        void add(@Nullable JsonLocation place) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = place == null ? 0 : place.getLineNr();
            numbers[count++] = place == null ? 0 : place.getColumnNr();
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, count);
        }
    }
}
