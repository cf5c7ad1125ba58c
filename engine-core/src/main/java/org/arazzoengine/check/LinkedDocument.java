package org.arazzoengine.check;

import org.arazzoengine.document.ArazzoDocument;

/** A document and what is known of its sources. */
public record LinkedDocument(ArazzoDocument document, KnownSources sources) {}
