package org.arazzoengine.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.source.Retrieved;

/** The document in a multipart/related message (RFC 2387), with its Content-Location as base. Stateless. */
final class MultipartRelated {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?is)multipart/related\\s*;.*?\\bboundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70})).*");

    private MultipartRelated() {}

    /** The boundary that {@code contentType} names, when it is multipart/related. */
    static Optional<String> boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        return matcher.matches()
                ? Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                : Optional.empty();
    }

    /** The first part of {@code message}, which is the root unless a start is named; an empty one when there is none. */
    static Retrieved root(byte[] message, String boundary, URI url) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int begin = text.startsWith("--" + boundary) ? 0 : text.indexOf("\n--" + boundary) + 1;
        int head = begin == 0 && !text.startsWith("--" + boundary) ? -1 : text.indexOf('\n', begin);
        Matcher blank = Pattern.compile("\r?\n\r?\n").matcher(text);
        if (head < 0 || !blank.find(head)) {
            return new Retrieved(new byte[0], url, url, Optional.of("multipart/related"));
        }
        int end = text.indexOf("\n--" + boundary, blank.end() - 1);
        int cut = end < 0 ? message.length : end > blank.end() && text.charAt(end - 1) == '\r' ? end - 1 : end;
        String headers = text.substring(head, blank.start());
        byte[] part = Arrays.copyOfRange(message, blank.end(), Math.max(blank.end(), cut));
        boolean base64 = header(headers, "content-transfer-encoding")
                .filter(value -> value.toLowerCase(Locale.ROOT).equals("base64"))
                .isPresent();
        return new Retrieved(
                base64 ? decoded(part) : part,
                url,
                header(headers, "content-location")
                        .map(location -> base(url, location))
                        .orElse(url),
                header(headers, "content-type"));
    }

    private static byte[] decoded(byte[] part) {
        try {
            return Base64.getMimeDecoder().decode(part);
        } catch (IllegalArgumentException notBase64) {
            // It is read as it is, and found to be no description.
            return part;
        }
    }

    private static Optional<String> header(String headers, String name) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static URI base(URI url, String location) {
        try {
            URI base = url.resolve(location);
            // What came over the net is no file of this machine, whatever it says.
            return String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT).startsWith("http") ? base : url;
        } catch (IllegalArgumentException e) {
            // A Content-Location that is no URI says nothing.
            return url;
        }
    }
}
