/**
 * JSONPath as draft-goessner-dispatch-jsonpath-00 describes it (Arazzo 1.1.0, Expression Type Object; decision 48).
 * Paths are read here, selector by selector, and what the draft does not know is refused; Jayway's json-path evaluates
 * the selectors, so that its extensions are out of reach and its work is counted. Depends on
 * {@code org.arazzoengine.query}, Jackson's tree and, in {@code Jayway} only, on json-path. Everything compiled is
 * immutable and safe for several threads.
 */
@NullMarked
package org.arazzoengine.query.goessner;

import org.jspecify.annotations.NullMarked;
