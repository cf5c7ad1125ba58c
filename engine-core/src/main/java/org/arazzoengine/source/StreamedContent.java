package org.arazzoengine.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The text of a description that is read in parts. Implementations are immutable, but for counting in {@link #offset}. */
interface StreamedContent {

    /** Its tokens from the beginning. */
    JsonParser tokens() throws IOException;

    /** Where {@code place} of a token is; asked for in the order of the text. */
    int offset(JsonLocation place);

    /** The scalar at which the parser of {@link #tokens} stands. */
    JsonNode scalar(JsonParser parser) throws IOException;

    /** What stands from {@code start} to before {@code end}; missing when it cannot be read after all. */
    JsonNode part(int start, int end);

    /** The column of {@code offset} from 1, in the units of Java's texts. */
    int column(int offset);

    /** Whether a schema may have a name of its own in it, by {@code $id}, {@code $anchor} or {@code $dynamicAnchor}. */
    boolean mayNameSchemas();
}
