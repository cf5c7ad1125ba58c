package org.arazzoengine.document;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Choice;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;

/** Tells of fields that an object of the specification does not have (AZ-DOC-13, tolerance T17). Stateless. */
final class UnknownFields {

    /** A known field that is shorter is within two letters of too many words that mean something else. */
    private static final int MIN_KNOWN = 4;

    private static final List<String> RESERVED = List.of("x-oai-", "x-oas-", "x-arazzo");

    private UnknownFields() {}

    /** A finding for each field of {@code fields} that is neither {@code known} nor an extension. */
    static void find(Fields fields, List<String> known) {
        for (var member : fields.node().properties()) {
            String name = member.getKey();
            if (Fields.isExtension(name)) {
                reserved(fields, name);
            } else if (!known.contains(name)) {
                fields.findings().add(unknown(fields, name, known));
            }
        }
    }

    private static Finding unknown(Fields fields, String name, List<String> known) {
        // Who wrote the field that is near did not mean it again.
        List<String> absent = known.stream()
                .filter(field -> field.length() >= MIN_KNOWN && !fields.has(field))
                .toList();
        Optional<String> near = NearMiss.typo(name, absent);
        Finding finding = near.isPresent()
                ? Finding.error(
                        Problem.UNKNOWN_FIELD,
                        fields.at(name),
                        "'" + name + "' is no field of " + fields.kind(),
                        "Did you mean '" + near.get() + "'?")
                : Finding.warning(
                                Problem.TOLERANCE_UNKNOWN_FIELD,
                                fields.at(name),
                                "'" + name + "' is no field of " + fields.kind() + " and is ignored",
                                "Remove it, or begin its name with 'x-'.")
                        .fixedBy(new Edit.Rename(fields.pointer(name), "x-" + name));
        return finding.breaking("AZ-DOC-13");
    }

    private static void reserved(Fields fields, String name) {
        if (RESERVED.stream().anyMatch(name::startsWith)) {
            fields.findings()
                    .add(Finding.warning(
                                    Problem.RESERVED_EXTENSION,
                                    fields.at(name),
                                    "extensions that begin with " + Choice.of(RESERVED)
                                            + " are reserved for the OpenAPI Initiative, found '" + name + "'",
                                    "Give it another prefix.")
                            .breaking("AZ-EXT-03"));
        }
    }
}
