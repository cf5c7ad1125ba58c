package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** Lets equal short texts of one document share their memory: {@code string} and {@code query} stand there thousands of times. */
final class TextNodes {

    private static final int SLOTS = 4096;
    private static final int LONGEST = 64;

    /** Each slot keeps the last text that fell into it. */
    private final @Nullable TextNode[] last = new @Nullable TextNode[SLOTS];

    TextNode of(String text) {
        if (text.length() > LONGEST) {
            return TextNode.valueOf(text);
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        TextNode known = last[slot];
        if (known == null || !known.textValue().equals(text)) {
            known = TextNode.valueOf(text);
            last[slot] = known;
        }
        return known;
    }
}
