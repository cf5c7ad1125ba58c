package org.arazzoengine.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document with many objects to filter. */
final class Shop {

    /** Nodes of one item: the object and its members. */
    static final int NODES_OF_AN_ITEM = 5;

    static final String PATH = "$..[?@.price < 10]";

    /** The same by draft-goessner, which wants parentheses. */
    static final String GOESSNER_PATH = "$..[?(@.price < 10)]";

    private Shop() {}

    /** An object with an array of {@code count} items; half of them cost less than 10. */
    static JsonNode withItems(int count) {
        ObjectNode shop = JsonNodeFactory.instance.objectNode();
        ArrayNode items = shop.putArray("items");
        for (int i = 0; i < count; i++) {
            items.addObject()
                    .put("id", i)
                    .put("name", "item " + i)
                    .put("inStock", i % 3 == 0)
                    .put("price", i % 20 + 0.5);
        }
        return shop;
    }
}
