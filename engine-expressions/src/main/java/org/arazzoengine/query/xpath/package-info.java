/**
 * XPath 3.1, 3.0, 2.0 and 1.0 over XML texts, for criteria and selectors. {@code XPathQuery} is the entry point; the
 * classes named {@code Saxon…} are the only ones that know Saxon-HE (2.0 to 3.1), those named {@code XPath1…} are an
 * evaluator of 1.0, and {@code XmlReader} is the only one that knows the JDK's XML parser. None of these is loaded
 * before the first query of its version is compiled.
 *
 * <p>A query sees its document and nothing else: no file, host, environment, class, clock, chance, locale or time zone.
 * What it may cost is a number in {@code XPathLimits}. Depends on Jackson's tree and
 * {@code org.arazzoengine.query}. Everything compiled is immutable and safe for use by several threads.
 */
@NullMarked
package org.arazzoengine.query.xpath;

import org.jspecify.annotations.NullMarked;
