package org.arazzoengine.query.jsonpath;

/** What stands between the operators of a filter: a query, a literal or a function. Its kind decides what is allowed. */
sealed interface Term permits Query, Operand, Matching {}
