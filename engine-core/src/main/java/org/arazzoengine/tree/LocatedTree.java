package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Iterator;
import java.util.Map;
import org.arazzoengine.finding.Location;

/**
 * A tree and the place of everything in it.
 *
 * @param document where the text was read from
 * @param root read-only
 * @param positions per object or array, by identity
 */
public record LocatedTree(URI document, JsonNode root, Positions positions) {

    /**
     * The place of {@code pointer}; a member's place is that of its name when the value is an object or array, else
     * that of its value. What does not exist has the place of the innermost parent that does.
     */
    public Location at(String pointer) {
        JsonNode node = root;
        Positions.Position position = positions.start(root);
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            int index = index(node, name);
            if (index < 0) {
                break;
            }
            position = positions.child(node, index);
            node = node.isObject() ? node.get(name) : node.get(index);
        }
        return new Location(document, pointer, position.line(), position.column());
    }

    private static int index(JsonNode node, String name) {
        if (node.isArray()) {
            int index = name.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(name) : -1;
            return index < node.size() ? index : -1;
        }
        Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
        for (int i = 0; members.hasNext(); i++) {
            if (members.next().getKey().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
