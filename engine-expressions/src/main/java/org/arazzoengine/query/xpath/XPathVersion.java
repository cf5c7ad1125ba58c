package org.arazzoengine.query.xpath;

import java.util.Optional;

/** The versions of XPath that an Expression Type Object can name (Arazzo 1.1, "Expression Type Object"). */
public enum XPathVersion {
    XPATH_31("xpath-31"),
    XPATH_30("xpath-30"),
    XPATH_20("xpath-20"),
    XPATH_10("xpath-10");

    private final String spelling;

    XPathVersion(String spelling) {
        this.spelling = spelling;
    }

    /** As written in {@code version}. */
    public String spelling() {
        return spelling;
    }

    /** As its own specification calls it: {@code 3.1}. */
    String number() {
        return spelling.charAt(6) + "." + spelling.charAt(7);
    }

    /** The version with exactly this spelling. */
    public static Optional<XPathVersion> of(String spelling) {
        for (XPathVersion version : values()) {
            if (version.spelling.equals(spelling)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
