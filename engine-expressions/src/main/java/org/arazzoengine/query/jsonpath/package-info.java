/**
 * JSONPath as RFC 9535 defines it, over Jackson's tree: {@link org.arazzoengine.query.jsonpath.JsonPath} compiles a
 * query and evaluates it. {@code match()} and {@code search()} take I-Regexp (RFC 9485), executed in linear time.
 *
 * <p>A text is parsed by {@code QueryParser} and {@code FilterParser} into a tree of {@code Query}, {@code Segment},
 * {@code Selector}, {@code Logical} and {@code Operand}, which evaluates itself: nodes are handed on one by one, so
 * nothing is collected between two segments, and no path is built unless it is asked for.
 *
 * <p>Depends on {@code org.arazzoengine.query}, {@code org.arazzoengine.query.regex} and Jackson's tree. Everything
 * compiled is immutable and safe for use by several threads; what belongs to one evaluation ({@code Evaluation},
 * {@code Walk}, {@code Descent}, {@code Children}, {@code Trail}) never leaves it.
 */
@NullMarked
package org.arazzoengine.query.jsonpath;

import org.jspecify.annotations.NullMarked;
