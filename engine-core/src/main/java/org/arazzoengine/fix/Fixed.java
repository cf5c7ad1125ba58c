package org.arazzoengine.fix;

import java.util.List;
import org.arazzoengine.finding.Finding;

/**
 * A document after its findings were mended.
 *
 * @param document its bytes, in the encoding they were in
 * @param fixed whose edits were made
 * @param unfixed whose edits were not made, although they have some
 */
public record Fixed(byte[] document, List<Finding> fixed, List<Unfixed> unfixed) {

    public Fixed {
        document = document.clone();
        fixed = List.copyOf(fixed);
        unfixed = List.copyOf(unfixed);
    }

    /** A copy of the bytes. */
    @Override
    public byte[] document() {
        return document.clone();
    }

    /**
     * A finding that stays.
     *
     * @param why in words for the author
     */
    public record Unfixed(Finding finding, String why) {}
}
