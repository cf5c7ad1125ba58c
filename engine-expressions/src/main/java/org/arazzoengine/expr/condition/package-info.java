/**
 * Simple conditions of Arazzo (section Criterion Object): reading and evaluating them, and the comparison rules in one
 * class, {@link org.arazzoengine.expr.condition.Comparison}. The grammar stands in docs/language.md.
 *
 * <p>Depends on {@code org.arazzoengine.expr}, {@code org.arazzoengine.json} and JSONPath (tolerance T7); everything
 * compiled is immutable and safe for several threads.
 */
@NullMarked
package org.arazzoengine.expr.condition;

import org.jspecify.annotations.NullMarked;
