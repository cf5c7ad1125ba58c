package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arazzoengine.expr.Semantics.Grammar;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;

/**
 * The tables below {@code src/test/resources/language}: texts of the language, what each gives, and which diagnostics
 * it gives on the way. A table is a sequence of paragraphs:
 *
 * <pre>
 * # a comment
 * = What the rows show [AZ-EXPR-08 AZ-EXPR-28]
 * with context XML
 * scope {"response": {"header": {"ETag": "x"}}}
 * any $response.header.etag -&gt; "x"
 * strict $response.headers.ETag -&gt; refused
 * lenient $response.headers.ETag -&gt; "x" ! AZ-T05
 * </pre>
 *
 * A row begins with the semantics that it holds under, {@code any} of the two means both. Behind {@code !} are all the
 * codes, in order. What is set before the first paragraph holds for all. An indented line goes on with the line above.
 */
public final class LanguageTable {

    private static final Pattern TITLE = Pattern.compile("= (.*?)(?: \\[(AZ-[A-Z0-9 -]+)])?");
    private static final Pattern ROW = Pattern.compile(
            "(any|strict|lenient) (.*?) *-> (.+?)(?: ! ((?:AZ-[DT]\\d+|gap)(?: (?:AZ-[DT]\\d+|gap))*))?");

    private String says = "";
    private List<String> shows = List.of();
    private Map<String, String> settings = new LinkedHashMap<>();
    private Map<String, String> defaults = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private LanguageTable() {}

    /**
     * One row under one semantics.
     *
     * @param shows the requirements that its paragraph names
     * @param settings the lines that begin with {@code with}, and {@code scope}
     */
    public record Row(
            String says,
            List<String> shows,
            Map<String, String> settings,
            boolean strict,
            String text,
            String expected,
            List<String> codes) {

        /** What the row is read by. */
        public Semantics semantics() {
            Semantics base = strict ? Semantics.strictly() : Semantics.lenient();
            return setting("grammar", "1.1").equals("1.0") ? base.withGrammar(Grammar.V1_0) : base;
        }

        public Scope scope() {
            return new TreeScope(json(setting("scope", "{}")));
        }

        /** Everything, or {@code with declared values} what has one. */
        public Predicate<Reference> declared() {
            return reference -> settings.get("declared") == null
                    || reference.readings().stream()
                            .anyMatch(reading -> reading.expression().resolve(scope()) instanceof Resolved.Present);
        }

        public String setting(String key, String otherwise) {
            return settings.getOrDefault(key, otherwise);
        }

        /** Compares with the row, which has a JSON value, perhaps with spaces, or a word. */
        public void assertValue(String outcome, Collection<Diagnostic> diagnostics, int gaps) {
            boolean word = expected.equals("missing") || expected.startsWith("refused") || expected.startsWith("fault");
            assertGives(word ? expected : JsonWriter.compact(json(expected)), outcome, diagnostics, gaps);
        }

        /** Compares with the row, which has a text. */
        public void assertText(String outcome, Collection<Diagnostic> diagnostics, int gaps) {
            assertGives(expected, outcome, diagnostics, gaps);
        }

        private void assertGives(String wanted, String outcome, Collection<Diagnostic> diagnostics, int gaps) {
            List<String> told = new ArrayList<>(
                    diagnostics.stream().map(Diagnostic::code).distinct().toList());
            told.addAll(Collections.nCopies(gaps, "gap"));
            // A row may have the beginning of a message, or none of it.
            boolean message = outcome.startsWith("refused: ") || outcome.startsWith("fault: ");
            String actual = message && outcome.startsWith(wanted) ? wanted : outcome;
            assertEquals(withCodes(wanted, codes), withCodes(actual, told), this::toString);
        }

        private static String withCodes(String outcome, List<String> codes) {
            return codes.isEmpty() ? outcome : outcome + " ! " + String.join(" ", codes);
        }

        @Override
        public String toString() {
            return says + ": " + (strict ? "strict " : "lenient ") + text;
        }
    }

    /** The rows of {@code file} under one semantics. */
    public static Stream<Row> rows(String file, boolean strict) {
        return read(file).stream().filter(row -> row.strict() == strict);
    }

    /** The files that are tables. */
    public static List<String> files() {
        try (Stream<Path> files = Files.list(file(""))) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !List.of("errors.txt", "wrong-texts.txt").contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file below the folder of the tables in the sources, where it can be rewritten. */
    public static Path file(String name) {
        return Repository.file("conformance-tests/src/test/resources/language").resolve(name);
    }

    /** Every row of {@code file}, a row for both semantics twice. */
    public static List<Row> read(String file) {
        try {
            LanguageTable table = new LanguageTable();
            for (String line :
                    Files.readString(file(file)).replaceAll("\\n +", " ").split("\\n")) {
                table.line(line);
            }
            return table.rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith("= ")) {
            title(line);
        } else if (line.startsWith("with ")) {
            String[] parts = line.split(" ", 3);
            settings.put(parts[1], parts[2]);
        } else if (line.startsWith("scope ")) {
            settings.put("scope", line.substring("scope ".length()));
        } else {
            row(line);
        }
        if (says.isEmpty()) {
            defaults = new LinkedHashMap<>(settings);
        }
    }

    private void title(String line) {
        Matcher title = TITLE.matcher(line);
        if (!title.matches()) {
            throw new AssertionError("no title: " + line);
        }
        says = title.group(1);
        shows = title.group(2) == null ? List.of() : List.of(title.group(2).split(" +"));
        settings = new LinkedHashMap<>(defaults);
    }

    private void row(String line) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            throw new AssertionError("no row: " + line);
        }
        List<String> codes =
                row.group(4) == null ? List.of() : List.of(row.group(4).split(" "));
        for (boolean strict : List.of(true, false)) {
            if (!row.group(1).equals(strict ? "lenient" : "strict")) {
                rows.add(new Row(
                        says,
                        shows,
                        new LinkedHashMap<>(settings),
                        strict,
                        row.group(2),
                        row.group(3).strip(),
                        codes));
            }
        }
    }

    /** {@code value} on one line, or {@code missing}. */
    public static String words(Resolved value) {
        return value instanceof Resolved.Present present ? JsonWriter.compact(present.value()) : "missing";
    }

    public static JsonNode json(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Checks that {@code method} of {@code test} claims exactly what its rows show. */
    public static void assertClaims(Class<?> test, String method, String file, boolean strict) {
        Set<String> shown = new TreeSet<>();
        rows(file, strict).forEach(row -> shown.addAll(row.shows()));
        Set<String> claimed = new TreeSet<>();
        for (Method candidate : test.getDeclaredMethods()) {
            if (candidate.getName().equals(method) && candidate.isAnnotationPresent(Requirement.class)) {
                claimed.addAll(
                        List.of(candidate.getAnnotation(Requirement.class).value()));
            }
        }
        assertEquals(String.join("\", \"", shown), String.join("\", \"", claimed));
    }
}
