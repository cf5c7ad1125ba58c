package org.arazzoengine.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.arazzoengine.cli.EvalAnswer.Note;
import org.arazzoengine.expr.Caret;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.condition.Verdict;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.report.Style;

/**
 * An answer for people: the result on {@code out}, everything else on {@code err}, within 80 columns but for what cannot
 * be broken.
 *
 * @param expression as typed
 * @param on as typed
 */
record EvalText(PrintStream out, PrintStream err, String expression, Optional<String> on) {

    void print(EvalAnswer answer) {
        answer.notes().stream()
                .filter(note -> answer.error()
                        .filter(fault -> note.diagnostic().message().endsWith(fault.message()))
                        .isEmpty())
                .forEach(note -> print(note, answer.severity(note.diagnostic())));
        if (!answer.valid()) {
            answer.error().ifPresent(this::print);
        } else if (answer.outcome() instanceof EvalAnswer.Judged judged) {
            line(out, judged.passed() ? "pass" : "fail");
            line(out, Style.wrapped(Style.printable("  " + judged.reason()), "    "));
        } else if (answer.error().isPresent()) {
            print(answer.error().get());
        } else if (answer.outcome() instanceof EvalAnswer.Missing missing) {
            line(err, Style.wrapped(Style.printable("missing: " + expression + ": " + missing.why()), "  "));
        } else if (answer.outcome() instanceof EvalAnswer.Value found) {
            boolean text = found.value().isTextual();
            line(out, Style.printable(text ? found.value().textValue() : JsonWriter.pretty(found.value())));
        }
    }

    private void print(Note note, String severity) {
        Diagnostic diagnostic = note.diagnostic();
        line(err, (severity.equals("info") ? "note" : severity) + ": " + diagnostic.code());
        line(err, Style.wrapped(Style.printable("  " + diagnostic.message()), "  "));
        caret(diagnostic.offset(), note.inContext());
        if (!diagnostic.suggestion().isEmpty()) {
            line(err, Style.printable("  hint: write " + diagnostic.suggestion()));
        }
    }

    private void print(Verdict.Fault fault) {
        line(err, Style.wrapped(Style.printable("error: " + fault.message()), "  "));
        boolean inContext = fault.place() == Verdict.Fault.Place.CONTEXT;
        if (inContext && on.isEmpty()) {
            line(err, "  hint: name it, such as --on '$response.body'");
        } else if (fault.place() != Verdict.Fault.Place.VALUE) {
            caret(fault.offset(), inContext);
        }
    }

    private void caret(int offset, boolean inContext) {
        line(err, Style.printable(Caret.below(inContext ? on.orElseThrow() : expression, offset)));
    }

    private static void line(PrintStream stream, String text) {
        stream.print(text + "\n");
    }
}
