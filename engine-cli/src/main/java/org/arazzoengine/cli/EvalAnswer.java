package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.report.Style;

/**
 * What came out of one request.
 *
 * @param valid whether the text can be evaluated at all
 * @param kind what the text is
 * @param version of the query language
 * @param parts what the text consists of: an object for one expression, else a list
 * @param error why it is no expression, or could not be evaluated
 * @param strict whether tolerated spellings are errors
 */
record EvalAnswer(
        boolean valid,
        String kind,
        Optional<String> version,
        JsonNode parts,
        Outcome outcome,
        Optional<Verdict.Fault> error,
        List<Note> notes,
        boolean strict) {

    /** What the text led to. */
    sealed interface Outcome {}

    /** A value; of a literal its text. */
    record Value(JsonNode value) implements Outcome {}

    /** Nothing, and why. */
    record Missing(String why) implements Outcome {}

    /** A criterion's verdict; {@code actual} has the operands' values, null for a missing one. */
    record Judged(boolean passed, String reason, ObjectNode actual) implements Outcome {}

    /** @param inContext whether the diagnostic is about the criterion's context, not about its condition */
    record Note(Diagnostic diagnostic, boolean inContext) {}

    EvalAnswer {
        notes = List.copyOf(notes);
    }

    int exitCode() {
        if (!valid) {
            return ExitCodes.USAGE;
        }
        boolean failed = outcome instanceof Judged judged ? !judged.passed() : error.isPresent();
        return failed ? ExitCodes.WORKFLOW_FAILED : ExitCodes.SUCCESS;
    }

    /** The answer on one line. */
    String line() {
        return safe(JsonWriter.compact(json()));
    }

    /** The answer indented. */
    String pretty() {
        return safe(JsonWriter.pretty(json()));
    }

    /** JSON whose text steers no terminal: the escapes are those of JSON, so the values stay the same. */
    static String safe(String json) {
        return Style.printable(json);
    }

    /** The answer to what is no request. */
    static ObjectNode refusal(String message, boolean criterion) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("valid", false);
        if (criterion) {
            json.put("passed", false);
        }
        json.putObject("error").put("offset", 0).put("message", message);
        return json;
    }

    private ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("valid", valid).put("kind", kind);
        version.ifPresent(written -> json.put("version", written));
        json.set("parts", parts);
        if (outcome instanceof Value value) {
            json.set("value", value.value());
        } else if (outcome instanceof Missing missing) {
            json.put("missing", missing.why());
        } else if (outcome instanceof Judged judged) {
            json.put("passed", judged.passed()).put("reason", judged.reason());
            json.set("actual", judged.actual());
        }
        error.ifPresent(fault -> place(
                json.putObject("error").put("offset", fault.offset()).put("message", fault.message()),
                fault.place() == Verdict.Fault.Place.CONTEXT));
        ArrayNode list = json.putArray("diagnostics");
        notes.forEach(note -> describe(note, list.addObject()));
        return json;
    }

    private void describe(Note note, ObjectNode json) {
        Diagnostic diagnostic = note.diagnostic();
        json.put("code", diagnostic.code())
                .put("severity", severity(diagnostic))
                .put("message", diagnostic.message())
                .put("offset", diagnostic.offset());
        if (!diagnostic.suggestion().isEmpty()) {
            json.put("suggestion", diagnostic.suggestion());
        }
        if (!diagnostic.pointer().isEmpty()) {
            json.put("pointer", diagnostic.pointer());
        }
        place(json, note.inContext());
    }

    private static void place(ObjectNode json, boolean inContext) {
        if (inContext) {
            json.put("in", "on");
        }
    }

    String severity(Diagnostic diagnostic) {
        return switch (diagnostic.kind()) {
            case NOTE -> "info";
            case WARNING -> "warning";
            case TOLERANCE -> strict ? "error" : "warning";
        };
    }
}
