package org.arazzoengine.query.xpath;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the JDK's DOM from what {@link XmlReader} reads, and counts its nodes. For one document. */
final class JdkTree extends DefaultHandler2 {

    private final Document document;
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private Node current;
    private long nodes;

    JdkTree() {
        try {
            document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own builder without any feature", e);
        }
        // What comes here was checked by the parser.
        document.setStrictErrorChecking(false);
        current = document;
    }

    Document document() {
        return document;
    }

    /** Elements, texts and attributes. */
    long nodes() {
        return nodes;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        declared.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        endText();
        Element element = document.createElementNS(uri.isEmpty() ? null : uri, qName);
        declared.forEach((prefix, namespace) -> element.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace));
        declared.clear();
        for (int i = 0; i < attributes.getLength(); i++) {
            String namespace = attributes.getURI(i);
            element.setAttributeNS(
                    namespace.isEmpty() ? null : namespace, attributes.getQName(i), attributes.getValue(i));
        }
        nodes += attributes.getLength();
        append(element);
        current = element;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        endText();
        current = current.getParentNode();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        endText();
        append(document.createComment(new String(characters, start, length)));
    }

    @Override
    public void processingInstruction(String target, String data) {
        endText();
        append(document.createProcessingInstruction(target, data));
    }

    private void endText() {
        if (!text.isEmpty()) {
            append(document.createTextNode(text.toString()));
            text.setLength(0);
        }
    }

    private void append(Node node) {
        current.appendChild(node);
        nodes++;
    }
}
