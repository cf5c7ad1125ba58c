package org.arazzoengine.check;

import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.source.ReferencedSchemas;

/**
 * A document and what is known of its sources.
 *
 * @param schemas what its inputs refer to
 */
public record LinkedDocument(ArazzoDocument document, KnownSources sources, ReferencedSchemas schemas) {}
