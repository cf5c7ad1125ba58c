package org.arazzoengine.query.xpath;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPath1Counting.Style;

/** A query of XPath 1.0 on the JDK's {@code javax.xml.xpath}. */
final class JdkXPath implements XPathEngine {

    private final String text;
    private final XPath1Counting exact;
    private final XPath1Counting fallback;
    private final Set<String> prefixes;
    private final XPathLimits limits;

    private JdkXPath(
            String text, XPath1Counting exact, XPath1Counting fallback, Set<String> prefixes, XPathLimits limits) {
        this.text = text;
        this.exact = exact;
        this.fallback = fallback;
        this.prefixes = prefixes;
        this.limits = limits;
    }

    static JdkXPath compile(String text, List<XPathToken> tokens, XPathLimits limits) throws QuerySyntaxException {
        Set<String> prefixes = XPathToken.prefixes(tokens);
        Style style = style(tokens);
        return new JdkXPath(
                text,
                XPath1Parser.parse(tokens, false, style),
                XPath1Parser.parse(tokens, true, style),
                prefixes,
                limits);
    }

    /** The most exact way of counting with which the JDK still takes the query. */
    private static Style style(List<XPathToken> tokens) throws QuerySyntaxException {
        for (Style style : Style.values()) {
            if (JdkEvaluator.compiles(XPath1Parser.parse(tokens, false, style).text())) {
                return style;
            }
        }
        throw new QuerySyntaxException(
                0,
                "expected an XPath 1.0 that the JDK evaluates, with some 30 steps and operators and 10 pairs of"
                        + " parentheses at most; split it");
    }

    @Override
    public Loaded load(String xml) throws QueryException {
        JdkTree tree = new JdkTree();
        Map<String, String> declared = new LinkedHashMap<>(XmlReader.read(xml, limits, tree));
        declared.put("xml", XMLConstants.XML_NS_URI);
        for (String prefix : prefixes) {
            if (!declared.containsKey(prefix)) {
                throw XmlFault.undeclared(prefix, text);
            }
        }
        return new JdkDocument(exact, fallback, tree, declared, xml.length(), limits.maxSteps());
    }
}
