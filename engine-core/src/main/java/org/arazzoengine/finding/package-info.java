/**
 * What is wrong, where, and what to do about it: the bottom package of the core, used by every other. All types are
 * immutable and safe for several threads.
 */
@NullMarked
package org.arazzoengine.finding;

import org.jspecify.annotations.NullMarked;
