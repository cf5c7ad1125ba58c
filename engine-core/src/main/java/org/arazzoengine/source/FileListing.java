package org.arazzoengine.source;

import java.net.URI;
import java.util.List;

/**
 * Files below a folder.
 *
 * @param files in the order of their depth, then of their names
 * @param complete whether there are no others
 */
public record FileListing(List<URI> files, boolean complete) {

    static final FileListing NONE = new FileListing(List.of(), false);

    public FileListing {
        files = List.copyOf(files);
    }
}
