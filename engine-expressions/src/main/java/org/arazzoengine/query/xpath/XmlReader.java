package org.arazzoengine.query.xpath;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.arazzoengine.query.QueryException;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.LexicalHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads an XML text with the JDK's own parser: no DTD, so no entity but the five of XML, nothing loaded from anywhere,
 * no XInclude. For one document.
 */
final class XmlReader extends XMLFilterImpl {

    /** Of one element; more make the parser slow, so it has a bound of its own. */
    private static final int MAX_ATTRIBUTES = 10_000;

    /** What the parser's message about that bound begins with, whatever the locale is. */
    private static final String TOO_MANY_ATTRIBUTES = "JAXP00010002";

    private final String xml;
    private final XPathLimits limits;
    private final Map<String, String> rootPrefixes = new LinkedHashMap<>();
    private int depth;
    private boolean rootSeen;

    private XmlReader(String xml, XPathLimits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /**
     * Tells {@code to} the content of {@code xml}, comments too when it is a {@link LexicalHandler}.
     *
     * @return the namespaces that the root element declares, by prefix; the default namespace is that of ""
     */
    static Map<String, String> read(String xml, XPathLimits limits, ContentHandler to) throws QueryException {
        String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
        if (text.length() > limits.maxDocumentLength()) {
            throw new QueryException("expected an XML document of at most " + limits.maxDocumentLength()
                    + " characters, found " + text.length());
        }
        XmlFault.checkStart(text);
        XmlReader reader = new XmlReader(text, limits);
        reader.setContentHandler(to);
        reader.read();
        return Collections.unmodifiableMap(reader.rootPrefixes);
    }

    private void read() throws QueryException {
        try {
            setParent(parser().getXMLReader());
            if (getContentHandler() instanceof LexicalHandler comments) {
                getParent().setProperty("http://xml.org/sax/properties/lexical-handler", comments);
            }
            parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            throw fault(e);
        } catch (SAXException e) {
            throw new QueryException(e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("a text in memory and the JDK's own parser", e);
        }
    }

    private QueryException fault(SAXParseException e) {
        int line = e.getLineNumber();
        int column = e.getColumnNumber();
        return String.valueOf(e.getMessage()).startsWith(TOO_MANY_ATTRIBUTES)
                ? new QueryException("expected an XML document with at most " + MAX_ATTRIBUTES
                        + " attributes of an element, found more at line " + line + ", column " + column)
                : XmlFault.at(xml, line, column);
    }

    private SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setXIncludeAware(false);
        SAXParser parser = factory.newSAXParser();
        // The JDK's own bounds are other ones in every release; what they bound, our limits do.
        String most = String.valueOf(limits.maxDocumentLength());
        parser.setProperty("jdk.xml.maxElementDepth", most);
        // They count the characters of &amp; and &#65; too.
        parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", most);
        parser.setProperty("jdk.xml.totalEntitySizeLimit", most);
        parser.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MAX_ATTRIBUTES));
        parser.setProperty("jdk.xml.maxXMLNameLimit", most);
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return parser;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (!rootSeen) {
            rootPrefixes.put(prefix, uri);
        }
        super.startPrefixMapping(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        rootSeen = true;
        depth++;
        if (depth > limits.maxDocumentDepth()) {
            throw new SAXException(
                    "expected an XML document of at most " + limits.maxDocumentDepth() + " levels of elements");
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        super.endElement(uri, localName, qName);
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
        throw fault;
    }
}
