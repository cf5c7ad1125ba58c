package org.arazzoengine.cli;

/** Text as one word of a POSIX shell. Stateless. */
final class ShellWord {

    private ShellWord() {}

    static String quote(String text) {
        return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
