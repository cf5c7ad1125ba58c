/**
 * The query languages of Arazzo behind one interface (Arazzo 1.1.0, Expression Type Object and Selector Object): which
 * dialect a type names, and what a query selects from a value. A library is loaded when its language is first used.
 *
 * <p>Depends on {@code org.arazzoengine.expr} and {@code org.arazzoengine.query}; everything compiled is immutable and
 * safe for several threads.
 */
@NullMarked
package org.arazzoengine.select;

import org.jspecify.annotations.NullMarked;
