/**
 * What the language costs (docs/performance.md has the goals, the numbers and the command).
 *
 * <p>May depend on engine-expressions, on JMH, and on Jayway to compare with. Used by nobody; one state belongs to one
 * benchmark and is used by one thread.
 */
@NullMarked
package org.arazzoengine.benchmark;

import org.jspecify.annotations.NullMarked;
