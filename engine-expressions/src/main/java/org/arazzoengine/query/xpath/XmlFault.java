package org.arazzoengine.query.xpath;

import org.arazzoengine.query.QueryException;

/** Says what is wrong with an XML text in words of ours: the parser's depend on the locale of the process. */
final class XmlFault {

    private static final int SHOWN = 20;

    private XmlFault() {}

    /** Refuses what is no XML at all, which happens by mistake: an empty text, JSON, plain text. */
    static void checkStart(String xml) throws QueryException {
        String start = xml.strip();
        if (start.isEmpty()) {
            throw new QueryException("expected an XML document, found an empty text");
        }
        if (start.charAt(0) != '<') {
            String before = xml.substring(0, xml.indexOf(start));
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            throw new QueryException("expected an XML document, found a text that begins with \"" + beginning(start)
                    + "\" at line " + line + ", column " + (before.length() - before.lastIndexOf('\n')));
        }
    }

    /** What the parser found up to {@code line} and {@code column}, both from 1, where it gave up. */
    static QueryException at(String xml, int line, int column) {
        String before = xml.substring(0, offset(xml, line, column));
        if (before.endsWith("<!DOCTYPE")) {
            return new QueryException("expected an XML document without a DTD, found <!DOCTYPE at line " + line
                    + "; documents with a DTD are refused, because it could name files and hosts");
        }
        return new QueryException("expected a well-formed XML document, found a fault at line " + line + ", column "
                + column + ", after \"" + end(before) + "\"");
    }

    /** A prefix of {@code query} means what the root element says, and that says nothing. */
    static QueryException undeclared(String prefix, String query) {
        return new QueryException("the prefix " + prefix + " in the XPath \"" + query
                + "\" is not declared in the root element of the document");
    }

    private static int offset(String xml, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int next = xml.indexOf('\n', start);
            if (next < 0) {
                break;
            }
            start = next + 1;
        }
        return Math.max(0, Math.min(xml.length(), start + column - 1));
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String end(String text) {
        return text.length() <= SHOWN ? text : "…" + text.substring(text.length() - SHOWN);
    }
}
