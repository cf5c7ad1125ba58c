package org.arazzoengine.tree;

import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/** What is said about texts that are no YAML: what was expected, what was found, and what to do. */
final class YamlRefusal {

    static final String ONE_DOCUMENT = "Keep one document a file.";

    private static final String IN_QUOTES = "Put the text in quotes.";

    private final Utf8Text text;
    private final Progress progress;

    YamlRefusal(Utf8Text text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    /** What stands in brackets is no name. */
    static Finding noName(Location at, boolean list) {
        return Finding.error(
                        Problem.SYNTAX,
                        at,
                        "expected a text as the name of a member, found " + (list ? "a list" : "an object"),
                        list
                                ? "Put it in quotes if it is text: a bracket begins a list."
                                : "Put the whole text in quotes if it is text: a brace begins an object.")
                .breaking("AZ-DOC-06");
    }

    Refused fault(long place, String message, String hint) {
        return new Refused(Finding.error(Problem.SYNTAX, progress.stop(place), message, hint)
                .breaking("AZ-DOC-02"));
    }

    /** In the text without quotes that begins at {@code from} stands a character that needs them. */
    Refused unprintable(int from) {
        int at = from;
        while (!Utf8Sequence.isUnprintable(text.bytes(), at)) {
            at++;
        }
        return fault(
                place(at),
                "expected a text without control characters, found "
                        + Found.character(Utf8Sequence.codePoint(text.bytes(), at)),
                "Remove it, or put the text in quotes.");
    }

    /** What stands at {@code offset} is not what was expected. */
    Refused expected(int offset, String expected, String hint) {
        return fault(place(offset), "expected " + expected + ", found " + found(offset), hint);
    }

    long place(int offset) {
        return text.lines().place(offset);
    }

    private String found(int offset) {
        return Found.at(text.bytes(), offset, text.end());
    }

    Refused bracketsAsName(long place, boolean list) {
        return new Refused(noName(progress.stop(place), list));
    }

    Refused tab(int offset) {
        return fault(
                place(offset),
                "expected spaces as indentation, found a tab",
                "YAML has no tabs there: set the editor to spaces and replace the tabs of this file.");
    }

    /** A tab between two tokens, of too many. */
    Refused tabs(int offset) {
        return fault(
                place(offset),
                "expected a space, found a tab, and many of them above",
                "Replace the tabs of this file with spaces.");
    }

    /** A name with its colon within a text that began in a line before. */
    Refused nameWithinText(int start, String first, int nameAt, String name) {
        return fault(
                place(nameAt),
                "expected more of the text that begins at " + Place.describe(place(start)) + ", found ':' behind "
                        + Found.quoted(name),
                first.matches("[A-Za-z_$][\\w.$-]*:[^/\\s].*")
                        ? "Write a blank behind the ':' in " + Found.quoted(first) + " if that is a name with a value."
                        : "If this is a name, indent it like the one above; if it is text, put all of it in quotes.");
    }

    /** A second colon in a line: {@code description: Note: this}. */
    Refused secondColon(int colon, String before) {
        return fault(
                place(colon),
                "expected the end of the line behind " + Found.quoted(before) + ", found ': '",
                "A text with ': ' in it needs quotes; a name with a value goes to a line of its own.");
    }

    /** A line between two indentations. */
    Refused indented(int offset, int one, int other) {
        long place = place(offset);
        return fault(
                place,
                "expected a line that begins with " + one + (one == other ? "" : " or " + other)
                        + (other == 1 ? " space" : " spaces") + ", found " + (Place.column(place) - 1) + " before "
                        + found(offset),
                "Indent everything that belongs together by the same number of spaces.");
    }

    /** A bracket or quote that nothing closes; what stands instead is at {@code end}. */
    Refused unclosed(int opened, int end) {
        char sign = (char) text.peek(opened);
        char other = sign == '[' ? ']' : sign == '{' ? '}' : sign;
        return fault(
                place(opened),
                "expected '" + other + "' for the '" + sign + "' that is opened here, found "
                        + (end >= text.end()
                                ? "the end of the text"
                                : found(end) + " at " + Place.describe(place(end))),
                sign == other ? "" : "Close it, or put the value in quotes if it is text.");
    }

    /** Something follows a value in quotes or brackets that began at {@code start}. */
    Refused behind(int offset, long start) {
        return expected(
                offset,
                "the end of the line behind the value that begins at " + Place.describe(start),
                "Put quotes around all of it, and within them write \\\" or ''.");
    }

    /** A line among members that is none. */
    Refused noColon(int offset) {
        if (text.peek(offset) == ':') {
            return expected(offset, "a name before ':'", "");
        }
        return expected(
                offset,
                "a name with ': ' behind it",
                found(offset).matches("'[\\w.$-]+:\\S.*")
                        ? "Write a blank behind the ':'."
                        : "Indent the line more if it belongs to the text above.");
    }

    /** No value begins with what stands at {@code offset}. */
    Refused start(int offset) {
        char c = (char) text.peek(offset);
        return switch (c) {
            case '@', '`', '%' ->
                fault(
                        place(offset),
                        "expected a value, found '" + c + "', which begins no text without quotes",
                        IN_QUOTES);
            case ']', '}' ->
                fault(place(offset), "expected a value, found '" + c + "' without an opening bracket", IN_QUOTES);
            default -> expected(offset, "a value", IN_QUOTES);
        };
    }
}
