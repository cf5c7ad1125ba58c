package org.arazzoengine.query.goessner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * A path that Jayway's json-path evaluates. The only class that knows json-path; it is given the few forms that
 * {@link PathReader} and {@link FilterReader} write, and never the author's text. Immutable and safe for use by several
 * threads.
 */
final class Jayway {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new Tree())
            .mappingProvider(new JacksonMappingProvider(MAPPER))
            .build();

    private final JsonPath path;

    private Jayway(JsonPath path) {
        this.path = path;
    }

    /** {@code offset} is where the author's text has what {@code path} is made from. */
    static Jayway compile(String path, int offset) throws QuerySyntaxException {
        try {
            return new Jayway(JsonPath.compile(path));
        } catch (InvalidPathException | StackOverflowError e) {
            // It recurses over what a filter holds, and no bound of it is known.
            throw new QuerySyntaxException(offset, "expected a selector that Jayway's json-path knows, found another");
        }
    }

    /** What the path selects from {@code node}; what is not there is nothing, and no fault. */
    List<JsonNode> read(JsonNode node) throws QueryException {
        JsonNode found;
        try {
            found = path.read((Object) node, CONFIGURATION);
        } catch (PathNotFoundException e) {
            return List.of();
        } catch (RuntimeException | StackOverflowError e) {
            // A library's own faults must not end a run; which it has is not documented.
            throw new QueryException(
                    "Jayway's json-path fails on this value: " + e.getClass().getSimpleName());
        }
        if (path.isDefinite()) {
            return List.of(found);
        }
        List<JsonNode> nodes = new ArrayList<>(found.size());
        found.forEach(nodes::add);
        return nodes;
    }

    /** Gives nodes as they are: its parent makes Java values of scalars and loses how they were written. */
    private static final class Tree extends JacksonJsonNodeJsonProvider {

        private Tree() {
            super(MAPPER);
        }

        @Override
        public Object getMapValue(Object object, String key) {
            JsonNode member = ((JsonNode) object).get(key);
            return member == null ? UNDEFINED : member;
        }

        /** Its parent gives null for what is not there, as for what is null. */
        @Override
        public Object getArrayIndex(Object array, int index) {
            JsonNode element = ((JsonNode) array).get(index);
            if (element == null) {
                throw new IndexOutOfBoundsException(index);
            }
            return element;
        }
    }
}
