package org.arazzoengine.query.xpath;

import java.util.List;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.trans.XPathException;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** Saxon's errors as ours. Its texts are English in every locale; what they say about its settings is left out. */
final class SaxonFault {

    private SaxonFault() {}

    /**
     * Whether the text is no query. Types that cannot fit and values that cannot be, which Saxon may see as early, make
     * its evaluation fail instead.
     */
    static boolean isSyntax(XPathException fault) {
        String code = code(fault);
        return code.isEmpty() || code.startsWith("XPST") || code.startsWith("XQST");
    }

    private static String code(XPathException fault) {
        return fault.getErrorCodeQName() == null
                ? ""
                : fault.getErrorCodeQName().getLocalPart();
    }

    /** Why {@code text} is no query, and where. */
    static QuerySyntaxException syntax(
            XPathException fault, String text, List<XPathToken> tokens, XPathVersion version) {
        int offset = offset(fault.getLocator(), text);
        String message = String.valueOf(fault.getMessage());
        if (message.contains("has been disabled")) {
            return unavailable(tokens, offset, version);
        }
        if (message.contains("configure")
                || message.contains("requires XPath")
                || message.contains("not permitted in")
                || message.startsWith("Invalid QName {Q{")) {
            return newer(tokens, offset, version);
        }
        return new SaxonSyntax(message, offset, tokens)
                .fault(version)
                .orElseGet(() -> new QuerySyntaxException(offset, readable(message)));
    }

    private static QuerySyntaxException newer(List<XPathToken> tokens, int offset, XPathVersion version) {
        return XPathLaterSyntax.first(tokens, version)
                .filter(later -> later.token().offset() <= offset)
                .map(later -> later.refusedIn(version))
                .orElseGet(() -> new QuerySyntaxException(
                        offset, "expected XPath " + version.number() + ", found what only a later version has"));
    }

    private static QuerySyntaxException unavailable(List<XPathToken> tokens, int offset, XPathVersion version) {
        // Saxon points at the name of a call, but behind a reference such as doc#1.
        for (int i = 0; i < tokens.size() - 1; i++) {
            String text = tokens.get(i).text();
            String name = text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('}')) + 1);
            boolean named = tokens.get(i + 1).is("(") || tokens.get(i + 1).is("#");
            if (named && SaxonConfiguration.isUnavailable(name)) {
                return new QuerySyntaxException(
                        tokens.get(i).offset(),
                        "the function " + text
                                + " is not available here: a query sees its document only, and gives the same at any time");
            }
        }
        return newer(tokens, offset, version);
    }

    /** Why an evaluation failed. */
    static QueryException failure(XPathException fault) {
        String code = code(fault);
        return new QueryException("the XPath fails: " + readable(String.valueOf(fault.getMessage()))
                + (code.isEmpty() ? "" : " (" + code + ")"));
    }

    /**
     * Why an evaluation failed inside of Saxon: it wraps what is thrown through a function of the query, and reports some
     * faults of queries as if they were its own.
     */
    static QueryException failure(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof XPathBudget.Exceeded) {
                return new QueryException(cause.getMessage());
            }
            if (cause instanceof XPathException known) {
                return failure(known);
            }
        }
        return new QueryException("the XPath fails inside of Saxon: " + fault);
    }

    private static String readable(String message) {
        if (message.startsWith("Regex backtracking limit")) {
            return "a regular expression takes too many steps on this text; write it so that it matches in one way only";
        }
        return message.replace(". External function calls have been disabled", "")
                .replace("Q{http://www.w3.org/2005/xpath-functions}", "")
                .replace("Q{http://www.w3.org/2001/XMLSchema}", "xs:")
                .replace("<eof>", "the end")
                .strip();
    }

    /** Saxon counts lines, and columns from 0 where it parses and from 1 where it checks. */
    private static int offset(@Nullable Location location, String text) {
        if (location == null) {
            return 0;
        }
        boolean parsing = location.getLineNumber() <= 0 || !(location instanceof Loc);
        int start = 0;
        for (int line = parsing ? -1 : 1; line < location.getLineNumber(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        int offset = start + location.getColumnNumber() - (parsing ? 0 : 1);
        return Math.max(0, Math.min(text.length(), offset));
    }
}
