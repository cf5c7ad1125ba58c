/**
 * Criteria (Arazzo 1.1.0, Criterion Object): simple conditions, regular expressions, JSONPath and XPath with their
 * contexts, and the verdict with its reason.
 *
 * <p>Depends on {@code org.arazzoengine.expr}, {@code org.arazzoengine.select} and {@code org.arazzoengine.query};
 * everything compiled is immutable and safe for several threads.
 */
@NullMarked
package org.arazzoengine.criterion;

import org.jspecify.annotations.NullMarked;
