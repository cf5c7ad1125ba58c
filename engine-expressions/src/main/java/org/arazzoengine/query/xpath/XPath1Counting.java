package org.arazzoengine.query.xpath;

/**
 * A query of XPath 1.0 that counts what it does, by asking for the value of the variable {@link #COUNTER} at every node.
 *
 * @param joins whether it compares node-sets with node-sets
 * @param sorts whether its steps find nodes out of document order or more than once
 * @param restarts whether it starts from the root again for every node of another path
 * @param skips how many of its steps pass over nodes uncounted, for every node of another path
 */
record XPath1Counting(String text, boolean joins, boolean sorts, boolean restarts, int skips) {

    /** Queries have no variables of their own. */
    static final String COUNTER = "step";

    /** The prefix of element names that have none in the query, for documents with a default namespace. */
    static final String DEFAULT_PREFIX = "default.namespace.of.the.root";

    /** Nodes of the document that one more step a node is charged for where node-sets are compared with node-sets. */
    private static final int JOINED_NODES_A_STEP = 2_048;

    /** The same where an axis leads back, because the JDK then sorts each node into all others. */
    private static final int SORTED_NODES_A_STEP = 1_024;

    /** The same where the root is visited again for every node, whose text may be put together each time. */
    private static final int REVISITED_NODES_A_STEP = 64;

    private static final int REVISITED_CHARACTERS_A_STEP = 256;

    /** The same where nodes are passed over uncounted. */
    private static final int SKIPPED_NODES_A_STEP = 16;

    /** How a query is made to count. */
    enum Style {
        /** Every node that a step passes over. */
        EVERY_NODE,
        /** Every node that a step finds: less exact, and shorter, for the JDK bounds the operators of a query. */
        FOUND_NODES
    }

    /** Steps that one count stands for on a document of {@code nodes} nodes and {@code length} characters. */
    long stepsACount(long nodes, long length) {
        return 1
                + (joins ? nodes / JOINED_NODES_A_STEP : 0)
                + (sorts ? nodes / SORTED_NODES_A_STEP : 0)
                + (restarts ? nodes / REVISITED_NODES_A_STEP + length / REVISITED_CHARACTERS_A_STEP : 0)
                + skips * nodes / SKIPPED_NODES_A_STEP;
    }
}
