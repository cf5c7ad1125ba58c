package org.arazzoengine.query.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPath1Value.Nodes;
import org.arazzoengine.query.xpath.XPath1Value.Numeral;
import org.arazzoengine.query.xpath.XPath1Value.Truth;

/**
 * A query of XPath 1.0, evaluated by our own classes: the JDK's evaluator puts each node that it finds into its place
 * among all others one by one, which no count from outside can bound (decision 49).
 */
final class XPath1 implements XPathEngine {

    private final String text;
    private final XPath1Expression expression;
    private final Set<String> prefixes;
    private final XPathLimits limits;

    private XPath1(String text, XPath1Expression expression, Set<String> prefixes, XPathLimits limits) {
        this.text = text;
        this.expression = expression;
        this.prefixes = prefixes;
        this.limits = limits;
    }

    static XPath1 compile(String text, List<XPathToken> tokens, XPathLimits limits) throws QuerySyntaxException {
        return new XPath1(text, XPath1Parser.parse(tokens), XPathToken.prefixes(tokens), limits);
    }

    @Override
    public Loaded load(String xml) throws QueryException {
        XPath1Tree tree = new XPath1Tree();
        Map<String, String> declared = new LinkedHashMap<>(XmlReader.read(xml, limits, tree));
        declared.put("xml", XMLConstants.XML_NS_URI);
        for (String prefix : prefixes) {
            if (!declared.containsKey(prefix)) {
                throw XmlFault.undeclared(prefix, text);
            }
        }
        return new Document(expression, tree.document(), declared, limits.maxSteps());
    }

    /** A document with the query that is evaluated on it. For one thread. */
    private record Document(XPath1Expression expression, XPath1Node root, Map<String, String> namespaces, long maxSteps)
            implements Loaded {

        @Override
        public String defaultNamespace() {
            return namespaces.getOrDefault("", "");
        }

        @Override
        public boolean test(String elementNamespace) throws QueryException {
            return evaluate(elementNamespace, (value, budget) -> value.truth());
        }

        @Override
        public Selected select(String elementNamespace) throws QueryException {
            return evaluate(elementNamespace, Document::selected);
        }

        private static Selected selected(XPath1Value value, XPathBudget budget) {
            if (!(value instanceof Nodes nodes)) {
                return new Selected(List.of(simple(value, budget)), !value.truth());
            }
            List<JsonNode> texts = new ArrayList<>();
            nodes.nodes().forEach(node -> texts.add(TextNode.valueOf(node.text(budget))));
            return new Selected(texts, texts.isEmpty());
        }

        private static JsonNode simple(XPath1Value value, XPathBudget budget) {
            if (value instanceof Truth truth) {
                return BooleanNode.valueOf(truth.value());
            }
            if (value instanceof Numeral number) {
                String written = Double.toString(number.value());
                return XPathNumber.of(written, written);
            }
            return TextNode.valueOf(value.text(budget));
        }

        private <R> R evaluate(String elementNamespace, Reading<R> reading) throws QueryException {
            XPathBudget budget = new XPathBudget(maxSteps);
            var run = new XPath1Focus.Run(root, namespaces, elementNamespace, budget);
            try {
                return reading.of(expression.evaluate(new XPath1Focus(root, 1, 1, run)), budget);
            } catch (XPathBudget.Exceeded e) {
                throw new QueryException(e.getMessage());
            } catch (StackOverflowError e) {
                // The limits keep this away from threads with a usual stack; it is left for those with a small one.
                throw new QueryException("the XPath is nested too deeply for the stack of this thread");
            }
        }
    }

    private interface Reading<R> {
        R of(XPath1Value value, XPathBudget budget);
    }
}
