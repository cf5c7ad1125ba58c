package org.arazzoengine.query.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathNodes;
import org.arazzoengine.query.QueryException;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;

/** A document in the JDK's tree, with the query that is evaluated on it. For one thread. */
final class JdkDocument implements XPathEngine.Loaded {

    private final XPath1Counting exact;
    private final XPath1Counting fallback;
    private final JdkTree tree;
    private final Map<String, String> namespaces;
    private final int length;
    private final long maxSteps;

    JdkDocument(
            XPath1Counting exact,
            XPath1Counting fallback,
            JdkTree tree,
            Map<String, String> namespaces,
            int length,
            long maxSteps) {
        this.exact = exact;
        this.fallback = fallback;
        this.tree = tree;
        this.namespaces = namespaces;
        this.length = length;
        this.maxSteps = maxSteps;
    }

    @Override
    public String defaultNamespace() {
        return namespaces.getOrDefault("", "");
    }

    @Override
    public boolean test(String elementNamespace) throws QueryException {
        return evaluate(elementNamespace, Boolean.class);
    }

    @Override
    public XPathEngine.Selected select(String elementNamespace) throws QueryException {
        XPathEvaluationResult<?> result = evaluate(elementNamespace, XPathEvaluationResult.class);
        if (result.value() instanceof XPathNodes nodes) {
            List<JsonNode> values = new ArrayList<>();
            nodes.forEach(node -> values.add(TextNode.valueOf(stringValue(node))));
            return new XPathEngine.Selected(values, values.isEmpty());
        }
        return simple(result.value());
    }

    private static XPathEngine.Selected simple(Object value) {
        if (value instanceof Boolean truth) {
            return new XPathEngine.Selected(List.of(BooleanNode.valueOf(truth)), !truth);
        }
        if (value instanceof Double number) {
            JsonNode shown = XPathNumber.of(number.toString(), number.toString());
            return new XPathEngine.Selected(List.of(shown), number.isNaN() || number == 0);
        }
        String text = value.toString();
        return new XPathEngine.Selected(List.of(TextNode.valueOf(text)), text.isEmpty());
    }

    /** As XPath defines it; the DOM's own text of a document is nothing. */
    private String stringValue(Node node) {
        Node from = node == tree.document() ? tree.document().getDocumentElement() : node;
        return from instanceof Attr attribute ? attribute.getValue() : from.getTextContent();
    }

    private <T> T evaluate(String elementNamespace, Class<T> type) throws QueryException {
        XPath1Counting query = elementNamespace.isEmpty() ? exact : fallback;
        XPathBudget budget = new XPathBudget(maxSteps);
        long steps = query.stepsACount(tree.nodes(), length);
        XPath xpath = JdkEvaluator.create(namespaces, () -> budget.spend(steps));
        try {
            return xpath.evaluateExpression(query.text(), tree.document(), type);
        } catch (XPathExpressionException | XPathBudget.Exceeded e) {
            throw new QueryException(budget.isUsedUp() ? budget.message() : "the XPath cannot be evaluated by the JDK");
        } catch (StackOverflowError e) {
            // The limits keep this away from threads with a usual stack; it is left for those with a small one.
            throw new QueryException("the XPath is nested too deeply for the stack of this thread");
        }
    }
}
