package org.arazzoengine.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.arazzoengine.tree.WrittenNode;
import org.arazzoengine.tree.WrittenNode.Style;

/** The comments of a document (YAML 1.2.2, section 6.6), each from its {@code #} to the end of its line. Immutable. */
final class Comments {

    private final String document;
    private final NavigableMap<Integer, String> byStart = new TreeMap<>();

    private Comments(String document) {
        this.document = document;
    }

    /** Those of {@code document}, which {@code root} is read from. */
    static Comments of(String document, WrittenNode root) {
        Comments comments = new Comments(document);
        int at = 0;
        for (int[] scalar : scalars(root, document)) {
            comments.find(at, scalar[0]);
            at = Math.max(at, scalar[1]);
        }
        comments.find(at, document.length());
        return comments;
    }

    /** All of them, in order. */
    List<String> texts() {
        return List.copyOf(byStart.values());
    }

    /** Those that begin from {@code from} to before {@code to}, in order. */
    List<String> within(int from, int to) {
        return from < to ? List.copyOf(byStart.subMap(from, to).values()) : List.of();
    }

    /** From and to where each scalar stands, in which {@code #} is a character as others. */
    private static List<int[]> scalars(WrittenNode root, String document) {
        List<int[]> scalars = new ArrayList<>();
        visit(root, document, scalars);
        return scalars;
    }

    private static void visit(WrittenNode node, String document, List<int[]> scalars) {
        if (node instanceof WrittenNode.Scalar scalar) {
            boolean block = scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED;
            // The line that a block scalar begins in can end with a comment.
            int start = block ? BlockScalarReader.endOfLine(document, scalar.content()) : scalar.content();
            scalars.add(new int[] {Math.min(start, scalar.end()), scalar.end()});
        } else if (node instanceof WrittenNode.Mapping mapping) {
            for (WrittenNode.Member member : mapping.members()) {
                visit(member.name(), document, scalars);
                visit(member.value(), document, scalars);
            }
        } else if (node instanceof WrittenNode.Sequence sequence) {
            sequence.elements().forEach(element -> visit(element, document, scalars));
        }
    }

    private void find(int from, int to) {
        int at = from;
        while (at < to) {
            char c = document.charAt(at);
            if (c == '#') {
                int end = BlockScalarReader.endOfLine(document, at);
                byStart.put(at, document.substring(at, end));
                at = end;
            } else {
                at = c == '&' || c == '*' || c == '!' ? behindName(at, to) : at + 1;
            }
        }
    }

    /** Behind an anchor, alias or tag, in which {@code #} can be. */
    private int behindName(int from, int to) {
        int at = from;
        while (at < to && !Character.isWhitespace(document.charAt(at)) && ",[]{}".indexOf(document.charAt(at)) < 0) {
            at++;
        }
        return Math.max(at, from + 1);
    }
}
