package org.arazzoengine.tree;

/** What the bytes of one character in UTF-8 may be (Unicode, table 3-7). Stateless. */
final class Utf8Sequence {

    /** The one character of ASCII behind the printable ones. */
    static final byte DELETE = 0x7F;

    private Utf8Sequence() {}

    /** How many bytes the character at {@code at} has, which is not ASCII; 0 when it is none. */
    static int length(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first >= 0xC2 && first <= 0xDF) {
            return follow(bytes, at, 1, 0x80, 0xBF) ? 2 : 0;
        } else if (first >= 0xE0 && first <= 0xEF) {
            int least = first == 0xE0 ? 0xA0 : 0x80;
            // Halves of surrogate pairs are no characters.
            int most = first == 0xED ? 0x9F : 0xBF;
            return follow(bytes, at, 2, least, most) ? 3 : 0;
        } else if (first >= 0xF0 && first <= 0xF4) {
            int least = first == 0xF0 ? 0x90 : 0x80;
            int most = first == 0xF4 ? 0x8F : 0xBF;
            return follow(bytes, at, 3, least, most) ? 4 : 0;
        }
        return 0;
    }

    /** @param least and {@code most}: bounds of the second byte */
    private static boolean follow(byte[] bytes, int at, int count, int least, int most) {
        if (at + count >= bytes.length) {
            return false;
        }
        int second = bytes[at + 1] & 0xFF;
        boolean sound = second >= least && second <= most;
        for (int i = 2; i <= count; i++) {
            sound &= (bytes[at + i] & 0xC0) == 0x80;
        }
        return sound;
    }

    /** Whether the character {@code c} is a control that neither YAML nor JSON has: any but tab and line ends. */
    static boolean isControl(byte c) {
        return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    /** Whether the character at {@code at}, which is no control, is one that YAML has in quotes only (section 5.1). */
    static boolean isUnprintable(byte[] bytes, int at) {
        byte first = bytes[at];
        if (first >= 0) {
            return first == DELETE;
        } else if (first == (byte) 0xC2) {
            return bytes[at + 1] < (byte) 0xA0 && bytes[at + 1] != (byte) 0x85;
        }
        return first == (byte) 0xEF && bytes[at + 1] == (byte) 0xBF && bytes[at + 2] >= (byte) 0xBE;
    }

    /** The code point at {@code at}, whose bytes are sound. */
    static int codePoint(byte[] bytes, int at) {
        int first = bytes[at];
        if (first >= 0) {
            return first;
        }
        int length = length(bytes, at);
        int codePoint = first & 0xFF >> length + 1;
        for (int i = 1; i < length; i++) {
            codePoint = codePoint << 6 | bytes[at + i] & 0x3F;
        }
        return codePoint;
    }
}
