package org.arazzoengine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Security schemes of OpenAPI 2.0 as those of 3.0. Stateless. */
final class SwaggerSecurity {

    private SwaggerSecurity() {}

    static JsonNode upgraded(JsonNode scheme) {
        ObjectNode upgraded = JsonNodeFactory.instance.objectNode();
        switch (scheme.path("type").asText()) {
            case "basic" -> upgraded.put("type", "http").put("scheme", "basic");
            case "oauth2" -> oauth2(scheme, upgraded.put("type", "oauth2"));
            default -> {
                return scheme;
            }
        }
        return upgraded;
    }

    private static void oauth2(JsonNode scheme, ObjectNode upgraded) {
        String flow = scheme.path("flow").asText();
        ObjectNode own = upgraded.putObject("flows")
                .putObject(
                        switch (flow) {
                            case "application" -> "clientCredentials";
                            case "accessCode" -> "authorizationCode";
                            default -> flow;
                        });
        for (String name : List.of("authorizationUrl", "tokenUrl")) {
            if (scheme.has(name)) {
                own.set(name, scheme.get(name));
            }
        }
        own.set("scopes", scheme.has("scopes") ? scheme.get("scopes") : JsonNodeFactory.instance.objectNode());
    }
}
