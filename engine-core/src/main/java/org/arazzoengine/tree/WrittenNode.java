package org.arazzoengine.tree;

import java.util.List;
import java.util.Optional;

/**
 * A node of a document as it is written: which part of the text it is. {@link LocatedTree} says what a document means,
 * this says where and how that is written, for whoever changes the text. Offsets count UTF-16 units from 0 in the text
 * without byte order mark. Immutable, safe for several threads.
 */
public sealed interface WrittenNode {

    /** How a scalar is written (YAML 1.2.2, chapters 7 and 8). */
    enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED,
        /** A text, number or word of a JSON document. */
        JSON
    }

    /** Where it begins, with its anchor and tag. */
    int start();

    /** Behind its last character; a collection in block style ends where its last node does. */
    int end();

    /**
     * A text, number or word.
     *
     * @param content where it begins behind its anchor and tag
     * @param value its text as it is read
     * @param inFlow whether it stands in brackets or braces, where fewer characters need no quotes
     */
    record Scalar(int start, int content, int end, Style style, String value, boolean inFlow) implements WrittenNode {}

    /** A name and its value. */
    record Member(WrittenNode name, WrittenNode value) {}

    /**
     * An object, members in their order.
     *
     * @param content as for a scalar
     * @param flow whether it is written in braces
     * @param json whether the document is JSON
     */
    record Mapping(int start, int content, int end, boolean flow, boolean json, List<Member> members)
            implements WrittenNode {
        public Mapping {
            members = List.copyOf(members);
        }
    }

    /** An array; {@code content} and {@code flow} as for a mapping. */
    record Sequence(int start, int content, int end, boolean flow, List<WrittenNode> elements) implements WrittenNode {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** What stands for a node that was written before. */
    record Alias(int start, int end, WrittenNode target) implements WrittenNode {}

    /**
     * The nodes of {@code text}, which {@link TreeReader} can read, without byte order mark; empty when they cannot be
     * told.
     */
    static Optional<WrittenNode> read(String text) {
        Optional<WrittenNode> json = text.stripLeading().startsWith("{") ? JsonWriting.read(text) : Optional.empty();
        return json.isPresent() ? json : YamlWriting.read(text);
    }
}
