package org.arazzoengine.expr;

/**
 * A reference inside a value that led to nothing.
 *
 * @param expression what was looked up
 * @param text the reference as written
 * @param pointer where in the value it stands (JSON Pointer; empty = the whole value)
 * @param why what was not there
 * @param place what the reference would have filled
 */
public record Gap(RuntimeExpression expression, String text, String pointer, String why, Place place) {

    /** What a reference fills; decides what happens when it leads to nothing (decisions 1 to 5). */
    public enum Place {
        /** The whole value. */
        WHOLE,
        /** A member of an object: left out. */
        MEMBER,
        /** An element of an array: null, so that the others keep their index. */
        ELEMENT,
        /** A part of a longer text: the empty text. */
        EMBEDDED,
        /** A part of a longer text without braces, which stays as it is: only a value would make it a reference. */
        LITERAL;

        /** Whether it is a part of a longer text. */
        public boolean isInText() {
            return this == EMBEDDED || this == LITERAL;
        }
    }
}
