package org.arazzoengine.query.xpath;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a document (XPath 1.0, section 5), linked to its neighbours. {@link XPath1Tree} builds them; from then on
 * they do not change.
 */
final class XPath1Node {

    enum Kind {
        DOCUMENT,
        ELEMENT,
        ATTRIBUTE,
        NAMESPACE,
        TEXT,
        COMMENT,
        INSTRUCTION
    }

    /** What a node is called; all are empty for nodes without name. */
    record Name(String namespace, String local, String qualified) {
        static final Name NONE = new Name("", "", "");
    }

    /** Numbers of an element's own that its namespaces and attributes have places in. */
    private static final int PLACES = 32;

    private static final long FIRST_ATTRIBUTE = 1L << (PLACES - 2);

    final Kind kind;
    final Name name;

    /** Its own text; that of documents and elements is put together from their {@link #text}. */
    final String value;

    /** Its place in document order; equal for the same node only. */
    final long order;

    final @Nullable XPath1Node parent;
    private Map<String, String> declared = Map.of();

    @Nullable
    XPath1Node firstChild;

    @Nullable
    XPath1Node lastChild;

    @Nullable
    XPath1Node firstAttribute;

    /** The next child of the same parent; of an attribute the next attribute. */
    @Nullable
    XPath1Node next;

    @Nullable
    XPath1Node previous;

    /** @param number of nodes before it that are no attributes and no namespaces */
    XPath1Node(Kind kind, Name name, String value, long number, @Nullable XPath1Node parent) {
        this(kind, name, value, parent, number << PLACES);
    }

    private XPath1Node(Kind kind, Name name, String value, @Nullable XPath1Node parent, long order) {
        this.kind = kind;
        this.name = name;
        this.value = value;
        this.order = order;
        this.parent = parent;
    }

    /** The attribute at {@code index} of this element. */
    XPath1Node attribute(Name attribute, String text, int index) {
        return new XPath1Node(Kind.ATTRIBUTE, attribute, text, this, order + FIRST_ATTRIBUTE + index);
    }

    /** The node of a namespace in the scope of this element, the same for the same {@code index}. */
    XPath1Node namespace(String prefix, String uri, int index) {
        return new XPath1Node(Kind.NAMESPACE, new Name("", prefix, prefix), uri, this, order + 1 + index);
    }

    void declare(Map<String, String> namespaces) {
        declared = namespaces.isEmpty() ? Map.of() : new LinkedHashMap<>(namespaces);
    }

    /** The namespaces that this element itself declares, by prefix. */
    Map<String, String> declared() {
        return declared;
    }

    /** Whether it is a child of its parent: attributes and namespaces are not. */
    boolean isChild() {
        return kind != Kind.ATTRIBUTE && kind != Kind.NAMESPACE;
    }

    void append(XPath1Node child) {
        if (lastChild == null) {
            firstChild = child;
        } else {
            lastChild.next = child;
            child.previous = lastChild;
        }
        lastChild = child;
    }

    /** The node behind this one in document order, without those that are within {@code root} no more. */
    @Nullable
    XPath1Node following(XPath1Node root) {
        return firstChild != null ? firstChild : behind(root);
    }

    /** The first node behind this one and all that it holds, within {@code root}. */
    @Nullable
    XPath1Node behind(@Nullable XPath1Node root) {
        @Nullable XPath1Node at = this;
        while (at != null && at != root && at.next == null) {
            at = at.parent;
        }
        return at == null || at == root ? null : at.next;
    }

    /** The string-value, whose making {@code budget} pays for. */
    String text(XPathBudget budget) {
        if (kind != Kind.DOCUMENT && kind != Kind.ELEMENT) {
            budget.spendText(value.length());
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (XPath1Node at = following(this); at != null; at = at.following(this)) {
            budget.spend(1);
            if (at.kind == Kind.TEXT) {
                budget.spendText(at.value.length());
                text.append(at.value);
            }
        }
        return text.toString();
    }
}
