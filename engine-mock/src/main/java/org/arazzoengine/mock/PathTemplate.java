package org.arazzoengine.mock;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of an operation with its variables, such as {@code /customers/{customerId}}. Some descriptions write a query
 * behind it, to tell apart operations that share a path; a request must have that query then. Immutable.
 *
 * @param text as written
 * @param rank orders templates: the smaller the more specific, segment by segment from the left
 */
record PathTemplate(String text, String rank, List<Segment> segments, Map<String, String> query) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");

    /** What stands between two slashes, decoded: {@code form} with a group for each variable. */
    private record Segment(Pattern form, List<String> variables) {

        static Segment of(String written) {
            List<String> variables = new ArrayList<>();
            StringBuilder form = new StringBuilder();
            int end = 0;
            for (Matcher variable = VARIABLE.matcher(written); variable.find(); end = variable.end()) {
                form.append(Pattern.quote(decoded(written.substring(end, variable.start()))))
                        .append("(.+)");
                variables.add(variable.group(1));
            }
            form.append(Pattern.quote(decoded(written.substring(end))));
            return new Segment(Pattern.compile(form.toString(), Pattern.DOTALL), variables);
        }

        /** Letters in the order in which segments are preferred. */
        char rank(String written) {
            return variables.isEmpty() ? 'a' : VARIABLE.matcher(written).matches() ? 'c' : 'b';
        }
    }

    static PathTemplate of(String path) {
        int queryAt = path.indexOf('?');
        String own = queryAt < 0 ? path : path.substring(0, queryAt);
        Map<String, String> query =
                queryAt < 0 ? new LinkedHashMap<>() : RequestValues.pairs(path.substring(queryAt + 1));
        List<Segment> segments = new ArrayList<>();
        StringBuilder rank = new StringBuilder();
        for (String written : own.split("/", -1)) {
            Segment segment = Segment.of(written);
            segments.add(segment);
            rank.append(segment.rank(written));
        }
        return new PathTemplate(path, rank.append(query.isEmpty() ? 'z' : 'a').toString(), segments, query);
    }

    /** The values of the variables, if a request of this path and query is one for this template. */
    Optional<Map<String, String>> match(String rawPath, String rawQuery) {
        String[] given = rawPath.split("/", -1);
        if (given.length != segments.size()
                || !RequestValues.pairs(rawQuery).entrySet().containsAll(query.entrySet())) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i++) {
            Segment segment = segments.get(i);
            Matcher matcher = segment.form().matcher(decoded(given[i]));
            if (!matcher.matches()) {
                return Optional.empty();
            }
            for (int v = 0; v < segment.variables().size(); v++) {
                values.put(segment.variables().get(v), matcher.group(v + 1));
            }
        }
        return Optional.of(values);
    }

    /** A segment without its percent-encoding; a plus is a plus there. */
    static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return segment;
        }
    }
}
