/**
 * What people and programs see of a run: listeners that turn events into console text and JSON. Everything passes
 * through one {@link org.arazzoengine.report.Masker} before it is shown. Depends on the core only.
 */
@NullMarked
package org.arazzoengine.report;

import org.jspecify.annotations.NullMarked;
