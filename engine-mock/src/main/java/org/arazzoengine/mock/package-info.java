/**
 * A local server that answers like the APIs a plan calls ({@link org.arazzoengine.mock.MockServer}), and values for
 * inputs that nobody gave ({@link org.arazzoengine.mock.InputSampler}). Both take what the descriptions say: examples
 * first, else values made from schemas ({@link org.arazzoengine.mock.SchemaSampler}). Nothing here looks at a clock or
 * at chance: the same plan and the same requests give the same answers.
 *
 * <p>May depend on engine-core and the JDK's own HTTP server only. Everything public is safe for several threads.
 */
@NullMarked
package org.arazzoengine.mock;

import org.jspecify.annotations.NullMarked;
