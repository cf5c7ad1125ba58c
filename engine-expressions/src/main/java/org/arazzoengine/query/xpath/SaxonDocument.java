package org.arazzoengine.query.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.sxpath.XPathDynamicContext;
import net.sf.saxon.sxpath.XPathExpression;
import net.sf.saxon.trans.XPathException;
import org.arazzoengine.query.QueryException;

/** A document in Saxon's tree, with the query that is evaluated on it. For one thread. */
final class SaxonDocument implements XPathEngine.Loaded {

    private final SaxonSession session;
    private final NodeInfo root;
    private final Map<String, String> prefixes;
    private final String defaultNamespace;
    private final long maxSteps;

    SaxonDocument(
            SaxonSession session, NodeInfo root, Map<String, String> prefixes, String defaultNamespace, long maxSteps) {
        this.session = session;
        this.root = root;
        this.prefixes = prefixes;
        this.defaultNamespace = defaultNamespace;
        this.maxSteps = maxSteps;
    }

    @Override
    public String defaultNamespace() {
        return defaultNamespace;
    }

    @Override
    public boolean test(String elementNamespace) throws QueryException {
        return evaluate(elementNamespace, XPathExpression::effectiveBooleanValue);
    }

    @Override
    public XPathEngine.Selected select(String elementNamespace) throws QueryException {
        return evaluate(elementNamespace, (expression, context) -> {
            List<Item> items = new ArrayList<>();
            SequenceIterator found = expression.iterate(context);
            for (Item item = found.next(); item != null; item = found.next()) {
                items.add(item);
            }
            return selected(items);
        });
    }

    private static XPathEngine.Selected selected(List<Item> items) throws XPathException {
        List<JsonNode> values = new ArrayList<>();
        for (Item item : items) {
            values.add(SaxonValue.of(item));
        }
        boolean blank = items.isEmpty()
                || items.size() == 1 && !(items.get(0) instanceof NodeInfo) && SaxonValue.isFalse(items.get(0));
        return new XPathEngine.Selected(values, blank);
    }

    @FunctionalInterface
    private interface Evaluation<T> {
        T run(XPathExpression expression, XPathDynamicContext context) throws XPathException;
    }

    private <T> T evaluate(String elementNamespace, Evaluation<T> evaluation) throws QueryException {
        try {
            XPathExpression expression = session.compiled(prefixes, elementNamespace);
            SaxonController controller =
                    new SaxonController(session.configuration(), expression.getExecutable(), new XPathBudget(maxSteps));
            return evaluation.run(expression, expression.createDynamicContext(controller, root));
        } catch (XPathException e) {
            throw SaxonFault.failure(e);
        } catch (RuntimeException e) {
            throw SaxonFault.failure(e);
        } catch (StackOverflowError e) {
            // Functions that call themselves through a parameter nest as deeply as the stack is; nothing else does.
            throw new QueryException("the XPath calls functions within functions too deeply");
        }
    }
}
