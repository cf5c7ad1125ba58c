package org.arazzoengine.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiKey",
                "X-API-KEY",
                "api_key",
                "APIKEY",
                "accessToken",
                "access_token",
                "token",
                "clientSecret",
                "client_secret_value",
                "password",
                "newPassword",
                "Authorization",
                "privateKey",
                "credentials",
                "SUBSCRIPTION-KEY"
            })
    void theseNamesAreSecret(String name) {
        assertTrue(SecretNames.isSecret(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "customerId",
                "key",
                "sortKey",
                "tokenType",
                "nextPageToken",
                "cursor_token",
                "secretary",
                "passenger"
            })
    void theseAreNot(String name) {
        assertFalse(SecretNames.isSecret(name));
    }
}
