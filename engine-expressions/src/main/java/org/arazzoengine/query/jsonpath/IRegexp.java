package org.arazzoengine.query.jsonpath;

import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.regex.Re2;
import org.jspecify.annotations.Nullable;

/** A compiled I-Regexp (RFC 9485). Equal when written alike. */
final class IRegexp {

    private final String pattern;
    private final Re2 compiled;
    private final int size;

    private IRegexp(String pattern, Re2 compiled, int size) {
        this.pattern = pattern;
        this.compiled = compiled;
        this.size = size;
    }

    /**
     * Compiles {@code pattern}; null when it is no I-Regexp, which RFC 9535 does not take for an error.
     *
     * @throws QuerySyntaxException when it is one, but too large: see {@link IRegexpTranslator}
     */
    static @Nullable IRegexp compile(String pattern) throws QuerySyntaxException {
        IRegexpTranslator translator = new IRegexpTranslator(pattern);
        String translated = translator.translate();
        return translated == null ? null : new IRegexp(pattern, Re2.compile(translated), translator.size());
    }

    boolean matches(String text) {
        return compiled.matches(text);
    }

    boolean find(String text) {
        return compiled.find(text);
    }

    /** About how many states it has; each may take a step for each character of a text. */
    int size() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IRegexp regexp && pattern.equals(regexp.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }
}
