package org.arazzoengine.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The feature sets of the specification: {@code major.minor}; the patch part changes nothing (AZ-VER-03). */
public enum SpecVersion {
    V1_0("1.0"),
    V1_1("1.1");

    private static final Pattern VERSION = Pattern.compile("([0-9]+\\.[0-9]+)\\.[0-9]+(-.+)?");

    private final String featureSet;

    SpecVersion(String featureSet) {
        this.featureSet = featureSet;
    }

    /** The feature set of {@code arazzo}, such as {@code 1.0.1}; empty when there is none we know. */
    public static Optional<SpecVersion> of(String arazzo) {
        Matcher matcher = VERSION.matcher(arazzo);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (SpecVersion version : values()) {
            if (version.featureSet.equals(matcher.group(1))) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
