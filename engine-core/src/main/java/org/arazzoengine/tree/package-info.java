/**
 * YAML or JSON bytes to a tree that knows the line and column of everything in it. {@code TreeReader} decides which; both
 * are read by Jackson, YAML with SnakeYAML beneath it, whose faults {@code YamlFault} says in words of our own. Depends on
 * {@code finding} and the expressions' {@code json} package; reads no file. Immutable results, safe for several threads;
 * what reads is used by one.
 */
@NullMarked
package org.arazzoengine.tree;

import org.jspecify.annotations.NullMarked;
