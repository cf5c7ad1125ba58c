package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;

/** Reads which version of the specification a document follows, which decides how all of it is read. Stateless. */
final class VersionReader {

    private static final String FIELD = "arazzo";
    private static final Pattern OTHER_VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+.*");

    private VersionReader() {}

    static Optional<SpecVersion> read(Fields root) {
        if (!root.has(FIELD)) {
            root.findings().add(missing(root));
            return Optional.empty();
        }
        JsonNode written = root.node().get(FIELD);
        Optional<SpecVersion> version = written.isTextual() ? SpecVersion.of(written.textValue()) : Optional.empty();
        if (version.isEmpty()) {
            root.findings().add(unknown(root, written));
        }
        return version;
    }

    private static Finding missing(Fields root) {
        Optional<String> api = api(root);
        return Finding.error(
                        Problem.MISSING_FIELD,
                        root.at(),
                        "expected the field 'arazzo' with the version of the specification"
                                + api.map(kind -> "; this is an " + kind + " description")
                                        .orElse(""),
                        api.isPresent() ? "Name the Arazzo document that uses it instead." : advice(root))
                .breaking("AZ-DOC-01");
    }

    private static Optional<String> api(Fields root) {
        if (root.has("openapi") || root.has("swagger")) {
            return Optional.of("OpenAPI");
        }
        return root.has("asyncapi") ? Optional.of("AsyncAPI") : Optional.empty();
    }

    private static String advice(Fields root) {
        List<String> names = new ArrayList<>();
        root.node().fieldNames().forEachRemaining(names::add);
        return NearMiss.typo(FIELD, names)
                .map(near -> "Did you mean 'arazzo' by '" + near + "'?")
                .orElse("Add: arazzo: 1.0.1");
    }

    private static Finding unknown(Fields root, JsonNode written) {
        boolean isVersion = written.isTextual()
                && OTHER_VERSION.matcher(written.textValue()).matches();
        return Finding.error(
                        Problem.VERSION,
                        root.at(FIELD),
                        "expected the version 1.0.x or 1.1.x of the specification, found "
                                + (written.isTextual() ? "'" + written.textValue() + "'" : Found.words(written)),
                        isVersion ? "" : "Write all three numbers: arazzo: 1.0.1")
                .breaking(isVersion ? "AZ-VER-04" : "AZ-VER-01");
    }
}
