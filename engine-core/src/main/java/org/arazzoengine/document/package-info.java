/**
 * What the author of an Arazzo document wrote, as records with their places. Depends on {@code tree} and {@code finding};
 * nothing is resolved or evaluated here. Immutable, safe for several threads.
 */
@NullMarked
package org.arazzoengine.document;

import org.jspecify.annotations.NullMarked;
