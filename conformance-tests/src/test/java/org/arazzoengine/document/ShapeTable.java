package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/**
 * The table of what is wrong with the shape of documents: {@code src/test/resources/document/shape.txt}.
 *
 * <pre>
 * = What the rows show [AZ-STEP-01]
 * any step &gt;&gt;{operationId: o} -&gt; error AZ201 expected the field 'stepId'
 * 1.1 step {stepId: s, operationId: o, timeout: &gt;&gt;5s} -&gt; error AZ202 [AZ-STEP-35] expected a whole number
 * any step {stepId: s, operationId: o} -&gt; fine
 * </pre>
 *
 * A row begins with the version of the specification ({@code any} of the two means both) and with the part of a minimal
 * document that is replaced ({@link #PARTS}). Each {@code >>} marks the place of a finding, in their order, and is taken
 * out. Findings are separated by {@code ;} and say their weight, code and the beginning or a part of their message;
 * {@code tolerated} is a warning that is an error when the document is read by the letter. A finding breaks the
 * requirement in its brackets, else the first of the paragraph; one in round brackets is broken but not shown, because it
 * is about more than the shape. An indented line goes on with the line above.
 */
final class ShapeTable {

    private static final String MARK = ">>";
    private static final Pattern TITLE = Pattern.compile("= (.*) (?:\\[(AZ-[A-Z0-9 -]+)]|\\((AZ-[A-Z]+-[0-9]+)\\))");
    private static final Pattern ROW = Pattern.compile("(any|1\\.0|1\\.1) ([a-zA-Z]+) +(.*?) +-> (.+)");
    private static final Pattern FINDING =
            Pattern.compile("(error|tolerated|warning|note) (AZ-?[A-Z]?[0-9]+)(?: \\[(AZ-[A-Z]+-[0-9]+|none)])? (.+)");

    private static final String MINIMAL = """
            # The version stands where no row moves it.
            arazzo: %arazzo
            info: %info
            sourceDescriptions: %sources
            workflows: %workflows
            """;

    /** Each part and what stands in its place in a minimal document; {@code %} names another part. */
    private static final Map<String, String> PARTS = parts();

    /** Parts that are of another object than the one they are in, and the part that holds them. */
    private static final Map<String, List<String>> WITHIN = within();

    private ShapeTable() {}

    private static Map<String, String> parts() {
        String rest = """
                info      {title: T, version: '1'}
                sources   [%source]
                source    {name: api, url: api.yaml, type: openapi}
                workflows [%workflow]
                workflow  {workflowId: w, steps: %steps}
                steps     [%step]
                step      {stepId: s, operationId: o}
                """;
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("document", MINIMAL);
        rest.lines().map(line -> line.split(" +", 2)).forEach(part -> parts.put(part[0], part[1]));
        return parts;
    }

    private static Map<String, List<String>> within() {
        Map<String, List<String>> within = new LinkedHashMap<>();
        within.put("root", List.of("document", MINIMAL + "%root\n"));
        within.put("components", List.of("document", MINIMAL + "components: %components\n"));
        within.put("parameters", List.of("step", "{stepId: s, operationId: o, parameters: %parameters}"));
        within.put("body", List.of("step", "{stepId: s, operationId: o, requestBody: %body}"));
        within.put(
                "replacement",
                List.of(
                        "step",
                        "{stepId: s, operationId: o, requestBody: {payload: {}, replacements: [%replacement]}}"));
        within.put("criteria", List.of("step", "{stepId: s, operationId: o, successCriteria: %criteria}"));
        within.put("onSuccess", List.of("step", "{stepId: s, operationId: o, onSuccess: %onSuccess}"));
        within.put("onFailure", List.of("step", "{stepId: s, operationId: o, onFailure: %onFailure}"));
        within.put("outputs", List.of("step", "{stepId: s, operationId: o, outputs: %outputs}"));
        return within;
    }

    /**
     * What a row says of one finding.
     *
     * @param message part of it
     * @param requirement empty when it breaks none
     */
    record Expected(String weight, String code, String requirement, String message) {

        String severity(boolean strict) {
            return switch (weight) {
                case "tolerated" -> strict ? "ERROR" : "WARNING";
                case "note" -> "INFO";
                default -> weight.toUpperCase(Locale.ROOT);
            };
        }
    }

    /**
     * One row under one version of the specification.
     *
     * @param shows the requirements that its paragraph names
     * @param text the document
     * @param places {@code line:column} of each mark
     */
    record Row(String says, List<String> shows, String row, String text, List<String> places, List<Expected> expected) {

        Checked<ArazzoDocument> read() {
            return DocumentReader.read(tree(text));
        }

        @Override
        public String toString() {
            return says + ": " + row;
        }
    }

    static LocatedTree tree(String text) {
        return TreeReader.read(text.getBytes(StandardCharsets.UTF_8), URI.create("file:///shop/arazzo.yaml"))
                .orThrow();
    }

    static List<Row> rows() {
        Path file = Repository.file("conformance-tests/src/test/resources/document/shape.txt");
        List<Row> rows = new ArrayList<>();
        try {
            String says = "";
            String breaks = "";
            List<String> shows = List.of();
            for (String line : Files.readString(file).replaceAll("\\n +", " ").split("\\n")) {
                Matcher title = TITLE.matcher(line);
                if (title.matches()) {
                    says = title.group(1);
                    shows = title.group(2) == null
                            ? List.of()
                            : List.of(title.group(2).split(" +"));
                    breaks = title.group(3) == null ? shows.get(0) : title.group(3);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    rows.addAll(rows(says, shows, breaks, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<Row> rows(String says, List<String> shows, String breaks, String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            throw new AssertionError("no row: " + line);
        }
        List<Row> rows = new ArrayList<>();
        for (String version : List.of("1.0.1", "1.1.0")) {
            if (row.group(1).equals("any") || version.startsWith(row.group(1))) {
                String marked = text(version, row.group(2), row.group(3).strip());
                rows.add(new Row(
                        says,
                        shows,
                        version + line.substring(3),
                        marked.replace(MARK, ""),
                        places(marked),
                        expected(row.group(4), breaks)));
            }
        }
        return rows;
    }

    private static String text(String version, String part, String fragment) {
        Map<String, String> parts = new LinkedHashMap<>(PARTS);
        parts.put("arazzo", version);
        Optional.ofNullable(WITHIN.get(part)).ifPresent(within -> parts.put(within.get(0), within.get(1)));
        parts.put(part, fragment);
        String text = parts.get("document");
        for (int depth = 0; depth < parts.size(); depth++) {
            for (Map.Entry<String, String> entry : parts.entrySet()) {
                text = text.replaceAll("%" + entry.getKey() + "\\b", Matcher.quoteReplacement(entry.getValue()));
            }
        }
        return text;
    }

    private static List<String> places(String marked) {
        List<String> places = new ArrayList<>();
        String[] lines = marked.split("\\n");
        for (int line = 0; line < lines.length; line++) {
            String rest = lines[line];
            for (int at = rest.indexOf(MARK); at >= 0; at = rest.indexOf(MARK)) {
                places.add((line + 1) + ":" + (at + 1));
                rest = rest.substring(0, at) + rest.substring(at + MARK.length());
            }
        }
        return places;
    }

    private static List<Expected> expected(String outcome, String requirement) {
        List<Expected> expected = new ArrayList<>();
        for (String finding : outcome.equals("fine") ? new String[0] : outcome.split(" ; ")) {
            Matcher matcher = FINDING.matcher(finding.strip());
            if (!matcher.matches()) {
                throw new AssertionError("no finding: " + finding);
            }
            String broken = Optional.ofNullable(matcher.group(3)).orElse(requirement);
            expected.add(new Expected(
                    matcher.group(1), matcher.group(2), broken.equals("none") ? "" : broken, matcher.group(4)));
        }
        return expected;
    }

    /** A finding as far as rows say it. */
    static String words(Finding finding) {
        return finding.severity() + " " + finding.problem().code() + " [" + finding.requirement() + "] at "
                + finding.at().line() + ":" + finding.at().column() + " " + finding.message();
    }

    /** The JSON of requirements.yaml. */
    static JsonNode requirements() {
        try {
            byte[] bytes = Files.readAllBytes(Repository.file("docs/spec/requirements.yaml"));
            return TreeReader.read(bytes, URI.create("file:///requirements.yaml"))
                    .orThrow()
                    .root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
