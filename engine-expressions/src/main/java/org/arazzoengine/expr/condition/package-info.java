/**
 * Simple conditions of Arazzo (section Criterion Object): grammar, evaluation, and the comparison rules in one class,
 * {@link org.arazzoengine.expr.condition.Comparison}.
 *
 * <pre>
 * condition  = conjunction *( "||" conjunction )
 * conjunction = term *( "&amp;&amp;" term )
 * term       = "!" ( group / operand ) / group / operand [ operator operand ]
 * group      = "(" condition ")"
 * operator   = "==" / "!=" / "&lt;=" / "&lt;" / "&gt;=" / "&gt;"
 * operand    = expression *( "." name / "[" index "]" ) / "{" expression "}"
 *            / "'" text "'" / number / "true" / "false" / "null"
 * </pre>
 *
 * Depends on {@code org.arazzoengine.expr} only; everything compiled is immutable and safe for several threads.
 */
@NullMarked
package org.arazzoengine.expr.condition;

import org.jspecify.annotations.NullMarked;
