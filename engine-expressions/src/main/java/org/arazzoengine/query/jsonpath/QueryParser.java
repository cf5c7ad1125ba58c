package org.arazzoengine.query.jsonpath;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** Recursive descent over queries and segments (RFC 9535 sections 2.1 and 2.5). One text an instance. */
final class QueryParser {

    private static final int NO_BLANK = -1;

    private final Source source;
    private final SelectorParser selectors;
    private int blank = NO_BLANK;

    QueryParser(Source source) {
        this.source = source;
        this.selectors = new SelectorParser(source, new FilterParser(source, new TermParser(source, this)));
    }

    Query whole() throws QuerySyntaxException {
        if (!source.accept('$')) {
            throw source.expected("'$' at the beginning");
        }
        Query query = query(false);
        if (source.peek() != Source.END) {
            int found = source.at();
            source.skipBlank();
            boolean trailing = source.peek() == Source.END;
            source.back(found);
            throw source.expected(trailing ? "no blank after the query" : "'.', '..', '[' or the end");
        }
        return query;
    }

    /** The segments behind {@code $} or {@code @}. */
    Query query(boolean relative) throws QuerySyntaxException {
        int depth = source.depth();
        int firstBlank = NO_BLANK;
        List<Segment> segments = new ArrayList<>();
        int end = source.at();
        for (Segment segment = segment(); segment != null; segment = segment()) {
            segments.add(segment);
            firstBlank = firstBlank == NO_BLANK ? blank : firstBlank;
            if (segment.step() == null) {
                source.deeper();
            }
            end = source.at();
        }
        source.back(end);
        source.up(depth);
        blank = firstBlank;
        return new Query(relative, segments);
    }

    /**
     * Where the query that was parsed last has a blank next to a bracket, which the grammar of singular queries does
     * not know; -1 when nowhere.
     */
    int blankInBrackets() {
        return blank;
    }

    private @Nullable Segment segment() throws QuerySyntaxException {
        blank = NO_BLANK;
        source.skipBlank();
        if (source.accept("..")) {
            return source.has('[')
                    ? bracketed(true)
                    : new Segment(true, List.of(shorthand("a name, '*' or '[' after '..'")));
        }
        if (source.accept('.')) {
            return new Segment(false, List.of(shorthand("a name or '*' after '.'")));
        }
        return source.has('[') ? bracketed(false) : null;
    }

    private Selector shorthand(String what) throws QuerySyntaxException {
        if (source.accept('*')) {
            return new WildcardSelector();
        }
        int start = source.at();
        if (!isNameCharacter(source.peek()) || source.hasDigit()) {
            throw source.expected(what);
        }
        while (isNameCharacter(source.peek())) {
            source.skip();
        }
        return NameSelector.of(source.since(start));
    }

    private static boolean isNameCharacter(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c >= 0x80 && !CharacterClass.isSurrogate(c);
    }

    private Segment bracketed(boolean descendant) throws QuerySyntaxException {
        List<Selector> found = new ArrayList<>();
        int firstBlank = NO_BLANK;
        do {
            source.skip();
            firstBlank = skipBlank(firstBlank);
            found.add(selectors.selector());
            firstBlank = skipBlank(firstBlank);
        } while (source.has(','));
        if (!source.accept(']')) {
            boolean filter = found.get(found.size() - 1) instanceof FilterSelector;
            throw source.expected(filter ? "an operator of the filter, ',' or ']'" : "',' or ']' after a selector");
        }
        blank = firstBlank;
        return new Segment(descendant, found);
    }

    private int skipBlank(int firstBlank) {
        int start = source.at();
        source.skipBlank();
        return firstBlank == NO_BLANK && source.at() > start ? start : firstBlank;
    }
}
