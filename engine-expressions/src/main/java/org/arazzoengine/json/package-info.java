/**
 * JSON text to tree and back, exactly: every digit of a number survives, members keep their order. Depends on Jackson's
 * streaming parser and tree only. All types are stateless or immutable and safe for use by several threads.
 */
@NullMarked
package org.arazzoengine.json;

import org.jspecify.annotations.NullMarked;
