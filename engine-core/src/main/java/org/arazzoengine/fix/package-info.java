/**
 * Changes the text of a document as its findings say, and leaves everything else in it byte for byte as it is. Depends
 * on {@code finding} and {@code tree}; pure functions, which read and write no file. Immutable results, safe for several
 * threads.
 */
@NullMarked
package org.arazzoengine.fix;

import org.jspecify.annotations.NullMarked;
