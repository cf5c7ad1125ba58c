/**
 * The API descriptions a document names: loading them ({@link org.arazzoengine.source.SourceLoader}), and the
 * operations in them ({@link org.arazzoengine.source.Operation}). swagger-parser is used by one class of this package and
 * never opens a file or URL. Immutable results, safe for several threads.
 */
@NullMarked
package org.arazzoengine.source;

import org.jspecify.annotations.NullMarked;
