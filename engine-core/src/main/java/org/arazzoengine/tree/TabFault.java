package org.arazzoengine.tree;

import java.io.Serial;

/** A tab that YAML 1.2 has for a blank, and SnakeYAML for a fault. */
final class TabFault extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int offset;

    TabFault(int offset) {
        super("a tab between two tokens");
        this.offset = offset;
    }

    /** Of the tab, in bytes. */
    int offset() {
        return offset;
    }
}
