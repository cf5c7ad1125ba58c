package org.arazzoengine.query.jsonpath;

import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** The selectors in brackets (RFC 9535 section 2.3), at the current place of the source. One text an instance. */
final class SelectorParser {

    private final Source source;
    private final FilterParser filters;
    private final TextParser texts;
    private final NumberParser numbers;

    SelectorParser(Source source, FilterParser filters) {
        this.source = source;
        this.filters = filters;
        this.texts = new TextParser(source);
        this.numbers = new NumberParser(source);
    }

    /** Any selector; the source stands behind a blank or bracket. */
    Selector selector() throws QuerySyntaxException {
        if (source.has('\'') || source.has('"')) {
            return NameSelector.of(texts.text());
        }
        if (source.accept('*')) {
            return new WildcardSelector();
        }
        if (source.accept('?')) {
            return filter();
        }
        if (!source.has(':') && !source.has('-') && !source.hasDigit()) {
            throw source.expected("a name in quotes, an index, a slice, '*' or '?'");
        }
        Long start = integer();
        int end = source.at();
        source.skipBlank();
        if (source.accept(':')) {
            return slice(start);
        }
        source.back(end);
        return new IndexSelector(start == null ? 0 : start);
    }

    private Selector filter() throws QuerySyntaxException {
        int depth = source.depth();
        source.deeper();
        source.skipBlank();
        Logical condition = filters.logical();
        source.up(depth);
        return new FilterSelector(condition);
    }

    private Selector slice(@Nullable Long start) throws QuerySyntaxException {
        source.skipBlank();
        Long end = integer();
        source.skipBlank();
        if (!source.accept(':')) {
            return new SliceSelector(start, end, null);
        }
        source.skipBlank();
        return new SliceSelector(start, end, integer());
    }

    private @Nullable Long integer() throws QuerySyntaxException {
        return source.has('-') || source.hasDigit() ? numbers.integer() : null;
    }
}
