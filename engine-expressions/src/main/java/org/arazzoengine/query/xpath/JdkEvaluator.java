package org.arazzoengine.query.xpath;

import java.util.Iterator;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

/**
 * Makes the JDK's evaluator, with the functions of XPath 1.0 only and one variable, which counts. Secure processing is
 * on by default: it forbids functions from outside and bounds the operators of a query.
 */
final class JdkEvaluator {

    private JdkEvaluator() {}

    /** Whether the JDK takes {@code query}, which {@link XPath1Parser} wrote. */
    static boolean compiles(String query) {
        try {
            create(Map.of(), () -> {}).compile(query);
            return true;
        } catch (XPathExpressionException e) {
            return false;
        }
    }

    /**
     * An evaluator for one evaluation.
     *
     * @param namespaces by prefix; that of "" is for {@link XPath1Counting#DEFAULT_PREFIX}
     * @param count is run for every node that is counted
     */
    static XPath create(Map<String, String> namespaces, Runnable count) {
        XPath xpath = XPathFactory.newDefaultInstance().newXPath();
        xpath.setXPathVariableResolver(name -> {
            count.run();
            return Boolean.TRUE;
        });
        xpath.setNamespaceContext(new Prefixes(namespaces));
        return xpath;
    }

    private record Prefixes(Map<String, String> namespaces) implements NamespaceContext {

        @Override
        public String getNamespaceURI(String prefix) {
            return namespaces.getOrDefault(prefix.equals(XPath1Counting.DEFAULT_PREFIX) ? "" : prefix, "urn:none");
        }

        @Override
        public String getPrefix(String namespace) {
            throw new UnsupportedOperationException("an expression is never asked for the prefix of a namespace");
        }

        @Override
        public Iterator<String> getPrefixes(String namespace) {
            throw new UnsupportedOperationException("an expression is never asked for the prefixes of a namespace");
        }
    }
}
