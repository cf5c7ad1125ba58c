package org.arazzoengine.query.xpath;

import org.arazzoengine.query.QueryException;
import org.arazzoengine.query.QuerySyntaxException;

/** A process that only does what its arguments say, so that the classes it loads can be listed. */
final class LoadedClasses {

    private LoadedClasses() {}

    /** @param arguments the spelling of a version to use, or nothing */
    public static void main(String[] arguments) throws QuerySyntaxException, QueryException {
        System.out.println(XPathVersion.of("xpath-31").orElseThrow() + " " + XPathLimits.DEFAULT);
        Class<?> loaded = XPathQuery.class;
        System.out.println(loaded.getDeclaredMethods().length > 0);
        for (String version : arguments) {
            XPathQuery query =
                    XPathQuery.compile("//a = 1", XPathVersion.of(version).orElseThrow(), XPathLimits.DEFAULT);
            System.out.println(query.test("<r><a>1</a></r>", true, note -> {}));
        }
    }
}
