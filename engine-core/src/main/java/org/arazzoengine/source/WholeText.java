package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.arazzoengine.finding.Location;
import org.arazzoengine.tree.LocatedTree;

/** A description that was read as a whole. Immutable. */
record WholeText(LocatedTree tree) implements DescriptionText {

    @Override
    public URI location() {
        return tree.document();
    }

    @Override
    public JsonNode outline() {
        return tree.root();
    }

    @Override
    public JsonNode part(JsonPointer pointer) {
        return tree.root().at(pointer);
    }

    @Override
    public Location at(String pointer) {
        return tree.at(pointer);
    }
}
