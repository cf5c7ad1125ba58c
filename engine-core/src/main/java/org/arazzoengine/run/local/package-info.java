/**
 * Runs in this process: {@link org.arazzoengine.run.local.Engine} is the entry point for programs that embed the engine,
 * {@link org.arazzoengine.run.local.LocalDriver} and {@link org.arazzoengine.run.local.StartedRun} perform the machine's
 * effects. The one package of the core that may look at a clock or a thread.
 */
@NullMarked
package org.arazzoengine.run.local;

import org.jspecify.annotations.NullMarked;
