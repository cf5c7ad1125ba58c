package org.arazzoengine.fix;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.fix.Fixed.Unfixed;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;
import org.arazzoengine.tree.WrittenNode;

/**
 * Makes the edits of findings in the text of a YAML or JSON document and leaves everything else in it byte for byte as
 * it is. What comes out is read again: an edit after which the document would mean anything else than it should is not
 * made. Stateless, safe for several threads.
 */
public final class DocumentFix {

    /** An edit can show the next thing that is wrong, and edits of one place are made one after the other. */
    private static final int MAX_ROUNDS = 10;

    /** How often a document is read again to find the edits that do not fit: enough for some ten of any number. */
    private static final int MAX_CHECKS = 96;

    /** How much of it, in UTF-16 units. */
    private static final long MAX_CHECKED = 64L * 1024 * 1024;

    private final URI location;
    private final TextEncoding encoding;
    private final String text;
    private final JsonNode root;
    private final WrittenNode written;
    private final Uses uses;
    private final Comments comments;
    private final List<Unfixed> unfixed = new ArrayList<>();
    private long checks;

    private DocumentFix(URI location, TextEncoding encoding, String text, JsonNode root, WrittenNode written) {
        this.location = location;
        this.encoding = encoding;
        this.text = text;
        this.root = root;
        this.written = written;
        this.uses = new Uses(written);
        this.comments = Comments.of(text, written);
    }

    /**
     * Mends {@code document} until {@code validate} finds nothing more that has edits, at most ten times.
     *
     * @param location of the document; findings of others are left alone
     * @param validate everything that is found in the document when its bytes are these
     */
    public static Fixed fix(byte[] document, URI location, Function<byte[], List<Finding>> validate) {
        byte[] current = document;
        List<Finding> fixed = new ArrayList<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Fixed result = apply(current, location, validate.apply(current));
            if (result.fixed().isEmpty()) {
                return new Fixed(current, fixed, result.unfixed());
            }
            current = result.document();
            fixed.addAll(result.fixed());
        }
        return new Fixed(current, fixed, List.of());
    }

    /**
     * Makes the edits of {@code findings} once. Of those that change the same part of the text the first is made, and the
     * others are neither fixed nor unfixed: where they are now only a new look at the document tells.
     */
    public static Fixed apply(byte[] document, URI location, List<Finding> findings) {
        List<Finding> own = own(findings, location);
        Optional<DocumentFix> fix = read(document, location, own);
        if (fix.isEmpty()) {
            String why = "the layout of the document is not understood";
            return new Fixed(
                    document,
                    List.of(),
                    own.stream().map(finding -> new Unfixed(finding, why)).toList());
        }
        return fix.get().apply(document, own);
    }

    /** What {@link #apply} changes, by the findings that it mends. */
    static Map<Finding, List<Change>> changes(byte[] document, URI location, List<Finding> findings) {
        List<Finding> own = own(findings, location);
        Map<Finding, List<Change>> changes = new LinkedHashMap<>();
        read(document, location, own)
                .map(fix -> fix.sound(apart(fix.proposals(own))))
                .orElse(List.of())
                .forEach(proposal -> proposal.findings().forEach(finding -> changes.put(finding, proposal.changes())));
        return changes;
    }

    private static List<Finding> own(List<Finding> findings, URI location) {
        return findings.stream()
                .filter(finding ->
                        !finding.fix().isEmpty() && finding.at().document().equals(location))
                .distinct()
                .toList();
    }

    /** Empty when there is nothing to mend, or the layout of the document is not understood. */
    private static Optional<DocumentFix> read(byte[] document, URI location, List<Finding> own) {
        TextEncoding encoding = TextEncoding.of(document);
        Optional<String> text = own.isEmpty() ? Optional.empty() : encoding.decode(document);
        Optional<JsonNode> root = text.flatMap(
                        read -> TreeReader.read(document, location).value())
                .map(LocatedTree::root);
        return root.flatMap(tree -> WrittenNode.read(text.orElseThrow())
                .map(written -> new DocumentFix(location, encoding, text.orElseThrow(), tree, written)));
    }

    /** The text of {@code document} without byte order mark; what its encoding does not know is replaced. */
    public static String text(byte[] document) {
        String text = TextEncoding.of(document)
                .charset()
                .decode(ByteBuffer.wrap(document))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Fixed apply(byte[] document, List<Finding> findings) {
        List<Proposal> sound = sound(apart(proposals(findings)));
        List<Finding> fixed =
                sound.stream().flatMap(proposal -> proposal.findings().stream()).toList();
        return new Fixed(
                sound.isEmpty() ? document : encoding.encode(changed(sound)).orElseThrow(), fixed, unfixed);
    }

    /** The first of those that meet. */
    private static List<Proposal> apart(List<Proposal> proposals) {
        List<Proposal> apart = new ArrayList<>();
        NavigableMap<Integer, Change> taken = new TreeMap<>();
        for (Proposal proposal : proposals) {
            if (proposal.changes().stream().allMatch(change -> isFree(change, taken))) {
                apart.add(proposal);
                proposal.changes().forEach(change -> taken.put(change.start(), change));
            }
        }
        return apart;
    }

    private static boolean isFree(Change change, NavigableMap<Integer, Change> taken) {
        Map.Entry<Integer, Change> before = taken.lowerEntry(change.start());
        return (before == null || !before.getValue().meets(change))
                && taken.subMap(change.start(), true, change.end(), true).values().stream()
                        .noneMatch(change::meets);
    }

    /** What can be proposed, each change once; what is used at several places only when all of them want the same. */
    private List<Proposal> proposals(List<Finding> findings) {
        EditWriter writer = new EditWriter(text, root, written, comments);
        Map<List<Change>, List<Proposal>> byChanges = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Optional<Proposal> proposal = writer.propose(finding);
            proposal.ifPresentOrElse(
                    made -> byChanges
                            .computeIfAbsent(made.changes(), changes -> new ArrayList<>())
                            .add(made),
                    () -> unfixed.add(new Unfixed(finding, "its text cannot be changed in place")));
        }
        List<Proposal> agreed = new ArrayList<>();
        for (List<Proposal> same : byChanges.values()) {
            Proposal proposal = Proposal.together(same);
            if (writer.isWantedEverywhere(proposal, uses)) {
                agreed.add(proposal);
            } else {
                refuse(proposal, "what is written there is used by aliases elsewhere, where it must stay as it is");
            }
        }
        return agreed;
    }

    private void refuse(Proposal proposal, String why) {
        proposal.findings().forEach(finding -> unfixed.add(new Unfixed(finding, why)));
    }

    /** Those of {@code chosen} that together give the document that they should, as far as it can be told in time. */
    private List<Proposal> sound(List<Proposal> chosen) {
        if (!chosen.isEmpty() && isSpent()) {
            chosen.forEach(proposal -> refuse(proposal, "too many other edits of the document do not fit together"));
            return List.of();
        }
        Optional<String> fault = chosen.isEmpty() ? Optional.empty() : fault(chosen);
        if (fault.isEmpty()) {
            return chosen;
        }
        if (chosen.size() == 1) {
            refuse(chosen.get(0), fault.get());
            return List.of();
        }
        List<Proposal> first = sound(chosen.subList(0, chosen.size() / 2));
        List<Proposal> second = sound(chosen.subList(chosen.size() / 2, chosen.size()));
        List<Proposal> both = new ArrayList<>(first);
        both.addAll(second);
        boolean together =
                first.isEmpty() || second.isEmpty() || !isSpent() && fault(both).isEmpty();
        return together ? both : first;
    }

    private boolean isSpent() {
        return checks >= MAX_CHECKS || checks * text.length() > MAX_CHECKED;
    }

    /** Why the document would not be what it should after {@code proposals}; empty when it would. */
    private Optional<String> fault(List<Proposal> proposals) {
        checks++;
        String changed = changed(proposals);
        if (!gives(changed, proposals)) {
            return Optional.of("the document would no longer mean what it should");
        }
        // What only people read is not in the tree.
        boolean kept = comments.texts().isEmpty()
                || WrittenNode.read(changed)
                        .filter(again -> Comments.of(changed, again).texts().equals(comments.texts()))
                        .isPresent();
        return kept ? Optional.empty() : Optional.of("a comment would be lost");
    }

    private boolean gives(String changed, List<Proposal> proposals) {
        List<Edit> edits = proposals.stream()
                .flatMap(proposal -> proposal.edits().stream())
                .toList();
        Optional<JsonNode> again = encoding.encode(changed)
                .flatMap(bytes -> TreeReader.read(bytes, location).value())
                .map(LocatedTree::root);
        // As texts, because the order of members counts as well.
        return again.filter(read -> JsonWriter.compact(read).equals(JsonWriter.compact(EditedTree.of(root, edits))))
                .isPresent();
    }

    private String changed(List<Proposal> proposals) {
        List<Change> changes = proposals.stream()
                .flatMap(proposal -> proposal.changes().stream())
                .toList();
        return Change.apply(changes, text);
    }
}
