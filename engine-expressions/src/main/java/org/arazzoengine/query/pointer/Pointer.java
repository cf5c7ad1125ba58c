package org.arazzoengine.query.pointer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer (RFC 6901, section 5: its text form, never a URI fragment, so nothing is percent-decoded). Array
 * indices have no leading zero, and {@code -} points behind the last element, where nothing is.
 */
public final class Pointer {

    /** The empty pointer: the whole value. */
    public static final Pointer WHOLE = new Pointer("", List.of());

    private static final int MAX_INDEX_DIGITS = 9;
    private static final int NO_INDEX = -1;

    private final String text;
    private final List<String> tokens;
    /** By token: the array index it can be, else {@link #NO_INDEX}. */
    private final int[] indices;

    private Pointer(String text, List<String> tokens) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
        this.indices = tokens.stream().mapToInt(Pointer::index).toArray();
    }

    /** The pointer that {@code text} is. Throws when it neither is empty nor begins with a slash, or has a bad escape. */
    public static Pointer parse(String text) throws QuerySyntaxException {
        if (text.isEmpty()) {
            return WHOLE;
        }
        if (text.charAt(0) != '/') {
            throw new QuerySyntaxException(0, "expected a JSON Pointer that begins with '/', found '" + text + "'");
        }
        List<String> tokens = new ArrayList<>();
        int start = 1;
        for (int slash = text.indexOf('/', 1); slash >= 0; slash = text.indexOf('/', start)) {
            tokens.add(unescape(text, start, slash));
            start = slash + 1;
        }
        tokens.add(unescape(text, start, text.length()));
        return new Pointer(text, tokens);
    }

    /** The pointer to the place that {@code tokens} lead to, unescaped. */
    public static Pointer of(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append('/').append(escape(token)));
        return tokens.isEmpty() ? WHOLE : new Pointer(text.toString(), tokens);
    }

    /** {@code name} as a reference token (RFC 6901, section 3). */
    public static String escape(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String text, int start, int end) throws QuerySyntaxException {
        int tilde = text.indexOf('~', start);
        if (tilde < 0 || tilde >= end) {
            return text.substring(start, end);
        }
        StringBuilder token = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '~') {
                token.append(c);
            } else if (i + 1 < end && (text.charAt(i + 1) == '0' || text.charAt(i + 1) == '1')) {
                token.append(text.charAt(++i) == '0' ? '~' : '/');
            } else {
                String found = text.substring(i, Math.min(text.length(), i + 2));
                throw new QuerySyntaxException(i, "expected '~0' or '~1' in a JSON Pointer, found '" + found + "'");
            }
        }
        return token.toString();
    }

    private static int index(String token) {
        int length = token.length();
        if (length == 0 || length > MAX_INDEX_DIGITS || length > 1 && token.charAt(0) == '0') {
            return NO_INDEX;
        }
        int index = 0;
        for (int i = 0; i < length; i++) {
            char c = token.charAt(i);
            if (c < '0' || c > '9') {
                return NO_INDEX;
            }
            index = index * 10 + (c - '0');
        }
        return index;
    }

    /** As written, or as {@link #of} makes it. */
    public String text() {
        return text;
    }

    /** The unescaped reference tokens. */
    public List<String> tokens() {
        return tokens;
    }

    public boolean isWhole() {
        return indices.length == 0;
    }

    /** What is at this place in {@code root}, JSON {@code null} included; null when nothing is there. */
    public @Nullable JsonNode find(JsonNode root) {
        JsonNode found = root;
        for (int i = 0; i < indices.length && found != null; i++) {
            if (found.isObject()) {
                found = found.get(tokens.get(i));
            } else {
                found = found.isArray() && indices[i] != NO_INDEX ? found.get(indices[i]) : null;
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pointer pointer && tokens.equals(pointer.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
