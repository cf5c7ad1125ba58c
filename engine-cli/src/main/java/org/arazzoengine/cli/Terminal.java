package org.arazzoengine.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The three streams of the process, and a person at them if there is one.
 *
 * @param out results
 * @param err progress, prompts, diagnostics
 * @param person empty when input or output is not a terminal
 * @param unicode whether {@code out} shows more than ASCII
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Optional<Person> person, boolean unicode) {

    /** Somebody who can be asked. */
    interface Person {

        /** The line typed after {@code prompt}, without its end; empty at the end of input. */
        Optional<String> line(String prompt);

        /** As {@link #line}, not shown while it is typed. */
        Optional<String> hiddenLine(String prompt);
    }

    static Terminal ofProcess() {
        Charset charset = nativeCharset();
        Console console = System.console();
        return new Terminal(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                Optional.ofNullable(console).map(ConsolePerson::new),
                charset.name().toUpperCase(Locale.ROOT).startsWith("UTF"));
    }

    private static Charset nativeCharset() {
        try {
            return Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private record ConsolePerson(Console console) implements Person {

        @Override
        public Optional<String> line(String prompt) {
            return Optional.ofNullable(console.readLine("%s", prompt));
        }

        @Override
        public Optional<String> hiddenLine(String prompt) {
            // The console prints the prompt once it shows nothing any more: who types fast must not be seen.
            char[] typed = console.readPassword("%s", prompt);
            if (typed == null) {
                return Optional.empty();
            }
            String line = new String(typed);
            Arrays.fill(typed, ' ');
            return Optional.of(line);
        }
    }
}
