package org.arazzoengine.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Problem;

/** Descriptions with all of their operations read, as if a step named each of them; they refer to no other file. */
final class WholeIndex {

    private WholeIndex() {}

    static Checked<SourceIndex> read(String text, URI location) {
        return read(text.getBytes(StandardCharsets.UTF_8), location);
    }

    static Checked<SourceIndex> read(byte[] bytes, URI location) {
        Checked<OpenSource> source = open(bytes, location);
        Optional<SourceIndex> index = source.value().map(read -> read.index(all(read)));
        return new Checked<>(index, source.findings());
    }

    static Checked<OpenSource> open(byte[] bytes, URI location) {
        return OpenSource.read("api", bytes, location, elsewhere -> {
            throw new SourceLoadException(Problem.LOCATION_NOT_SUPPORTED, "other documents are not read here", "");
        });
    }

    static Set<OperationRef> all(OpenSource source) {
        Set<OperationRef> all = new LinkedHashSet<>();
        source.names()
                .methods()
                .forEach((path, methods) -> methods.forEach(method -> all.add(new OperationRef(path, method))));
        return all;
    }
}
