package org.arazzoengine.fix;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.Finding;

/**
 * Part of the text of a document and what stands there when a finding was mended, for editors. Lines end with CR, LF or
 * both. Immutable.
 *
 * @param startLine from 1
 * @param startColumn in code points, from 1; a byte order mark is none
 * @param endColumn behind the last code point that is replaced; the start when something is only inserted
 */
public record Replacement(int startLine, int startColumn, int endLine, int endColumn, String text) {

    /**
     * What has to be replaced in {@code document} to make the edits of each of {@code findings}; those are absent whose
     * edits {@link DocumentFix#apply} does not make. All of the replacements can be made together.
     *
     * @param location of the document; findings of others are left alone
     */
    public static Map<Finding, List<Replacement>> of(byte[] document, URI location, List<Finding> findings) {
        Map<Finding, List<Change>> changes = DocumentFix.changes(document, location, findings);
        Map<Finding, List<Replacement>> replacements = new LinkedHashMap<>();
        if (!changes.isEmpty()) {
            LinePlaces places = LinePlaces.of(DocumentFix.text(document));
            changes.forEach((finding, made) -> replacements.put(
                    finding, made.stream().map(change -> of(change, places)).toList()));
        }
        return replacements;
    }

    private static Replacement of(Change change, LinePlaces places) {
        return new Replacement(
                places.line(change.start()),
                places.column(change.start()),
                places.line(change.end()),
                places.column(change.end()),
                change.text());
    }
}
