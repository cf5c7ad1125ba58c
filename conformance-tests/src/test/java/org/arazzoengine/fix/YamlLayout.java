package org.arazzoengine.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.tree.TreeReader;

/** A value, and one of the many ways to write it in YAML: styles, indentation, comments, blank lines, line ends. */
final class YamlLayout {

    /** Where a text of the value stands in {@link #text}. */
    record Leaf(String pointer, String value, int start, int end) {}

    private static final String LETTERS = "ab$.#/{}[]:'\"\\ -,&*!|>%@?~\t\nö\u00A01";

    private final Random random;
    private final String lineEnd;
    private final StringBuilder text = new StringBuilder();
    private final List<Leaf> leaves = new ArrayList<>();
    private final JsonNode value;

    YamlLayout(long seed) {
        this.random = new Random(seed);
        this.lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
        this.value = value(0);
        if (value.isObject() || value.isArray()) {
            block(value, "", "", true);
        }
    }

    JsonNode value() {
        return value;
    }

    String text() {
        return text.toString();
    }

    List<Leaf> leaves() {
        return leaves;
    }

    String word(int most) {
        int length = random.nextInt(most + 1);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(LETTERS.length() + 1);
            word.append(at == LETTERS.length() ? "\ud83d\ude00" : LETTERS.substring(at, at + 1));
        }
        return word.toString();
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private JsonNode value(int depth) {
        int kind = depth == 0 ? random.nextInt(2) : depth == 3 ? 2 : random.nextInt(4);
        if (kind == 0) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i <= random.nextInt(4); i++) {
                object.set(random.nextInt(3) == 0 ? word(4) + i : "name" + i, value(depth + 1));
            }
            return object;
        } else if (kind == 1) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i <= random.nextInt(3); i++) {
                array.add(value(depth + 1));
            }
            return array;
        }
        return JsonNodeFactory.instance.textNode(random.nextInt(3) == 0 ? word(30) : "$response.body.x" + word(4));
    }

    /** @param begun whether the first line has its indentation already */
    private void block(JsonNode node, String pointer, String indentation, boolean begun) {
        boolean first = begun;
        int i = 0;
        for (JsonNode child : node) {
            if (!first) {
                decoration(indentation);
                text.append(indentation);
            }
            first = false;
            String name = node.isObject() ? names(node).get(i) : "" + i;
            String place = pointer + "/" + Pointer.escape(name);
            if (node.isObject()) {
                text.append(name(name)).append(random.nextInt(5) == 0 ? " :" : ":");
            } else {
                text.append('-');
            }
            child(child, place, indentation, node.isArray());
            i++;
        }
    }

    private void child(JsonNode child, String place, String indentation, boolean inList) {
        String deeper = indentation + " ".repeat(1 + random.nextInt(4));
        if (child.isTextual()) {
            text.append(' ');
            scalar(child.textValue(), place, deeper, false);
            text.append(text.charAt(text.length() - 1) == '\n' ? "" : comment() + lineEnd);
        } else if (random.nextInt(3) == 0) {
            text.append(' ');
            flow(child, place, deeper);
            text.append(comment()).append(lineEnd);
        } else if (inList && random.nextBoolean()) {
            text.append(' ');
            block(child, place, indentation + "  ", true);
        } else {
            text.append(comment()).append(lineEnd).append(deeper);
            block(child, place, deeper, true);
        }
    }

    private void decoration(String indentation) {
        switch (random.nextInt(8)) {
            case 0 -> text.append(lineEnd);
            case 1 -> text.append(indentation).append("# a: 'comment").append(lineEnd);
            default -> {}
        }
    }

    private String comment() {
        return random.nextInt(4) == 0 ? "  # $b: \"x" : "";
    }

    private void flow(JsonNode node, String pointer, String indentation) {
        text.append(node.isObject() ? "{" : "[");
        int i = 0;
        for (JsonNode child : node) {
            String name = node.isObject() ? names(node).get(i) : "" + i;
            String place = pointer + "/" + Pointer.escape(name);
            text.append(i == 0 ? "" : ",").append(random.nextInt(3) == 0 ? lineEnd + indentation : " ");
            text.append(node.isObject() ? Quotes.doubled(name) + ": " : "");
            if (child.isTextual()) {
                scalar(child.textValue(), place, indentation, true);
            } else {
                flow(child, place, indentation);
            }
            i++;
        }
        text.append(random.nextBoolean() ? " " : "").append(node.isObject() ? "}" : "]");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private String name(String name) {
        return random.nextBoolean()
                        && isAlone(
                                name + ": 0", "{" + JsonWriter.compact(JsonNodeFactory.instance.textNode(name)) + ":0}")
                ? name
                : Quotes.doubled(name);
    }

    private void scalar(String value, String pointer, String indentation, boolean inFlow) {
        String written = written(value, indentation, inFlow);
        leaves.add(new Leaf(pointer, value, text.length(), text.length() + written.length()));
        text.append(written);
    }

    private String written(String value, String indentation, boolean inFlow) {
        String style = switch (random.nextInt(5)) {
            case 0 -> value;
            case 1 -> "'" + value.replace("'", "''") + "'";
            case 2 -> literal(value, indentation);
            case 3 -> folded(value, indentation);
            default -> Quotes.doubled(value);
        };
        String wanted = "[" + JsonWriter.compact(JsonNodeFactory.instance.textNode(value)) + "]";
        boolean block = style.startsWith("|") || style.startsWith(">-\n") || style.startsWith(">-\r");
        boolean fits = inFlow
                ? !block && isAlone("[ " + style + " ]", wanted)
                : isAlone("-\n " + style.replace(lineEnd + indentation, lineEnd + "  "), wanted)
                        && isAlone("- " + style.replace(lineEnd + indentation, lineEnd + "  "), wanted);
        return fits ? style : Quotes.doubled(value);
    }

    private String literal(String value, String indentation) {
        String ending = value.endsWith("\n") ? "" : "-";
        String body = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
        return "|" + ending + lineEnd
                + body.lines()
                        .map(line -> line.isEmpty() ? "" : indentation + line)
                        .collect(Collectors.joining(lineEnd))
                + lineEnd;
    }

    /** Words on lines of their own. */
    private String folded(String value, String indentation) {
        return ">-" + lineEnd + indentation + value.replaceFirst("(?<=[^ ]) (?=[^ ])", lineEnd + indentation) + lineEnd;
    }

    private static boolean isAlone(String written, String json) {
        return TreeReader.read(written.getBytes(StandardCharsets.UTF_8), URI.create("file:/trial.yaml"))
                .value()
                .filter(tree -> JsonWriter.compact(tree.root()).equals(json))
                .isPresent();
    }
}
