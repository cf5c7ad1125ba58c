/**
 * JSON values that hold runtime expressions, templates and Selector Objects: parameter values, payloads, outputs.
 *
 * <p>Depends on {@code org.arazzoengine.expr}, {@code org.arazzoengine.select} and Jackson's tree; everything compiled
 * is immutable and safe for several threads.
 */
@NullMarked
package org.arazzoengine.expr.value;

import org.jspecify.annotations.NullMarked;
