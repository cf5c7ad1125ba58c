package org.arazzoengine.query.goessner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.arazzoengine.query.QuerySyntaxException;

/** Reads a path into steps. Used for one reading only. */
final class PathReader {

    private static final String NO_FUNCTIONS = "the end of the name, for the draft has no functions";

    private final PathText text;
    private final List<Step> steps = new ArrayList<>();

    private PathReader(PathText text) {
        this.text = text;
    }

    static List<Step> read(PathText text) throws QuerySyntaxException {
        PathReader reader = new PathReader(text);
        text.expect("$", "at the beginning of a path");
        while (text.more()) {
            reader.segment();
        }
        return reader.steps;
    }

    private void segment() throws QuerySyntaxException {
        if (text.sees("[")) {
            bracket();
        } else if (text.takes("..")) {
            steps.add(new Step.Descent());
            if (text.sees("[")) {
                bracket();
            } else {
                memberOrAll();
            }
        } else {
            text.expect(".", "or '[' behind a selector");
            memberOrAll();
        }
    }

    private void memberOrAll() throws QuerySyntaxException {
        int from = text.at();
        steps.add(text.takes("*") ? all(from) : names(from, List.of(name(text))));
    }

    /** The name behind a dot. */
    static String name(PathText text) throws QuerySyntaxException {
        String name = text.takeName();
        if (name.isEmpty()) {
            throw text.fault("a name of letters, digits, _, - and $; others are written ['name']");
        }
        if (text.sees("(")) {
            throw text.fault(NO_FUNCTIONS);
        }
        return name;
    }

    private static Step all(int offset) throws QuerySyntaxException {
        return new Step.All(Jayway.compile("$[*]", offset));
    }

    private static Step names(int offset, List<String> names) throws QuerySyntaxException {
        String written = names.stream().map(Quoted::write).collect(Collectors.joining(","));
        return new Step.Names(Jayway.compile("$[" + written + "]", offset), names);
    }

    private void bracket() throws QuerySyntaxException {
        text.opens("[");
        text.skipSpace();
        steps.add(selector(text.at()));
        text.skipSpace();
        text.close("]", "behind the selector");
    }

    private Step selector(int from) throws QuerySyntaxException {
        if (text.takes("?")) {
            return new FilterReader(text).filter();
        }
        if (text.sees("(")) {
            return new PlaceReader(text, from).script();
        }
        if (text.takes("*")) {
            return all(from);
        }
        if (Quoted.begin(text)) {
            List<String> names = new ArrayList<>();
            do {
                names.add(quoted());
            } while (PlaceReader.comma(text));
            return names(from, names);
        }
        return new PlaceReader(text, from).places();
    }

    private String quoted() throws QuerySyntaxException {
        if (!Quoted.begin(text)) {
            throw text.fault("a name in quotes, as before the comma");
        }
        return Quoted.read(text);
    }
}
