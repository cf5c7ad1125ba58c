/**
 * A document and its sources turned into something that can be run any number of times: expressions parsed, operations
 * found, parameters merged. Pure; a {@link org.arazzoengine.plan.Plan} is immutable and shared by concurrent runs.
 */
@NullMarked
package org.arazzoengine.plan;

import org.jspecify.annotations.NullMarked;
