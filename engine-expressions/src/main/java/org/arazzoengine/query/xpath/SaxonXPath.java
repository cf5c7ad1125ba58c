package org.arazzoengine.query.xpath;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.trans.XPathException;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/** A query of XPath 2.0, 3.0 or 3.1 on Saxon-HE. */
final class SaxonXPath implements XPathEngine {

    /** Prefixes that mean something without a declaration, where the root element says nothing else. */
    private static final Map<String, String> KNOWN = Map.of(
            "xml", "http://www.w3.org/XML/1998/namespace",
            "xs", "http://www.w3.org/2001/XMLSchema",
            "fn", "http://www.w3.org/2005/xpath-functions",
            "math", "http://www.w3.org/2005/xpath-functions/math",
            "map", "http://www.w3.org/2005/xpath-functions/map",
            "array", "http://www.w3.org/2005/xpath-functions/array",
            "err", "http://www.w3.org/2005/xqt-errors");

    private final String text;
    private final XPathVersion version;
    private final XPathLimits limits;
    private final Set<String> prefixes;
    private volatile SaxonSession session;

    private SaxonXPath(String text, Set<String> prefixes, XPathVersion version, XPathLimits limits) {
        this.text = text;
        this.prefixes = prefixes;
        this.version = version;
        this.limits = limits;
        this.session = new SaxonSession(text, version);
    }

    /** Checks the syntax with every prefix bound to something, since only the documents say to what. */
    static SaxonXPath compile(String text, List<XPathToken> tokens, XPathVersion version, XPathLimits limits)
            throws QuerySyntaxException {
        Set<String> prefixes = XPathToken.prefixes(tokens);
        Map<String, String> any = new LinkedHashMap<>();
        prefixes.forEach(prefix -> any.put(prefix, KNOWN.getOrDefault(prefix, "urn:any:" + prefix)));
        SaxonXPath query = new SaxonXPath(text, prefixes, version, limits);
        try {
            query.session.compiled(any, "");
        } catch (XPathException e) {
            if (SaxonFault.isSyntax(e)) {
                throw SaxonFault.syntax(e, text, tokens, version);
            }
        } catch (RuntimeException e) {
            throw new QuerySyntaxException(0, SaxonFault.failure(e).getMessage());
        } catch (StackOverflowError e) {
            // The limits keep this away from threads with a usual stack; it is left for those with a small one.
            throw new QuerySyntaxException(0, "the XPath is nested too deeply for the stack of this thread");
        }
        Optional<XPathLaterSyntax> later = XPathLaterSyntax.first(tokens, version);
        if (later.isPresent()) {
            throw later.get().refusedIn(version);
        }
        return query;
    }

    @Override
    public Loaded load(String xml) throws QueryException {
        SaxonSession current = session;
        try {
            BuildingContentHandler tree =
                    new Processor(current.configuration()).newDocumentBuilder().newBuildingContentHandler();
            Map<String, String> declared = XmlReader.read(xml, limits, tree);
            SaxonDocument document = new SaxonDocument(
                    current,
                    tree.getDocumentNode().getUnderlyingNode(),
                    namespaces(declared),
                    declared.getOrDefault("", ""),
                    limits.maxSteps());
            if (current.isFull()) {
                session = new SaxonSession(text, version);
            }
            return document;
        } catch (NamePool.NamePoolLimitException e) {
            session = new SaxonSession(text, version);
            throw new QueryException("expected an XML document with fewer different names");
        } catch (SaxonApiException e) {
            throw new QueryException("the XML document cannot be read: " + e.getMessage());
        }
    }

    /** What the query's prefixes mean in a document whose root element declares {@code declared}. */
    private Map<String, String> namespaces(Map<String, String> declared) throws QueryException {
        Map<String, String> namespaces = new LinkedHashMap<>();
        for (String prefix : prefixes) {
            String namespace = declared.getOrDefault(prefix, KNOWN.getOrDefault(prefix, ""));
            if (namespace.isEmpty()) {
                throw XmlFault.undeclared(prefix, text);
            }
            namespaces.put(prefix, namespace);
        }
        return Collections.unmodifiableMap(namespaces);
    }
}
