package org.arazzoengine.tree;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import org.arazzoengine.json.JsonReader;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The tokens of a YAML text whose parts mean the same wherever they stand: aliases, merge keys and tags are refused. What
 * a scalar means is said by {@link TreeReader}. Used by one thread.
 */
public final class YamlTokenStream extends JsonParserDelegate {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonReader.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .loaderOptions(options())
            .build();

    private static final String MERGE = "<<";

    private final YAMLParser tokens;

    private YamlTokenStream(YAMLParser tokens) {
        super(tokens);
        this.tokens = tokens;
    }

    /** The tokens of {@code text}; offsets of their places count code points. */
    public static JsonParser of(String text) throws IOException {
        return new YamlTokenStream(FACTORY.createParser(text));
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(JsonReader.MAX_DEPTH);
        return options;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = tokens.nextToken();
        boolean merge = token == JsonToken.FIELD_NAME && MERGE.equals(tokens.currentName());
        if (tokens.isCurrentAlias() || tokens.getTypeId() != null || merge) {
            throw new JsonParseException(tokens, "an alias, a merge key or a tag");
        }
        return token;
    }

    /** Token by token: what is skipped may hold an alias as well. */
    @Override
    public JsonParser skipChildren() throws IOException {
        int depth = currentToken() != null && currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = nextToken();
            if (token == null) {
                throw new JsonParseException(tokens, "an end that is too early");
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
        return this;
    }
}
