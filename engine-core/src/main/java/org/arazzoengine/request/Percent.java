package org.arazzoengine.request;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986. Stateless. */
public final class Percent {

    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /** {@code text} in UTF-8 with everything but unreserved characters encoded: safe in a path segment and a query. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }
}
