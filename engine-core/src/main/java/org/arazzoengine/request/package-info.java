/**
 * HTTP calls and answers as values, how a planned step becomes a call, and {@link
 * org.arazzoengine.request.Exchanges}, which sends them. Pure; immutable types, safe for several threads.
 */
@NullMarked
package org.arazzoengine.request;

import org.jspecify.annotations.NullMarked;
