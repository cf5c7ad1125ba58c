package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that say their value is a secret: {@code apiKey}, {@code client_secret}, {@code accessToken}. Stateless. */
public final class SecretNames {

    private static final Set<String> ANYWHERE = Set.of("password", "passwd", "pwd", "passphrase", "secret");
    private static final Set<String> LAST =
            Set.of("token", "credential", "credentials", "authorization", "apikey", "bearer", "jwt");
    private static final Set<String> PAGING = Set.of("page", "next", "previous", "cursor", "continuation", "sync");
    private static final Set<String> BEFORE_KEY = Set.of("api", "private", "access", "secret", "auth", "subscription");

    private SecretNames() {}

    /** Whether {@code name} is one of them; a {@code nextPageToken} is not. */
    public static boolean isSecret(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        boolean key = last.equals("key") && BEFORE_KEY.contains(before);
        boolean credential = LAST.contains(last) && !PAGING.contains(before);
        return key || credential || words.stream().anyMatch(ANYWHERE::contains);
    }

    /** {@code X-API-KEY}, {@code apiKey} and {@code api_key} are the same words, in small letters. */
    private static List<String> words(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[^A-Za-z0-9]+", " ");
        List<String> words = new ArrayList<>();
        for (String word : spaced.strip().split(" ")) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
