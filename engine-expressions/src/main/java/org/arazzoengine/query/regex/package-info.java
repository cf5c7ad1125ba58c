/**
 * Regular expressions of ECMA-262 that no pattern and no text can make hang. A pattern is read once into pieces, which
 * say by themselves whether RE2/J can run them; else java.util.regex does, within a budget of characters read. Depends
 * on {@code org.arazzoengine.query} only; everything compiled is immutable and safe for several threads.
 */
@NullMarked
package org.arazzoengine.query.regex;

import org.jspecify.annotations.NullMarked;
