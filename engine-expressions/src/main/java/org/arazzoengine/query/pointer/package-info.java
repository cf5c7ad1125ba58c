/**
 * JSON Pointer (RFC 6901) over Jackson's tree. Depends on {@code org.arazzoengine.query} only; pointers are immutable
 * and safe for several threads.
 */
@NullMarked
package org.arazzoengine.query.pointer;

import org.jspecify.annotations.NullMarked;
