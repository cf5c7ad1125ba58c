package org.arazzoengine.query.xpath;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPathToken.Kind;

/**
 * What of a query only a version after its own has. Saxon points behind it, and takes some of it in every version.
 *
 * @param token with which it begins
 * @param shown as it begins
 * @param since the first version that has it
 */
record XPathLaterSyntax(XPathToken token, String shown, XPathVersion since) {

    private static final Set<String> ENDS_OPERAND = Set.of(")", "]", "}", ".", "..", "*");

    /** The first such thing in {@code tokens} that is one wherever it stands; empty when there is none. */
    static Optional<XPathLaterSyntax> first(List<XPathToken> tokens, XPathVersion version) {
        for (int i = 0; i < tokens.size() - 1; i++) {
            Optional<XPathVersion> since = since(tokens, i).filter(later -> later.compareTo(version) < 0);
            if (since.isPresent()) {
                XPathToken token = tokens.get(i);
                boolean alone = token.kind() != Kind.NAME || token.text().startsWith("Q{");
                String next = tokens.get(i + 1).text();
                String shown = token.text() + (alone ? "" : next.equals("$") ? " $" : next);
                return Optional.of(new XPathLaterSyntax(token, shown, since.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<XPathVersion> since(List<XPathToken> tokens, int at) {
        XPathToken token = tokens.get(at);
        XPathToken next = tokens.get(at + 1);
        boolean collection = (token.isName("map") || token.isName("array")) && next.is("{");
        boolean prefix = (token.is("[") || token.is("?")) && isOperand(tokens, at);
        boolean sorts = token.isName("sort") && next.is("(");
        if (collection || prefix || sorts || token.is("=>")) {
            return Optional.of(XPathVersion.XPATH_31);
        }
        boolean declares = token.isName("let") && next.is("$") || token.isName("function") && next.is("(");
        boolean named = token.kind() == Kind.NAME && (token.text().startsWith("Q{") || next.is("#"));
        return declares || named || token.is("||") || token.is("!")
                ? Optional.of(XPathVersion.XPATH_30)
                : Optional.empty();
    }

    /** Whether an operand begins at {@code at}: what stands before is a sign that ends none. */
    private static boolean isOperand(List<XPathToken> tokens, int at) {
        return at == 0
                || tokens.get(at - 1).kind() == Kind.SIGN
                        && !ENDS_OPERAND.contains(tokens.get(at - 1).text());
    }

    QuerySyntaxException refusedIn(XPathVersion version) {
        return new QuerySyntaxException(
                token.offset(),
                "expected XPath " + version.number() + ", found " + shown + " of XPath " + since.number());
    }
}
