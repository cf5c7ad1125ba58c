package org.arazzoengine.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Made-up secrets: long and different enough that hiding one in a report hides nothing else. Stateless. */
final class SecretSample {

    private static final int HASH_CHARACTERS = 8;

    private SecretSample() {}

    /** Such as {@code mock-apiKey-1f0c9a2e}, the same for the same workflow and input; in length as the schema wants. */
    static JsonNode of(String workflowId, String input, JsonNode schema) {
        String hash = hash(workflowId + "\n" + input);
        String text = "mock-" + input.replaceAll("[^A-Za-z0-9_-]", "-") + "-" + hash.substring(0, HASH_CHARACTERS);
        int min = Bounds.size(schema, "minLength", 0, Bounds.MAX_TEXT);
        int max = Bounds.size(schema, "maxLength", Bounds.MAX_TEXT, Bounds.MAX_TEXT);
        if (text.length() < min) {
            text += hash.repeat(min / hash.length() + 1).substring(0, min - text.length());
        }
        // The end is what makes it unique.
        return TextNode.valueOf(text.length() > max ? text.substring(text.length() - max) : text);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
