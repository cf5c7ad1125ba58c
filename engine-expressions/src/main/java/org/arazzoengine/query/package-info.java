/**
 * The query languages that criteria and selectors are written in, each in a package of its own: regular expressions,
 * JSON Pointer, JSONPath in two versions, XPath. This package holds what they share: how they say that a text is
 * wrong and that a query failed, and what the size of a value is.
 *
 * <p>Depends on Jackson's tree only. A compiled query is immutable and safe for use by several threads; what it may
 * cost is given to it as a number of steps, never as a time.
 */
@NullMarked
package org.arazzoengine.query;

import org.jspecify.annotations.NullMarked;
