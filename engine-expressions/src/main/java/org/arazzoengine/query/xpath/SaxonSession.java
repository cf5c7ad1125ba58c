package org.arazzoengine.query.xpath;

import java.util.Map;
import net.sf.saxon.Configuration;
import net.sf.saxon.sxpath.XPathExpression;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/**
 * A configuration of Saxon and what a query was last compiled to in it, because a compiled query works only on documents
 * of its own configuration. May be shared between threads: two may compile the same at once, and each gets what fits its
 * own document, whichever is kept.
 */
final class SaxonSession {

    /** More names than any honest set of documents has; a configuration keeps every name it has ever seen. */
    private static final int MAX_NAMES = 20_000;

    /** Saxon numbers the names of documents from here. */
    private static final int FIRST_NAME = 1_024;

    private final String query;
    private final XPathVersion version;
    private final Configuration configuration;
    private volatile @Nullable Compiled exact;
    private volatile @Nullable Compiled fallback;

    private record Compiled(Map<String, String> prefixes, String elementNamespace, XPathExpression expression) {}

    SaxonSession(String query, XPathVersion version) {
        this.query = query;
        this.version = version;
        this.configuration = new SaxonConfiguration(version);
    }

    Configuration configuration() {
        return configuration;
    }

    /** Whether it is time for a new one. */
    boolean isFull() {
        return configuration.getNamePool().getUnprefixedQName(FIRST_NAME + MAX_NAMES) != null;
    }

    /** The query with these namespaces by prefix, and this one for element names without prefix. */
    XPathExpression compiled(Map<String, String> prefixes, String elementNamespace) throws XPathException {
        Compiled last = elementNamespace.isEmpty() ? exact : fallback;
        if (last != null
                && last.elementNamespace().equals(elementNamespace)
                && last.prefixes().equals(prefixes)) {
            return last.expression();
        }
        Compiled fresh = new Compiled(
                prefixes,
                elementNamespace,
                SaxonCompiler.compile(configuration, query, version, prefixes, elementNamespace));
        if (elementNamespace.isEmpty()) {
            exact = fresh;
        } else {
            fallback = fresh;
        }
        return fresh.expression();
    }
}
