package org.arazzoengine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.arazzoengine.source.Schemas;

/**
 * A place in a request that a workflow input flows into, alone and as a whole.
 *
 * @param input name of the input, or {@link #ANY}
 * @param schema what the API says of the place; an empty object when it says nothing
 * @param example the API's example of the place
 * @param schemas follows references of {@code schema}
 * @param credential whether the API expects a key or an authorization there
 */
public record InputUse(String input, JsonNode schema, Optional<JsonNode> example, Schemas schemas, boolean credential) {

    /** In place of a name: any input can flow there, because the object of all of them does. */
    public static final String ANY = "";
}
