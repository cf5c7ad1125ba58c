package org.arazzoengine.mock;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text for a regular expression, built from it piece by piece; one instance a pattern. Understood are literals,
 * escapes, classes, groups, alternatives (the first is taken), quantifiers and anchors at the ends. Anything else
 * (look-around, back-references, boundaries, Unicode properties) gives nothing rather than a text that might not match.
 */
final class PatternText {

    private static final int MAX_PATTERN = 500;
    private static final Pattern QUANTIFIER = Pattern.compile("(?:([*+?])|\\{(\\d{1,5})(,(\\d{0,5}))?})\\??");
    private static final Pattern BEFORE_START = Pattern.compile("(?:\\^|\\(|\\(\\?:)*");
    private static final Pattern BEHIND_END = Pattern.compile("[)$]*");

    /** A pattern that is not understood, or whose texts are too long. */
    static final class NotUnderstood extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    private final String pattern;
    private int at;
    private int depth;

    private PatternText(String pattern) {
        this.pattern = pattern;
    }

    /** A text of {@code min} to {@code max} characters that {@code pattern} matches; short, but not empty. */
    static Optional<String> of(String pattern, int min, int max) {
        if (pattern.length() > MAX_PATTERN) {
            return Optional.empty();
        }
        try {
            PatternText reader = new PatternText(pattern);
            String text = PatternPiece.written(reader.alternatives(), Math.max(min, 1));
            boolean fits = reader.at == pattern.length() && text.length() >= min && text.length() <= max;
            return fits ? Optional.of(text) : Optional.empty();
        } catch (NotUnderstood e) {
            return Optional.empty();
        }
    }

    /** The first alternative; the others are read so that the place behind them is known. */
    private List<PatternPiece> alternatives() throws NotUnderstood {
        List<PatternPiece> first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private List<PatternPiece> sequence() throws NotUnderstood {
        List<PatternPiece> pieces = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            char c = pattern.charAt(at);
            if (c == '^' && isStart() || c == '$' && isEnd()) {
                at++;
            } else {
                pieces.add(quantified(atom(c)));
            }
        }
        return pieces;
    }

    private boolean isStart() {
        return depth == 0 && (at == 0 || pattern.charAt(at - 1) == '|')
                || BEFORE_START.matcher(pattern).region(0, at).matches();
    }

    private boolean isEnd() {
        return depth == 0 && pattern.startsWith("|", at + 1)
                || BEHIND_END.matcher(pattern).region(at + 1, pattern.length()).matches();
    }

    private String atom(char c) throws NotUnderstood {
        return switch (c) {
            case '(' -> group();
            case '[', '\\', '.' -> characterClass();
            case '^', '$', '*', '+', '?', '{' -> throw new NotUnderstood();
            default -> {
                at++;
                yield String.valueOf(c);
            }
        };
    }

    private String characterClass() throws NotUnderstood {
        CharacterClass found = CharacterClass.at(pattern, at).orElseThrow(NotUnderstood::new);
        at = found.end();
        return String.valueOf(found.sample());
    }

    private String group() throws NotUnderstood {
        at += pattern.startsWith("(?:", at) ? 3 : 1;
        depth++;
        List<PatternPiece> pieces = alternatives();
        if (at == pattern.length()) {
            throw new NotUnderstood();
        }
        at++;
        depth--;
        return PatternPiece.written(pieces, 0);
    }

    private PatternPiece quantified(String text) throws NotUnderstood {
        Matcher quantifier = QUANTIFIER.matcher(pattern).region(at, pattern.length());
        if (!quantifier.lookingAt()) {
            return new PatternPiece(text, 1, 1);
        }
        at = quantifier.end();
        if (quantifier.group(1) != null) {
            boolean optional = !quantifier.group(1).equals("+");
            return new PatternPiece(text, optional ? 0 : 1, quantifier.group(1).equals("?") ? 1 : Integer.MAX_VALUE);
        }
        int min = Integer.parseInt(quantifier.group(2));
        if (quantifier.group(3) == null) {
            return new PatternPiece(text, min, min);
        }
        String max = quantifier.group(4);
        return new PatternPiece(text, min, max.isEmpty() ? Integer.MAX_VALUE : Math.max(min, Integer.parseInt(max)));
    }
}
