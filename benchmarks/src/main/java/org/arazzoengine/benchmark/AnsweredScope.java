package org.arazzoengine.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;

/** What expressions see behind an answer, kept in fields: the language is measured, not where its values come from. */
final class AnsweredScope implements Scope {

    private final Resolved status = Resolved.of(IntNode.valueOf(200));
    private final Resolved mediaType = Resolved.of(TextNode.valueOf("application/json"));
    private final Resolved body;
    private final JsonNode inputs;

    AnsweredScope() throws JsonSyntaxException {
        body = Resolved.of(JsonReader.read("""
                {"a": {"b": [17, 4]}, "status": "Active", "blocked": false, "total": 99.50,
                 "items": [{"name": "first", "price": 9.5}, {"name": "second", "price": 12}]}
                """));
        inputs = JsonReader.read("""
                {"t": "eyJhbGciOiJIUzI1NiJ9", "id": "C-1", "count": 3, "flag": true, "address": {"city": "Bern"}}
                """);
    }

    @Override
    public Resolved statusCode() {
        return status;
    }

    @Override
    public Resolved exchanged(Side side, Part part, String name) {
        return part == Part.HEADER ? mediaType : body;
    }

    @Override
    public Resolved input(String name) {
        return Scope.member(inputs, name, "input");
    }
}
