package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Location;
import org.arazzoengine.tree.LocatedTree;

/**
 * An Arazzo document (Arazzo 1.1.0, Arazzo Description).
 *
 * @param tree what it was read from
 * @param arazzo the version as written
 * @param self the document's canonical URI, resolved against where it was read from; empty without {@code $self}, which
 *     1.0 does not know (AZ-SELF-08)
 */
public record ArazzoDocument(
        Location at,
        LocatedTree tree,
        SpecVersion version,
        String arazzo,
        Optional<URI> self,
        Info info,
        List<SourceDescription> sources,
        List<Workflow> workflows,
        Components components,
        Map<String, JsonNode> extensions) {

    public ArazzoDocument {
        sources = List.copyOf(sources);
        workflows = List.copyOf(workflows);
    }

    /** The place of {@code pointer} in the document. */
    public Location place(String pointer) {
        return tree.at(pointer);
    }
}
