package org.arazzoengine.query.xpath;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of a query's text.
 *
 * @param text as written, with its quotes
 * @param offset of its first UTF-16 unit in the query
 */
record XPathToken(Kind kind, String text, int offset) {

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** What a name has before its colon, empty for none: {@code p} of {@code p:name} and {@code p:*}. */
    String prefix() {
        int colon = kind == Kind.NAME && !text.startsWith("Q{") ? text.indexOf(':') : -1;
        return colon <= 0 || text.startsWith("*") ? "" : text.substring(0, colon);
    }

    /** The prefixes of {@code tokens}, each once. */
    static Set<String> prefixes(List<XPathToken> tokens) {
        Set<String> prefixes = new LinkedHashSet<>();
        tokens.forEach(token -> prefixes.add(token.prefix()));
        prefixes.remove("");
        return Collections.unmodifiableSet(prefixes);
    }

    String shown() {
        return kind == Kind.END ? "the end" : text;
    }
}
