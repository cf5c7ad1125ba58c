package org.arazzoengine.query.xpath;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import org.arazzoengine.query.xpath.XPath1Value.Numeral;
import org.arazzoengine.query.xpath.XPath1Value.Text;
import org.arazzoengine.query.xpath.XPath1Value.Truth;
import org.jspecify.annotations.Nullable;

/** The functions of XPath 1.0 on texts (section 4.2), whose characters are code points. */
final class XPath1Texts {

    /** Characters of a text that is searched for which cost as much again as looking through the text once. */
    private static final int SEARCHED_CHARACTERS = 32;

    private static final int DELETED = -1;

    private XPath1Texts() {}

    /** The first argument as a text, without one the string-value of the context node. */
    static String text(List<XPath1Value> values, XPath1Focus at) {
        return values.isEmpty() ? at.node().text(at.budget()) : text(values, 0, at);
    }

    private static String text(List<XPath1Value> values, int index, XPath1Focus at) {
        String text = values.get(index).text(at.budget());
        at.budget().spendText(text.length());
        return text;
    }

    static XPath1Value concat(List<XPath1Value> values, XPath1Focus at) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            all.append(text(values, i, at));
        }
        return new Text(all.toString());
    }

    static XPath1Value startsWith(List<XPath1Value> values, XPath1Focus at) {
        return new Truth(text(values, 0, at).startsWith(text(values, 1, at)));
    }

    static XPath1Value contains(List<XPath1Value> values, XPath1Focus at) {
        return new Truth(find(values, at) >= 0);
    }

    static XPath1Value before(List<XPath1Value> values, XPath1Focus at) {
        int found = find(values, at);
        return new Text(found < 0 ? "" : text(values, 0, at).substring(0, found));
    }

    static XPath1Value after(List<XPath1Value> values, XPath1Focus at) {
        int found = find(values, at);
        return new Text(
                found < 0
                        ? ""
                        : text(values, 0, at)
                                .substring(found + text(values, 1, at).length()));
    }

    private static int find(List<XPath1Value> values, XPath1Focus at) {
        String text = text(values, 0, at);
        String part = text(values, 1, at);
        for (int i = 0; i < part.length() / SEARCHED_CHARACTERS; i++) {
            at.budget().spendText(text.length());
        }
        return text.indexOf(part);
    }

    static XPath1Value substring(List<XPath1Value> values, XPath1Focus at) {
        String text = text(values, 0, at);
        double from = XPath1Function.round(values.get(1).number(at.budget()));
        double to = values.size() < 3
                ? Double.POSITIVE_INFINITY
                : from + XPath1Function.round(values.get(2).number(at.budget()));
        StringBuilder part = new StringBuilder();
        int position = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            position++;
            if (position >= from && position < to) {
                part.appendCodePoint(text.codePointAt(i));
            }
        }
        return new Text(part.toString());
    }

    static XPath1Value length(List<XPath1Value> values, XPath1Focus at) {
        String text = text(values, at);
        return new Numeral(text.codePointCount(0, text.length()));
    }

    static XPath1Value normalized(List<XPath1Value> values, XPath1Focus at) {
        StringBuilder words = new StringBuilder();
        boolean space = false;
        String text = text(values, at);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                space = !words.isEmpty();
                continue;
            }
            words.append(space ? " " : "").append(c);
            space = false;
        }
        return new Text(words.toString());
    }

    static XPath1Value translate(List<XPath1Value> values, XPath1Focus at) {
        int[] from = text(values, 1, at).codePoints().toArray();
        int[] to = text(values, 2, at).codePoints().toArray();
        Map<Integer, Integer> instead = new LinkedHashMap<>();
        for (int i = 0; i < from.length; i++) {
            instead.putIfAbsent(from[i], i < to.length ? to[i] : DELETED);
        }
        StringBuilder translated = new StringBuilder();
        text(values, 0, at).codePoints().map(c -> instead.getOrDefault(c, c)).forEach(c -> {
            if (c != DELETED) {
                translated.appendCodePoint(c);
            }
        });
        return new Text(translated.toString());
    }

    static XPath1Value lang(List<XPath1Value> values, XPath1Focus at) {
        String asked = text(values, 0, at).toLowerCase(Locale.ROOT);
        for (XPath1Node node = at.node(); node != null; node = node.parent) {
            @Nullable String language = language(node, at.budget());
            if (language != null) {
                return new Truth(language.equals(asked) || language.startsWith(asked + "-"));
            }
        }
        return new Truth(false);
    }

    private static @Nullable String language(XPath1Node node, XPathBudget budget) {
        budget.spend(1);
        for (XPath1Node at = node.firstAttribute; at != null; at = at.next) {
            budget.spend(1);
            if (at.name.local().equals("lang") && at.name.namespace().equals(XMLConstants.XML_NS_URI)) {
                return at.value.toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }
}
