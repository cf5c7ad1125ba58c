package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.requirement.Repository;

/** Runs the command line in this process, as a script would (or a person, when there are lines typed). */
final class Shell {

    /** What a command printed and answered. */
    record Result(int exitCode, String out, String err) {

        JsonNode json() {
            try {
                return JsonReader.read(out);
            } catch (JsonSyntaxException e) {
                throw new AssertionError(out, e);
            }
        }
    }

    /** Somebody who types these lines, and sees which of them were hidden. */
    static final class Typist implements Terminal.Person {

        private final Deque<String> lines;
        final List<String> hidden = new ArrayList<>();
        final List<String> prompts = new ArrayList<>();

        Typist(String... lines) {
            this.lines = new ArrayDeque<>(List.of(lines));
        }

        @Override
        public Optional<String> line(String prompt) {
            prompts.add(prompt);
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public Optional<String> hiddenLine(String prompt) {
            Optional<String> line = line(prompt);
            line.ifPresent(hidden::add);
            return line;
        }
    }

    static final String SPEC = Repository.file("specs/amberflo-onboard.yml").toString();
    static final String INPUTS =
            Repository.file("specs/amberflo-onboard.inputs.yaml").toString();

    private Shell() {}

    static Result arazzo(String... args) {
        return run(Optional.empty(), "", args);
    }

    static Result withInput(String input, String... args) {
        return run(Optional.empty(), input, args);
    }

    static Result withPerson(Terminal.Person person, String... args) {
        return run(Optional.of(person), "", args);
    }

    private static Result run(Optional<Terminal.Person> person, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                person,
                true);
        int exitCode = new Arazzo(terminal, Map.of("NO_COLOR", "1")).run(args);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** {@code path} as the command line shows it: relative to the folder it runs in when it is below it. */
    static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
