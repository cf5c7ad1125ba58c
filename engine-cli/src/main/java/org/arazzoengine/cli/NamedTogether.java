package org.arazzoengine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.source.SourcePolicy;
import org.arazzoengine.source.SuppliedDocument;

/**
 * The documents of a command that others may call by their {@code $self} (Arazzo 1.1.0, Identity-Based Referencing).
 * Stateless.
 */
final class NamedTogether {

    /** No document without these letters has a name of its own. */
    private static final String SELF = "$self";

    private NamedTogether() {}

    /** Those of {@code specs} that are files, can be read and say what they are called; none of a single one. */
    static List<SuppliedDocument> of(List<SpecArgument> specs) {
        return specs.size() < 2
                ? List.of()
                : specs.stream()
                        .flatMap(spec -> spec.file().stream())
                        .flatMap(file -> document(file).stream())
                        .toList();
    }

    private static Optional<SuppliedDocument> document(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SourcePolicy.MAX_BYTES);
            // One byte a letter: UTF-16 has a zero between them, which is left out.
            boolean named = new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .contains(SELF);
            return named
                    ? Optional.of(SuppliedDocument.of(bytes, file.toUri()))
                            .filter(document -> document.identity().isPresent())
                    : Optional.empty();
        } catch (IOException unreadable) {
            // Validating it says so.
            return Optional.empty();
        }
    }
}
