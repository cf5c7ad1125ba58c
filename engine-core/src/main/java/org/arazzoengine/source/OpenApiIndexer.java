package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The only user of swagger-parser: says whether a pruned description has the structure of OpenAPI. What is in it is
 * taken from the tree ({@link OperationReader}), where every digit, every keyword and everything newer survives.
 */
final class OpenApiIndexer {

    private final @Nullable OpenAPI api;
    private final List<String> messages;

    /** @param pruned made by {@link OpenApiPruner}: no references but those to schemas */
    OpenApiIndexer(JsonNode pruned) {
        SwaggerParseResult result = parse(pruned);
        this.api = result.getOpenAPI();
        this.messages = result.getMessages() == null ? List.of() : result.getMessages();
    }

    /** swagger-parser throws whatever its casts throw when a description has another shape than OpenAPI's. */
    private static SwaggerParseResult parse(JsonNode pruned) {
        try {
            return new OpenAPIDeserializer().deserialize(pruned);
        } catch (RuntimeException malformed) {
            return new SwaggerParseResult();
        }
    }

    /** Whether swagger-parser could make nothing of the description. */
    boolean gaveUp() {
        return api == null;
    }

    /** Whether it could make something of the operation. */
    boolean has(PrunedPlace place) {
        PathItem item =
                api == null || api.getPaths() == null ? null : api.getPaths().get(place.path());
        PathItem.HttpMethod method = PathItem.HttpMethod.valueOf(place.method().toUpperCase(Locale.ROOT));
        return item != null && item.readOperationsMap().get(method) != null;
    }

    /** What swagger-parser had to say, for people; the names of its own classes help nobody. */
    String messages() {
        List<String> plain = messages.stream()
                .filter(message -> message != null && !message.contains("class "))
                .limit(5)
                .toList();
        return plain.isEmpty() ? "" : ": " + String.join("; ", plain);
    }
}
