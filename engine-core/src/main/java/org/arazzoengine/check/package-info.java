/**
 * Checks of what documents name and hold: whether everything that a document refers to exists ({@link
 * org.arazzoengine.check.DocumentCheck}), and a workflow's inputs against their JSON Schema. Depends on the document and
 * on no source of it: what is known of these comes through {@link org.arazzoengine.check.KnownSources}. Pure; what is
 * public and not said to be used by one thread is safe for several.
 */
@NullMarked
package org.arazzoengine.check;

import org.jspecify.annotations.NullMarked;
