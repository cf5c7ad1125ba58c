package org.arazzoengine.query.xpath;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.arazzoengine.query.xpath.XPath1Node.Kind;
import org.arazzoengine.query.xpath.XPath1Node.Name;
import org.xml.sax.Attributes;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the nodes of what {@link XmlReader} reads. For one document. */
final class XPath1Tree extends DefaultHandler2 {

    private final XPath1Node document = new XPath1Node(Kind.DOCUMENT, Name.NONE, "", 0, null);
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private XPath1Node current = document;
    private long nodes;

    XPath1Node document() {
        return document;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        declared.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        endText();
        XPath1Node element = append(Kind.ELEMENT, new Name(uri, localName, qName), "");
        element.declare(declared);
        declared.clear();
        XPath1Node last = null;
        for (int i = 0; i < attributes.getLength(); i++) {
            Name name = new Name(attributes.getURI(i), attributes.getLocalName(i), attributes.getQName(i));
            XPath1Node attribute = element.attribute(name, attributes.getValue(i), i);
            if (last == null) {
                element.firstAttribute = attribute;
            } else {
                last.next = attribute;
            }
            last = attribute;
        }
        current = element;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        endText();
        current = Objects.requireNonNull(current.parent);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        endText();
        append(Kind.COMMENT, Name.NONE, new String(characters, start, length));
    }

    @Override
    public void processingInstruction(String target, String data) {
        endText();
        append(Kind.INSTRUCTION, new Name("", target, target), data);
    }

    /** Texts on both sides of a CDATA section's borders are one node. */
    private void endText() {
        if (!text.isEmpty()) {
            append(Kind.TEXT, Name.NONE, text.toString());
            text.setLength(0);
        }
    }

    private XPath1Node append(Kind kind, Name name, String value) {
        XPath1Node node = new XPath1Node(kind, name, value, ++nodes, current);
        current.append(node);
        return node;
    }
}
