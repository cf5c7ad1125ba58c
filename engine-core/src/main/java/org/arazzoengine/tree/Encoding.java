package org.arazzoengine.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/**
 * Bytes to UTF-8 (YAML 1.2.2, section 5.2): a byte order mark decides, without one the zeros around the first
 * character, which is ASCII. Nothing is guessed beyond that: a wrong letter would be sent. Stateless.
 */
final class Encoding {

    private static final int UTF_8_MARK = 0xEFBBBF;
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private Encoding() {}

    static Utf8Text decode(byte[] bytes, Progress progress) throws Refused {
        Charset charset = charset(bytes);
        return checked(charset == StandardCharsets.UTF_8 ? bytes : transcoded(bytes, charset, progress), progress);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 4) {
            int first = number(bytes, 0, 4);
            if (first == 0xFEFF || first >>> 8 == 0 && first != 0) {
                return UTF_32BE;
            } else if (first == 0xFFFE0000 || (first & 0xFFFFFF) == 0 && first != 0) {
                return UTF_32LE;
            }
        }
        if (bytes.length >= 2) {
            int first = number(bytes, 0, 2);
            if (first == 0xFEFF || first >>> 8 == 0 && first != 0) {
                return StandardCharsets.UTF_16BE;
            } else if (first == 0xFFFE || (first & 0xFF) == 0 && first != 0) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static int number(byte[] bytes, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = number << 8 | bytes[i] & 0xFF;
        }
        return number;
    }

    private static byte[] transcoded(byte[] bytes, Charset charset, Progress progress) throws Refused {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length / 2 + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        byte[] utf8 = text.flip().toString().getBytes(StandardCharsets.UTF_8);
        if (result.isError()) {
            throw undecodable(charset, checked(utf8, progress).lines().place(utf8.length), progress);
        }
        return utf8;
    }

    private static Utf8Text checked(byte[] utf8, Progress progress) throws Refused {
        int from = utf8.length >= 3 && number(utf8, 0, 3) == UTF_8_MARK ? 3 : 0;
        Lines lines = new Lines(utf8, from);
        boolean ascii = true;
        int control = -1;
        boolean unprintable = false;
        int at = from;
        while (at < utf8.length) {
            byte c = utf8[at];
            int length = 1;
            if (c < 0) {
                ascii = false;
                lines.notAscii();
                length = Utf8Sequence.length(utf8, at);
                if (length == 0) {
                    throw undecodable(StandardCharsets.UTF_8, lines.place(at), progress);
                }
            }
            if (c < ' ' || c == Utf8Sequence.DELETE) {
                if (c == '\n' || c == '\r' && (at + 1 == utf8.length || utf8[at + 1] != '\n')) {
                    lines.add(at + 1);
                } else if (Utf8Sequence.isControl(c)) {
                    control = control < 0 ? at : control;
                } else {
                    unprintable |= Utf8Sequence.isUnprintable(utf8, at);
                }
            }
            at += length;
        }
        return new Utf8Text(utf8, from, lines, ascii, control, unprintable);
    }

    private static Refused undecodable(Charset charset, long place, Progress progress) {
        return new Refused(Finding.error(
                        Problem.SYNTAX,
                        progress.stop(place),
                        "expected " + charset.name() + ", found bytes that are none",
                        "Save the file as UTF-8.")
                .breaking("AZ-DOC-02"));
    }
}
