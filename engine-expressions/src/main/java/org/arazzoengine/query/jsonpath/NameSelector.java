package org.arazzoengine.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arazzoengine.query.QueryException;
import org.jspecify.annotations.Nullable;

/** The member of an object with this name. */
record NameSelector(String name) implements SingularSelector {

    /** Jackson interns the names it reads by default: the lookup then ends at the first look at the name. */
    static NameSelector of(String name) {
        return new NameSelector(name.intern());
    }

    @Override
    public @Nullable JsonNode child(JsonNode parent) {
        return parent instanceof ObjectNode object ? object.get(name) : null;
    }

    @Override
    public boolean select(JsonNode node, Walk walk, int next) throws QueryException {
        walk.evaluation().visit();
        JsonNode child = child(node);
        return child != null && walk.member(name, child, next);
    }

    @Override
    public void enter(JsonNode parent, Trail trail) {
        trail.member(name);
    }

    @Override
    public void print(StringBuilder out) {
        Quoting.quote(name, out);
    }
}
