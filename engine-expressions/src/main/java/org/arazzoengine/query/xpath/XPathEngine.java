package org.arazzoengine.query.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.arazzoengine.query.QueryException;

/** A compiled query of one version, behind which a library is hidden. Immutable and safe for use by several threads. */
interface XPathEngine {

    /** Parses {@code xml} for one or two evaluations by one thread. */
    Loaded load(String xml) throws QueryException;

    /** A parsed document with the query that is about to be evaluated on it. */
    interface Loaded {

        /** The namespace of names without prefix in the root element; empty for none. */
        String defaultNamespace();

        /**
         * The effective boolean value.
         *
         * @param elementNamespace of element names without prefix in the query; empty for none
         */
        boolean test(String elementNamespace) throws QueryException;

        /** The result, item by item; {@code elementNamespace} as in {@link #test}. */
        Selected select(String elementNamespace) throws QueryException;
    }

    /**
     * What was selected.
     *
     * @param blank nothing was found: no item, or one that is no node and counts as false, such as the empty text
     */
    record Selected(List<JsonNode> values, boolean blank) {
        public Selected {
            values = List.copyOf(values);
        }
    }
}
