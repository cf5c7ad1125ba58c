package org.arazzoengine.query.xpath;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.xpath.XPathToken.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Saxon's errors of syntax in our words, at the token that they mean: Saxon points behind the one that it has read
 * ahead.
 */
final class SaxonSyntax {

    private static final String OPERAND = "a value or a path";
    private static final String OPERATOR = "an operator or the end";

    private static final Pattern TOO_MUCH =
            Pattern.compile("Unexpected token (.+): no further input expected", Pattern.DOTALL);
    private static final Pattern NO_OPERAND =
            Pattern.compile("Unexpected (?:token )?(.+?) (?:before|after) .*", Pattern.DOTALL);
    private static final Pattern EXPECTED = Pattern.compile("(?:After .+?,? )?[Ee]xpected (.+), found (.+)");
    private static final Pattern NO_OPERATOR = Pattern.compile("Unrecognized construct .*(\\{)\\.\\.\\.}");
    private static final Pattern INVALID = Pattern.compile("Invalid character '(.)' .*");
    private static final Pattern NO_TYPE = Pattern.compile("Unknown (?:simple )?type (?:name )?(?:Q\\{})?(.+)");
    private static final Pattern NO_AXIS = Pattern.compile("Unknown axis name: (.+)");
    private static final Pattern NO_VARIABLE = Pattern.compile("Undeclared variable in XPath expression: (.+)");
    private static final Pattern NO_FUNCTION = Pattern.compile(
            "Cannot find an? (\\d+)-argument function named (?:Q\\{[^}]*})?(.+?)\\(\\).*", Pattern.DOTALL);

    private final String message;
    private final int offset;
    private final List<XPathToken> tokens;

    /**
     * @param message of Saxon
     * @param offset where it points at
     */
    SaxonSyntax(String message, int offset, List<XPathToken> tokens) {
        this.message = message.strip();
        this.offset = offset;
        this.tokens = tokens;
    }

    /** The fault in our words; empty when Saxon's are better. */
    Optional<QuerySyntaxException> fault(XPathVersion version) {
        QuerySyntaxException fault = null;
        if (message.equals("The expression is empty")) {
            fault = expected(OPERAND, tokens.get(0));
        } else if (message.equals("Unrecognized node test")) {
            fault = nodeTest();
        } else if (message.startsWith("QName cannot end with colon")) {
            fault = localName();
        } else if (message.startsWith("Separator needed after numeric literal")) {
            fault = behindNumber();
        } else {
            fault = about(version);
        }
        return Optional.ofNullable(fault);
    }

    private @Nullable QuerySyntaxException about(XPathVersion version) {
        Matcher function = NO_FUNCTION.matcher(message);
        if (function.matches()) {
            return noFunction(function.group(2), Integer.parseInt(function.group(1)), version);
        }
        Matcher expected = EXPECTED.matcher(message);
        if (expected.matches()) {
            return expected(expected.group(1).replace("type name in ItemType", "a type"), find(expected.group(2)));
        }
        Matcher variable = NO_VARIABLE.matcher(message);
        if (variable.matches()) {
            return new QuerySyntaxException(
                    offset, "expected a variable that the query declares, found " + variable.group(1));
        }
        @Nullable QuerySyntaxException fault = found(TOO_MUCH, OPERATOR);
        fault = fault == null ? found(NO_OPERAND, OPERAND) : fault;
        fault = fault == null ? found(NO_OPERATOR, OPERATOR) : fault;
        fault = fault == null ? found(INVALID, "a sign of XPath") : fault;
        fault = fault == null ? found(NO_TYPE, "a type") : fault;
        return fault == null ? found(NO_AXIS, "an axis") : fault;
    }

    private @Nullable QuerySyntaxException found(Pattern pattern, String what) {
        Matcher matcher = pattern.matcher(message);
        return matcher.matches() ? expected(what, find(matcher.group(1))) : null;
    }

    private static @Nullable QuerySyntaxException expected(String what, @Nullable XPathToken found) {
        return found == null
                ? null
                : new QuerySyntaxException(found.offset(), "expected " + what + ", found " + found.shown());
    }

    private QuerySyntaxException noFunction(String name, int arguments, XPathVersion version) {
        String with =
                arguments == 0 ? "out arguments" : " " + arguments + (arguments == 1 ? " argument" : " arguments");
        String shown = tokens.stream()
                .filter(token -> token.offset() == offset && token.kind() == Kind.NAME)
                .map(XPathToken::text)
                .findFirst()
                .orElse(name);
        return new QuerySyntaxException(
                offset, "expected a function of XPath " + version.number() + ", found " + shown + "() with" + with);
    }

    private @Nullable QuerySyntaxException nodeTest() {
        for (int i = 1; i < tokens.size(); i++) {
            XPathToken token = tokens.get(i);
            boolean behindAxis = tokens.get(i - 1).is("@") || tokens.get(i - 1).is("::");
            if (behindAxis && token.kind() != Kind.NAME && !token.is("*")) {
                return expected("a name or another test of nodes", token);
            }
        }
        return null;
    }

    private @Nullable QuerySyntaxException localName() {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i - 1).is(":") && tokens.get(i - 1).offset() >= offset) {
                return expected("a name behind the colon", tokens.get(i));
            }
        }
        return null;
    }

    private @Nullable QuerySyntaxException behindNumber() {
        for (int i = 1; i < tokens.size(); i++) {
            XPathToken number = tokens.get(i - 1);
            boolean touches =
                    number.offset() + number.text().length() == tokens.get(i).offset();
            if (number.kind() == Kind.NUMBER && touches && tokens.get(i).kind() == Kind.NAME) {
                return expected(OPERATOR, tokens.get(i));
            }
        }
        return null;
    }

    /** The token that Saxon shows as {@code shown}: the one before that which it has read ahead, that, or the last before. */
    private @Nullable XPathToken find(String shown) {
        if (shown.equals("<eof>")) {
            return tokens.get(tokens.size() - 1);
        }
        int ahead = tokens.size() - 1;
        while (ahead > 0
                && tokens.get(ahead).offset() + tokens.get(ahead).text().length() > offset) {
            ahead--;
        }
        int at = ahead > 0 && isShown(tokens.get(ahead - 1), shown) ? ahead - 1 : ahead;
        while (at >= 0 && !isShown(tokens.get(at), shown)) {
            at--;
        }
        return at < 0 ? null : tokens.get(at);
    }

    /** Saxon shows names and texts in quotes of its own, and names apart from their prefix. */
    private static boolean isShown(XPathToken token, String shown) {
        boolean quoted = shown.length() > 2 && "`\"".indexOf(shown.charAt(0)) >= 0;
        String text = quoted ? shown.substring(1, shown.length() - 1) : shown;
        return switch (token.kind()) {
            case STRING -> token.text().substring(1, token.text().length() - 1).equals(text);
            case END -> false;
            default -> token.text().equals(text);
        };
    }
}
