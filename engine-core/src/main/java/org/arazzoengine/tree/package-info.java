/**
 * YAML or JSON bytes to a tree that knows the line and column of everything in it. Depends on {@code finding} and the
 * expressions' {@code json} package; reads no file. Immutable results, safe for several threads.
 */
@NullMarked
package org.arazzoengine.tree;

import org.jspecify.annotations.NullMarked;
