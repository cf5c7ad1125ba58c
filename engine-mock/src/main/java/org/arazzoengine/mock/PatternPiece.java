package org.arazzoengine.mock;

import java.util.List;
import org.arazzoengine.mock.PatternText.NotUnderstood;

/** Some text of a pattern and how often it may stand. */
record PatternPiece(String text, int min, int max) {

    /** The pieces as often as they must stand, and more often until there are {@code wanted} characters. */
    static String written(List<PatternPiece> pieces, int wanted) throws NotUnderstood {
        long shortest = 0;
        for (PatternPiece piece : pieces) {
            shortest += (long) piece.min() * piece.text().length();
        }
        if (shortest > Bounds.MAX_TEXT) {
            throw new NotUnderstood();
        }
        int lacking = (int) Math.max(0, wanted - shortest);
        StringBuilder text = new StringBuilder();
        for (PatternPiece piece : pieces) {
            int length = piece.text().length();
            int more = length == 0 ? 0 : Math.min(piece.max() - piece.min(), (lacking + length - 1) / length);
            text.append(piece.text().repeat(piece.min() + more));
            lacking = Math.max(0, lacking - more * length);
        }
        return text.toString();
    }
}
