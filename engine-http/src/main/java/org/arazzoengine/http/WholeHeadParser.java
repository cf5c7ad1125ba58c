package org.arazzoengine.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads status line and headers, and insists on the empty line after them. HttpClient's own parser takes a head that
 * was cut off for a whole one: half of a header block would pass as a successful answer without a body. Its more
 * lenient sibling, the default, skips lines that are not HTTP until the time is up.
 */
final class WholeHeadParser extends DefaultHttpResponseParser {

    WholeHeadParser(Http1Config config) {
        super(config);
    }

    /** Null when the connection ended before anything came. */
    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream input)
            throws IOException, HttpException {
        EndWatch watch = new EndWatch(input);
        ClassicHttpResponse response;
        try {
            response = super.parse(buffer, watch);
        } catch (HttpException malformed) {
            // Half a line is no HTTP, but what is wrong with it is its end. What begins otherwise never was any.
            if (watch.ended && watch.http) {
                throw new CutOffException();
            }
            throw malformed;
        }
        // A whole head ends with a line that is in the buffer already: the end of the input is never reached for it.
        if (response != null && watch.ended) {
            throw new CutOffException();
        }
        return response;
    }

    /** The connection ended in the middle of a head. */
    static final class CutOffException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;

        CutOffException() {
            super("the headers ended without an empty line");
        }
    }

    private static final class EndWatch extends FilterInputStream {

        private boolean http;
        private boolean began;
        private boolean ended;

        EndWatch(InputStream input) {
            super(input);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (!began && count > 0) {
                began = true;
                http = new String(bytes, offset, Math.min(count, 5), StandardCharsets.US_ASCII).equals("HTTP/");
            }
            ended |= count < 0;
            return count;
        }
    }
}
