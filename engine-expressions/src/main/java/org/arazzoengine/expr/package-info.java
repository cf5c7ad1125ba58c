/**
 * Runtime expressions of Arazzo (section Runtime Expressions): reading them by the letter ({@link
 * org.arazzoengine.expr.ExpressionParser}) and as documents write them ({@link org.arazzoengine.expr.ReferenceParser}),
 * what they look at ({@link org.arazzoengine.expr.Scope}), and texts that contain them ({@link
 * org.arazzoengine.expr.TextTemplate}).
 *
 * <p>Depends on Jackson's tree, {@code org.arazzoengine.json} and JSON Pointer only. Everything compiled is immutable and
 * safe for use by several threads; evaluation has no side effect, reads no clock and no file.
 */
@NullMarked
package org.arazzoengine.expr;

import org.jspecify.annotations.NullMarked;
