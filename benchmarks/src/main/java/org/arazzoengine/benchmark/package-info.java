/**
 * What the language and runs cost (docs/performance.md has the goals, the numbers and the commands).
 *
 * <p>May depend on engine-core and engine-http, on JMH, and on Jayway and HttpClient to compare with. Used by nobody; one
 * state belongs to one benchmark and is used by one thread.
 */
@NullMarked
package org.arazzoengine.benchmark;

import org.jspecify.annotations.NullMarked;
