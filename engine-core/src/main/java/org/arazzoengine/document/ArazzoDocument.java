package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.arazzoengine.finding.Location;
import org.arazzoengine.tree.LocatedTree;

/**
 * An Arazzo document (Arazzo 1.1.0, Arazzo Description).
 *
 * @param tree what it was read from
 * @param arazzo the version as written
 * @param componentInputs {@code components.inputs}, to which inputs' {@code $ref} leads; an empty object without it
 */
public record ArazzoDocument(
        Location at,
        LocatedTree tree,
        SpecVersion version,
        String arazzo,
        String title,
        List<SourceDescription> sources,
        List<Workflow> workflows,
        JsonNode componentInputs) {

    public ArazzoDocument {
        sources = List.copyOf(sources);
        workflows = List.copyOf(workflows);
    }

    /** The place of {@code pointer} in the document. */
    public Location place(String pointer) {
        return tree.at(pointer);
    }
}
