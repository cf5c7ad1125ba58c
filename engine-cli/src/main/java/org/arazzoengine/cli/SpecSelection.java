package org.arazzoengine.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents that several SPECs stand for. Stateless. */
final class SpecSelection {

    private SpecSelection() {}

    /** Each document once, in the order it is first named; what a pattern stands for is sorted. */
    static List<SpecArgument> of(List<String> written) throws UsageException {
        if (written.stream().filter("-"::equals).count() > 1) {
            throw new UsageException("standard input (-) can be read once only");
        }
        Map<String, SpecArgument> selected = new LinkedHashMap<>();
        for (String name : written) {
            List<String> names = SpecPattern.isOne(name) ? new SpecPattern(name).expand() : List.of(name);
            names.forEach(one -> selected.putIfAbsent(identity(one), new SpecArgument(one)));
        }
        return List.copyOf(selected.values());
    }

    private static String identity(String name) {
        try {
            return name.equals("-")
                    ? name
                    : Path.of(name).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            // What is no file name gets its finding when it is read.
            return name;
        }
    }
}
