package org.arazzoengine.query.xpath;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import org.arazzoengine.query.xpath.XPath1Node.Kind;
import org.jspecify.annotations.Nullable;

/** The axes of XPath 1.0 (section 2.2). Each finds its nodes in the order in which predicates count them. */
enum XPath1Axis {
    ANCESTOR("ancestor") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            upwards(from.parent, to);
        }
    },
    ANCESTOR_OR_SELF("ancestor-or-self") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            upwards(from, to);
        }
    },
    ATTRIBUTE("attribute") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            siblings(from.firstAttribute, to);
        }
    },
    CHILD("child") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            siblings(from.firstChild, to);
        }
    },
    DESCENDANT("descendant") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            within(from, to);
        }
    },
    DESCENDANT_OR_SELF("descendant-or-self") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            to.accept(from);
            within(from, to);
        }
    },
    FOLLOWING("following") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            XPath1Node owner = from.isChild() || from.parent == null ? from : from.parent;
            @Nullable XPath1Node at = owner == from ? from.behind(null) : owner.following(owner);
            if (owner != from && at == null) {
                at = owner.behind(null);
            }
            while (at != null) {
                to.accept(at);
                at = at.firstChild != null ? at.firstChild : at.behind(null);
            }
        }
    },
    FOLLOWING_SIBLING("following-sibling") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            siblings(from.isChild() ? from.next : null, to);
        }
    },
    NAMESPACE("namespace") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            if (from.kind == Kind.ELEMENT) {
                inScope(from, to);
            }
        }
    },
    PARENT("parent") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            if (from.parent != null) {
                to.accept(from.parent);
            }
        }
    },
    PRECEDING("preceding") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            @Nullable XPath1Node open = from.isChild() ? from : from.parent;
            for (; open != null; open = open.parent) {
                for (XPath1Node sibling = open.previous; sibling != null; sibling = sibling.previous) {
                    backwards(sibling, to);
                }
            }
        }
    },
    PRECEDING_SIBLING("preceding-sibling") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            for (XPath1Node at = from.previous; at != null; at = at.previous) {
                to.accept(at);
            }
        }
    },
    SELF("self") {
        @Override
        void walk(XPath1Node from, Consumer<XPath1Node> to) {
            to.accept(from);
        }
    };

    private final String spelling;

    XPath1Axis(String spelling) {
        this.spelling = spelling;
    }

    static @Nullable XPath1Axis of(String spelling) {
        for (XPath1Axis axis : values()) {
            if (axis.spelling.equals(spelling)) {
                return axis;
            }
        }
        return null;
    }

    /** Tells {@code to} every node on this axis of {@code from}. */
    abstract void walk(XPath1Node from, Consumer<XPath1Node> to);

    /** The kind of node that a name means on this axis. */
    Kind principal() {
        return this == ATTRIBUTE ? Kind.ATTRIBUTE : this == NAMESPACE ? Kind.NAMESPACE : Kind.ELEMENT;
    }

    private static void upwards(@Nullable XPath1Node from, Consumer<XPath1Node> to) {
        for (XPath1Node at = from; at != null; at = at.parent) {
            to.accept(at);
        }
    }

    private static void siblings(@Nullable XPath1Node from, Consumer<XPath1Node> to) {
        for (XPath1Node at = from; at != null; at = at.next) {
            to.accept(at);
        }
    }

    private static void within(XPath1Node root, Consumer<XPath1Node> to) {
        for (XPath1Node at = root.following(root); at != null; at = at.following(root)) {
            to.accept(at);
        }
    }

    /** {@code root} and what it holds, the last first. */
    private static void backwards(XPath1Node root, Consumer<XPath1Node> to) {
        XPath1Node at = last(root);
        while (at != root) {
            to.accept(at);
            at = at.previous != null ? last(at.previous) : Objects.requireNonNull(at.parent);
        }
        to.accept(root);
    }

    private static XPath1Node last(XPath1Node root) {
        XPath1Node at = root;
        while (at.lastChild != null) {
            at = at.lastChild;
        }
        return at;
    }

    private static void inScope(XPath1Node element, Consumer<XPath1Node> to) {
        Map<String, String> found = new LinkedHashMap<>(Map.of("xml", XMLConstants.XML_NS_URI));
        for (XPath1Node at = element; at != null; at = at.parent) {
            at.declared().forEach(found::putIfAbsent);
        }
        int index = 0;
        for (Map.Entry<String, String> namespace : found.entrySet()) {
            if (!namespace.getValue().isEmpty()) {
                to.accept(element.namespace(namespace.getKey(), namespace.getValue(), index));
            }
            index++;
        }
    }
}
