package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * What scalars are, by their tags or without one. Only the tags of YAML's JSON schema are read (Arazzo 1.1.0, Format): no
 * other names a type of JSON, and no class is ever made from one.
 */
final class YamlTags {

    private static final String PREFIX = "tag:yaml.org,2002:";
    private static final List<String> KNOWN = List.of("str", "int", "float", "bool", "null", "map", "seq");

    private final Progress progress;
    private final YamlValues values = new YamlValues();

    YamlTags(Progress progress) {
        this.progress = progress;
    }

    /** A container has no tag but that of its kind. */
    void check(CollectionStartEvent event, long at) {
        String tag = event.getTag();
        boolean object = event.is(Event.ID.MappingStart);
        if (tag != null && !tag.equals("!") && !tag.equals(PREFIX + (object ? "map" : "seq"))) {
            progress.add(refused(progress, tag, at, object ? "an object" : "a list"));
        }
    }

    /** The value of {@code scalar}; of a name, which is its text whatever that says, only the tag is looked at. */
    JsonNode scalar(ScalarEvent scalar, long at, boolean meant) {
        String text = scalar.getValue();
        String tag = scalar.getTag();
        try {
            JsonNode value = tag != null
                    ? tagged(text, tag)
                    : meant && scalar.isPlain() ? values.plain(text) : values.text(text);
            if (value != null) {
                return value;
            }
            progress.add(refused(progress, tag == null ? "" : tag, at, Found.quoted(text)));
        } catch (YamlValues.NoValue e) {
            progress.add(Finding.error(
                            Problem.SYNTAX, progress.at(at), e.getMessage(), "Put it in quotes if it is meant as text.")
                    .breaking("AZ-DOC-02"));
        }
        return values.text(text);
    }

    private @Nullable JsonNode tagged(String scalar, String tag) throws YamlValues.NoValue {
        return switch (tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : tag) {
            case "!", "str" -> values.text(scalar);
            case "int" -> {
                JsonNode number = YamlValues.number(scalar);
                yield number != null && number.isIntegralNumber() ? number : null;
            }
            case "float" -> YamlValues.decimal(scalar);
            case "bool" -> values.plain(scalar) instanceof BooleanNode value ? value : null;
            case "null" -> values.plain(scalar) instanceof NullNode value ? value : null;
            default -> null;
        };
    }

    /** @param found what has the tag */
    static Finding refused(Progress progress, String tag, long at, String found) {
        String name = tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : tag;
        boolean known = tag.startsWith(PREFIX) && KNOWN.contains(name);
        String written = tag.startsWith(PREFIX) ? "!!" + name : tag;
        return Finding.error(
                        Problem.SYNTAX,
                        progress.at(at),
                        known
                                ? "expected what the tag " + written + " says, found " + found
                                : "expected a value of JSON, found the tag '" + written
                                        + "', which names no type of JSON",
                        "Remove the tag.")
                .breaking("AZ-DOC-05");
    }
}
