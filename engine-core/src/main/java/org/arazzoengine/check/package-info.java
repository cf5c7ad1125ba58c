/**
 * Checks of values against what the document declares: a workflow's inputs against their JSON Schema. Pure, safe for
 * several threads.
 */
@NullMarked
package org.arazzoengine.check;

import org.jspecify.annotations.NullMarked;
