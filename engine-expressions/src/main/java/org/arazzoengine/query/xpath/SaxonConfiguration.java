package org.arazzoengine.query.xpath;

import java.io.Writer;
import java.util.List;
import java.util.Set;
import net.sf.saxon.Configuration;
import net.sf.saxon.expr.StaticContext;
import net.sf.saxon.expr.parser.XPathParser;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.StandardLogger;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.trans.XPathException;

/**
 * Saxon with every door closed: the functions that reach outside are refused by name, and what they would use refuses to
 * work as well. May be shared between threads; it keeps the names that it has seen for as long as it lives.
 */
final class SaxonConfiguration extends Configuration {

    /** What reaches outside the document, and what gives another result at another time. */
    private static final List<String> UNAVAILABLE = List.of(
            "available-environment-variables",
            "collection",
            "current-date",
            "current-dateTime",
            "current-time",
            "doc",
            "doc-available",
            "environment-variable",
            "function-lookup",
            "generate-id",
            "json-doc",
            "load-xquery-module",
            "parse-xml",
            "parse-xml-fragment",
            "random-number-generator",
            "serialize",
            "trace",
            "transform",
            "unparsed-text",
            "unparsed-text-available",
            "unparsed-text-lines",
            "uri-collection");

    private static final int BACKTRACKING = 100_000;

    SaxonConfiguration(XPathVersion version) {
        if (version != XPathVersion.XPATH_31) {
            // The only function of 3.1 that Saxon has in 3.0.
            disableFunction(NamespaceUri.FN.qName("sort"));
        }
        UNAVAILABLE.forEach(name -> disableFunction(NamespaceUri.FN.qName(name)));
        setResourceResolver(request -> {
            throw unavailable(request.uri);
        });
        setUnparsedTextURIResolver((uri, encoding, config, strict) -> {
            throw unavailable(String.valueOf(uri));
        });
        setCollectionFinder((context, uri) -> {
            throw unavailable(uri);
        });
        setCollationURIResolver((uri, config) -> null);
        setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
        setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
        setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
        setConfigurationProperty(Feature.REGEX_BACKTRACKING_LIMIT, BACKTRACKING);
        // Unoptimized, a query computes less while it is compiled, where no step is counted.
        setConfigurationProperty(Feature.OPTIMIZATION_LEVEL, "0");
        setDefaultLanguage("en");
        setDefaultCountry("US");
        setErrorReporterFactory(config -> error -> {});
        setLogger(StandardLogger.makeLogger(Writer.nullWriter()));
    }

    @Override
    public XPathParser newExpressionParser(String language, boolean updating, StaticContext context)
            throws XPathException {
        return new SaxonParser(context);
    }

    static boolean isUnavailable(String localName) {
        return UNAVAILABLE.contains(localName);
    }

    private static XPathException unavailable(String uri) {
        return new XPathException("nothing but the document can be read here; not " + uri);
    }

    private static final class NoEnvironment implements EnvironmentVariableResolver {

        @Override
        public Set<String> getAvailableEnvironmentVariables() {
            return Set.of();
        }

        @Override
        public String getEnvironmentVariable(String name) {
            return "";
        }
    }
}
