package org.arazzoengine.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.tree.WrittenNode.Style;

/** Finds the nodes in the text of a JSON document (RFC 8259); one text an instance. */
final class JsonWriting {

    /** The text is no JSON. */
    private static final class NoJson extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final String text;
    private int at;
    private int depth;

    private JsonWriting(String text) {
        this.text = text;
    }

    /** The nodes of {@code text}; empty when it is no JSON. */
    static Optional<WrittenNode> read(String text) {
        JsonWriting reader = new JsonWriting(text);
        try {
            WrittenNode root = reader.value();
            reader.skipSpace();
            return reader.at == text.length() ? Optional.of(root) : Optional.empty();
        } catch (NoJson e) {
            // It is YAML then, whose flow style begins with a brace as well.
            return Optional.empty();
        }
    }

    private WrittenNode value() throws NoJson {
        skipSpace();
        if (at == text.length() || depth > JsonReader.MAX_DEPTH) {
            throw new NoJson();
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            default -> scalar();
        };
    }

    private WrittenNode object() throws NoJson {
        int start = at++;
        List<WrittenNode.Member> members = new ArrayList<>();
        depth++;
        for (boolean more = !accept('}'); more; more = next('}')) {
            skipSpace();
            WrittenNode name = scalar();
            if (!accept(':')) {
                throw new NoJson();
            }
            members.add(new WrittenNode.Member(name, value()));
        }
        depth--;
        return new WrittenNode.Mapping(start, start, at, true, true, members);
    }

    private WrittenNode array() throws NoJson {
        int start = at++;
        List<WrittenNode> elements = new ArrayList<>();
        depth++;
        for (boolean more = !accept(']'); more; more = next(']')) {
            elements.add(value());
        }
        depth--;
        return new WrittenNode.Sequence(start, start, at, true, elements);
    }

    private boolean next(char close) throws NoJson {
        if (accept(',')) {
            return true;
        }
        if (!accept(close)) {
            throw new NoJson();
        }
        return false;
    }

    private boolean accept(char c) {
        skipSpace();
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private WrittenNode scalar() throws NoJson {
        int start = at;
        if (text.startsWith("\"", at)) {
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
            }
            at = Math.min(text.length(), at + 1);
        } else {
            while (at < text.length() && " \t\r\n,:{}[]\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        try {
            String value = JsonReader.read(text.substring(start, at)).asText();
            return new WrittenNode.Scalar(start, start, at, Style.JSON, value, true);
        } catch (JsonSyntaxException e) {
            throw new NoJson();
        }
    }
}
