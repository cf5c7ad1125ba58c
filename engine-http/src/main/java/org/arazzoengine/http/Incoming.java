package org.arazzoengine.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.ExchangeException;
import org.arazzoengine.request.Header;
import org.arazzoengine.request.Headers;
import org.jspecify.annotations.Nullable;

/** An answer as HttpClient received it. */
final class Incoming {

    private static final int FIRST_BYTES = 8_192;

    /** The longest array that every Java can make, less one for the byte that is too many. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - 9L;

    private Incoming() {}

    static Headers headers(ClassicHttpResponse response) {
        return new Headers(Stream.of(response.getHeaders())
                .map(line -> new Header(line.getName(), line.getValue()))
                .toList());
    }

    /**
     * The body, read to its end and not decoded.
     *
     * @param entity null when an answer of this status, or to this method, has none
     * @param limit in bytes; of a longer body at most one byte more is read
     * @param deadline by {@link System#nanoTime()}; looked at after each read, so that no trickle holds a call for ever
     */
    static Body body(@Nullable HttpEntity entity, long limit, long deadline, Faults faults)
            throws ExchangeException, InterruptedException {
        if (entity == null) {
            return Body.EMPTY;
        }
        long most = Math.min(limit, MOST_BYTES);
        long announced = entity.getContentLength();
        if (announced > most) {
            throw faults.tooLarge(announced + " bytes were announced, the limit is " + most);
        }
        return read(entity, announced, most, deadline, faults);
    }

    private static Body read(HttpEntity entity, long announced, long most, long deadline, Faults faults)
            throws ExchangeException, InterruptedException {
        // An announcement is not believed until the bytes come: nothing is set aside for it.
        byte[] bytes = new byte[(int) Math.min(FIRST_BYTES, most + 1)];
        int size = 0;
        try {
            InputStream input = entity.getContent();
            for (int count = 0; count >= 0; count = input.read(bytes, size, bytes.length - size)) {
                size += count;
                if (size > most) {
                    throw faults.tooLarge("it has more than " + most + " bytes, the limit");
                }
                if (System.nanoTime() - deadline > 0) {
                    throw faults.tooSlow(announced, size);
                }
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(2L * size, most + 1));
                }
            }
        } catch (IOException broken) {
            throw faults.reading(broken, announced, size);
        }
        return Body.of(Arrays.copyOf(bytes, size));
    }
}
