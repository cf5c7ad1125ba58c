package org.arazzoengine.tree;

import java.util.regex.Pattern;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Tells of sound YAML that hardly means what it looks like. */
final class YamlHints {

    /** A name and a value without the blank that would part them; an address has a slash there. */
    private static final Pattern UNPARTED = Pattern.compile("[\\w.$-]+:[^/].*");

    private final Utf8Text text;
    private final Marks marks;
    private final Progress progress;

    YamlHints(Utf8Text text, Marks marks, Progress progress) {
        this.text = text;
        this.marks = marks;
        this.progress = progress;
    }

    /** {@code $response.body #/id}: the blank makes a comment of the pointer. */
    void behind(ScalarEvent scalar) {
        if (!scalar.isPlain() || !scalar.getValue().startsWith("$")) {
            return;
        }
        int at = marks.offset(scalar.getEndMark());
        while (text.peek(at) == ' ' || text.peek(at) == '\t') {
            at++;
        }
        if (text.peek(at) == '#' && text.peek(at + 1) == '/') {
            readOtherwise(
                    text.lines().place(at),
                    "a blank stands before this '#', so the rest of the line is a comment",
                    "Remove the blank if the rest belongs to the expression.");
        }
    }

    /** What was probably meant by a name without a value, in braces. */
    void member(YamlLevel level, Event value) {
        if (!level.flow || level.named != YamlLevel.Name.PLAIN || !YamlTokens.isUnwritten(value)) {
            return;
        }
        if (level.name.startsWith("$")) {
            readOtherwise(
                    level.start,
                    "a brace begins an object in YAML, so this is one with the member " + Found.quoted(level.name)
                            + " and no value",
                    "Put it in quotes if it is an expression: \"{" + level.name + "}\".");
        } else if (UNPARTED.matcher(level.name).matches()) {
            readOtherwise(
                    level.nameAt,
                    Found.quoted(level.name) + " is a name without a value",
                    "Write a blank behind the ':' if it is a name with a value.");
        }
    }

    private void readOtherwise(long place, String message, String hint) {
        progress.add(Finding.warning(Problem.READ_OTHERWISE, progress.at(place), message, hint));
    }
}
