package org.arazzoengine.fix;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a document is stored: its encoding, and whether a byte order mark stands in front (YAML 1.2.2, section 5.2).
 * Immutable.
 */
record TextEncoding(Charset charset, boolean marked) {

    private static final String MARK = "\uFEFF";

    /** The encoding of {@code document}, by its byte order mark or the zero in its first character. */
    static TextEncoding of(byte[] document) {
        int first = document.length > 0 ? document[0] & 0xff : 1;
        int second = document.length > 1 ? document[1] & 0xff : 1;
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            return new TextEncoding(StandardCharsets.UTF_16BE, first != 0);
        } else if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return new TextEncoding(StandardCharsets.UTF_16LE, second != 0);
        }
        boolean marked = first == 0xEF && second == 0xBB && document.length > 2 && (document[2] & 0xff) == 0xBF;
        return new TextEncoding(StandardCharsets.UTF_8, marked);
    }

    /** The text of {@code document} without byte order mark; empty when writing it again would change other bytes. */
    Optional<String> decode(byte[] document) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
            String unmarked = marked ? text.substring(MARK.length()) : text;
            return encode(unmarked)
                    .filter(again -> Arrays.equals(again, document))
                    .map(again -> unmarked);
        } catch (CharacterCodingException e) {
            // Whoever reads the document says where.
            return Optional.empty();
        }
    }

    /** {@code text} as it is stored; empty when it holds half a surrogate pair. */
    Optional<byte[]> encode(String text) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(marked ? MARK + text : text));
            ByteArrayOutputStream stored = new ByteArrayOutputStream(bytes.remaining());
            stored.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            return Optional.of(stored.toByteArray());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
