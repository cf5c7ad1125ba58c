package org.arazzoengine.query.xpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * A query in one of the versions of XPath (Arazzo 1.1, "XPath Conditions" and "Selector Object"). Immutable and safe for
 * use by several threads.
 *
 * <p>Prefixes mean what the root element of the document says (decision 50); {@code fn}, {@code xs}, {@code math},
 * {@code map} and {@code array} mean what they do in the specification where it says nothing. Names without prefix mean
 * names in no namespace. When that finds nothing, and the root element has a default namespace, and evaluation is not
 * strict, the query is evaluated once more with that namespace for its element names without prefix.
 *
 * <p>The document is the only thing that a query can see. Functions that reach further are syntax errors.
 */
public final class XPathQuery {

    private final String text;
    private final XPathVersion version;
    private final XPathEngine engine;

    private XPathQuery(String text, XPathVersion version, XPathEngine engine) {
        this.text = text;
        this.version = version;
        this.engine = engine;
    }

    /**
     * Compiles {@code text}.
     *
     * @throws QuerySyntaxException when it is no query of {@code version}, or is longer or deeper than {@code limits}
     *     allow. A query that is well written but whose types cannot fit compiles; its evaluation fails.
     */
    public static XPathQuery compile(String text, XPathVersion version, XPathLimits limits)
            throws QuerySyntaxException {
        List<XPathToken> tokens = XPathTokens.of(text, version, limits);
        XPathEngine engine = version == XPathVersion.XPATH_10
                ? XPath1.compile(text, tokens, limits)
                : SaxonXPath.compile(text, tokens, version, limits);
        return new XPathQuery(text, version, engine);
    }

    /**
     * The effective boolean value on {@code xml}, by the rules of the version (3.1: section 2.4.3, 1.0: section 4.3).
     *
     * @param xml the document as text; a byte order mark and the encoding it declares do not matter
     * @param strict whether names without prefix never mean the document's default namespace
     * @param notes is told when they did
     * @throws QueryException when {@code xml} is no XML, has a DTD or is larger or deeper than the limits; when the
     *     evaluation ends with an error or has used up its steps
     */
    public boolean test(String xml, boolean strict, Consumer<String> notes) throws QueryException {
        XPathEngine.Loaded document = engine.load(xml);
        if (document.test("")) {
            return true;
        }
        if (strict || document.defaultNamespace().isEmpty() || !document.test(document.defaultNamespace())) {
            return false;
        }
        notes.accept(note(document));
        return true;
    }

    /**
     * The items of the result on {@code xml}: nodes as their string values, numbers exactly where they are finite and
     * as XPath writes them ({@code NaN}, {@code INF}, in 1.0 {@code Infinity}) otherwise, booleans, and everything else
     * as its text. Empty when nothing is selected. Parameters and errors as for {@link #test}; maps and functions are
     * errors too.
     */
    public List<JsonNode> select(String xml, boolean strict, Consumer<String> notes) throws QueryException {
        XPathEngine.Loaded document = engine.load(xml);
        XPathEngine.Selected exact = document.select("");
        if (!exact.blank() || strict || document.defaultNamespace().isEmpty()) {
            return exact.values();
        }
        XPathEngine.Selected found = document.select(document.defaultNamespace());
        if (found.blank()) {
            return exact.values();
        }
        notes.accept(note(document));
        return found.values();
    }

    private String note(XPathEngine.Loaded document) {
        return "the names without prefix in the XPath \"" + text + "\" were read in the document's default namespace "
                + document.defaultNamespace();
    }

    /** The query as it was written. */
    public String text() {
        return text;
    }

    public XPathVersion version() {
        return version;
    }

    @Override
    public String toString() {
        return text;
    }
}
