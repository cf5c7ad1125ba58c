package org.arazzoengine.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonReader;

/** What is said about a text that is no JSON. Stateless. */
final class JsonFault {

    /** More digits take a time to read that grows with their square. */
    private static final int MAX_DIGITS = 1_000;

    private JsonFault() {}

    /** Looks for the fault itself: a parser knows where it had to stop, a person wants to know what to change. */
    static Refused of(Utf8Text text, JsonProcessingException fault, Progress progress) {
        JsonCheck.Fault found = JsonCheck.of(text).find();
        if (found != null) {
            return refused(text.lines().place(found.offset()), found.message(), found.hint(), progress);
        }
        long place = fault.getLocation() == null
                ? Place.START
                : text.lines().place(text.from() + (int) fault.getLocation().getByteOffset());
        return refused(place, JsonReader.message(fault).lines().findFirst().orElse("expected JSON"), "", progress);
    }

    /** A control character, which neither JSON nor YAML has. */
    static Refused control(Utf8Text text, Progress progress) {
        return refused(
                text.lines().place(text.control()),
                "expected a text without control characters, found " + Found.character(text.bytes()[text.control()]),
                "Remove it, or write it as an escape in double quotes.",
                progress);
    }

    static Refused secondValue(long place, Progress progress) {
        return refused(place, "expected the end of the text, found more behind the JSON value", "", progress);
    }

    static Refused longNumber(Utf8Text text, Progress progress) {
        int digits = 0;
        int at = text.from();
        for (; at < text.end() && digits <= MAX_DIGITS; at++) {
            byte c = text.bytes()[at];
            digits = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E' ? digits + 1 : 0;
        }
        return refused(
                text.lines().place(Math.max(text.from(), at - digits)),
                "expected a number of at most " + MAX_DIGITS + " characters, found a longer one",
                "Put it in quotes if it is meant as text.",
                progress);
    }

    private static Refused refused(long place, String message, String hint, Progress progress) {
        return new Refused(Finding.error(Problem.SYNTAX, progress.stop(place), message, hint)
                .breaking("AZ-DOC-02"));
    }
}
