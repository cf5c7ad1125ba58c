/**
 * The {@code arazzo} command: options, prompts, exit codes. Each command parses its options and calls the engine; what
 * is heavy is loaded by the command that needs it. Used by nobody.
 */
@NullMarked
package org.arazzoengine.cli;

import org.jspecify.annotations.NullMarked;
