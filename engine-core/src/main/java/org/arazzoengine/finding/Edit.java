package org.arazzoengine.finding;

/**
 * A change of a document that leaves everything else in it as it is: comments, order, quotes, layout. Applied to the
 * document that the finding's {@link Location} names.
 */
public sealed interface Edit {

    /** JSON Pointer to what is changed: the value, or the member by its value. */
    String pointer();

    /**
     * Part of a text value becomes another text.
     *
     * @param from in the value as it is read, in UTF-16 units from 0
     * @param to behind the last unit that is replaced
     */
    record Splice(String pointer, int from, int to, String text) implements Edit {}

    /** A scalar value becomes the text {@code text}. */
    record Replace(String pointer, String text) implements Edit {}

    /** A member gets another name. */
    record Rename(String pointer, String name) implements Edit {}

    /** The object at {@code pointer} gets a member with a text, in front of its others. */
    record Add(String pointer, String name, String text) implements Edit {}

    /** A member or element goes. */
    record Remove(String pointer) implements Edit {}
}
