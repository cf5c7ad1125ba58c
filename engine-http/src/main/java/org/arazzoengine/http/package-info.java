/**
 * The transport over HttpClient 5: {@link org.arazzoengine.http.HttpExchanges} sends calls and reads their answers. The
 * only package that knows HttpClient; it may use the core and SLF4J. Safe for several threads.
 */
@NullMarked
package org.arazzoengine.http;

import org.jspecify.annotations.NullMarked;
