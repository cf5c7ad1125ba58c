/**
 * The machine that runs a plan: {@link org.arazzoengine.run.RunMachine} is a pure function from state and signal to the
 * next state, effects and events. No I/O, clock, randomness or thread; the same signals give the same events everywhere.
 */
@NullMarked
package org.arazzoengine.run;

import org.jspecify.annotations.NullMarked;
