package org.arazzoengine.query.regex;

import java.util.List;
import org.arazzoengine.query.QuerySyntaxException;

/**
 * Reads what stands behind a backslash and means characters (ECMA-262, CharacterEscape, CharacterClassEscape). A
 * backslash before a letter that means nothing is a fault, and not the letter as in Annex B: who
 * writes {@code \A} or {@code \z} means another dialect. Used by one reading only.
 */
final class EscapeReader {

    private final Cursor cursor;
    private final Flags flags;

    EscapeReader(Cursor cursor, Flags flags) {
        this.cursor = cursor;
        this.flags = flags;
    }

    /** A set of characters as the flags have it. */
    Piece.Chars chars(CodePoints set, List<Property> properties, boolean negated) {
        CodePoints closed = flags.ignoreCase() ? CaseFolding.close(set) : set;
        if (!properties.isEmpty()) {
            List<Property> all = flags.ignoreCase()
                    ? properties.stream().flatMap(p -> p.withoutCase().stream()).toList()
                    : properties;
            return new Piece.Chars(closed, all, negated);
        }
        return raw(negated ? closed.not() : closed);
    }

    static Piece.Chars raw(CodePoints set) {
        return new Piece.Chars(set, List.of(), false);
    }

    /** What an escape stands for, before flags; the cursor stands behind the backslash at {@code from}. */
    Piece.Chars escape(int from) throws QuerySyntaxException {
        int letter = cursor.peek();
        if (letter >= 0) {
            cursor.take();
        }
        return switch (letter) {
            case 'd' -> raw(CodePoints.DIGITS);
            case 'D' -> raw(CodePoints.DIGITS.not());
            case 'w' -> raw(CodePoints.WORD);
            case 'W' -> raw(CodePoints.WORD.not());
            case 's' -> raw(CodePoints.SPACES);
            case 'S' -> raw(CodePoints.SPACES.not());
            case 'p', 'P' -> property(from, letter == 'P');
            default -> raw(CodePoints.of(character(from, letter)));
        };
    }

    private Piece.Chars property(int from, boolean negated) throws QuerySyntaxException {
        if (!cursor.takes("{")) {
            throw cursor.fault(cursor.at(), "'{' and the name of a Unicode property");
        }
        String name = cursor.takeUntil('}', "the name of a Unicode property");
        if (List.of("Any", "ASCII_Hex_Digit", "AHex").contains(name)) {
            CodePoints set = name.equals("Any") ? CodePoints.ALL : CodePoints.HEX_DIGITS;
            return raw(negated ? set.not() : set);
        }
        Property property = Property.named(name, negated).orElseThrow(() -> unknown(from, name));
        return new Piece.Chars(CodePoints.NONE, List.of(property), false);
    }

    private QuerySyntaxException unknown(int from, String name) {
        return Property.isUnknownHere(name)
                ? new QuerySyntaxException(
                        from, "this engine does not know the Unicode property " + name + ", which ECMA-262 has")
                : cursor.fault(from, cursor.at(), "a Unicode property such as \\p{L}, \\p{Lu} or \\p{Script=Greek}");
    }

    private int character(int from, int letter) throws QuerySyntaxException {
        return switch (letter) {
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case '0' -> nul(from);
            case 'c' -> control(from);
            case 'x' -> hex(from, 2);
            case 'u' -> unicode(from);
            default -> itself(from, letter);
        };
    }

    private int nul(int from) throws QuerySyntaxException {
        if (cursor.peek() >= '0' && cursor.peek() <= '9') {
            throw cursor.fault(from, cursor.at() + 1, "\\0 with no digit behind it or \\xHH, for there is no octal");
        }
        return 0;
    }

    private int control(int from) throws QuerySyntaxException {
        int letter = cursor.peek();
        if (letter < 'A' || letter > 'z' || letter > 'Z' && letter < 'a') {
            throw cursor.fault(from, "\\c and a letter");
        }
        return cursor.take() % 32;
    }

    private int hex(int from, int digits) throws QuerySyntaxException {
        int value = cursor.takeHex(digits);
        if (value < 0) {
            throw cursor.fault(
                    from, "a backslash, " + (digits == 2 ? 'x' : 'u') + " and " + digits + " hexadecimal digits");
        }
        return value;
    }

    private int unicode(int from) throws QuerySyntaxException {
        if (cursor.takes("{")) {
            return braced(from);
        }
        int unit = hex(from, 4);
        int behind = cursor.at();
        if (Character.isHighSurrogate((char) unit) && cursor.takes("\\u")) {
            int low = cursor.takeHex(4);
            if (low >= 0 && Character.isLowSurrogate((char) low)) {
                return Character.toCodePoint((char) unit, (char) low);
            }
        }
        cursor.back(behind);
        return unit;
    }

    private int braced(int from) throws QuerySyntaxException {
        int value = 0;
        int first = cursor.at();
        for (int digit = cursor.takeHex(1);
                digit >= 0 && value <= Character.MAX_CODE_POINT;
                digit = cursor.takeHex(1)) {
            value = value * 16 + digit;
        }
        if (cursor.at() == first || value > Character.MAX_CODE_POINT || !cursor.takes("}")) {
            throw cursor.fault(from, Math.max(first, cursor.at()), "\\u{…} with a code point from 0 to 10FFFF");
        }
        return value;
    }

    private int itself(int from, int letter) throws QuerySyntaxException {
        boolean syntax = letter >= 0 && "^$\\.*+?()[]{}|/".indexOf(letter) >= 0;
        boolean named =
                letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
        if (syntax || letter >= 0 && !named && !flags.unicode()) {
            return letter;
        }
        if (letter < 0) {
            throw cursor.fault(cursor.at(), "a character behind the backslash");
        }
        throw cursor.fault(from, "an escape of ECMA-262");
    }
}
