/**
 * Runtime expressions of Arazzo (section Runtime Expressions): reading them, what they look at ({@link
 * org.arazzoengine.expr.Scope}), and values that contain them ({@link org.arazzoengine.expr.ValueTemplate}).
 *
 * <p>Depends on Jackson's tree only. Everything compiled is immutable and safe for use by several threads; evaluation
 * has no side effect, reads no clock and no file.
 */
@NullMarked
package org.arazzoengine.expr;

import org.jspecify.annotations.NullMarked;
