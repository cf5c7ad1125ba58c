package org.arazzoengine.report;

import java.util.List;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;

/**
 * What a kind of finding means, for people.
 *
 * @param severity what it usually weighs
 * @param title a few words
 * @param meaning what is wrong, and why it matters
 * @param wrong a text that has the problem; empty when there is none to show
 * @param right what {@code wrong} should be; empty when there is no such text
 * @param fix what to do
 * @param see requirements ({@code AZ-DOC-01}), tolerances ({@code T15}) and rulings ({@code decision 82})
 */
public record Explanation(
        Problem problem,
        Severity severity,
        String title,
        String meaning,
        String wrong,
        String right,
        String fix,
        List<String> see) {

    public Explanation {
        see = List.copyOf(see);
    }

    /** This as plain text within 80 columns, each line ended. */
    public String text() {
        StringBuilder text = new StringBuilder(problem.code())
                .append(": ")
                .append(title)
                .append(" (")
                .append(FindingsReport.name(severity))
                .append(")\n\n")
                .append(Style.wrapped(meaning))
                .append("\n\n");
        append(text, right.isEmpty() ? "Example:" : "Wrong:", wrong);
        append(text, "Right:", right);
        text.append(Style.wrapped("Fix: " + fix)).append('\n');
        if (!see.isEmpty()) {
            text.append(Style.wrapped("See: " + String.join(", ", see))).append('\n');
        }
        return text.toString();
    }

    /** This as Markdown, without code and title. */
    public String markdown() {
        StringBuilder text = new StringBuilder(meaning).append("\n\n");
        fence(text, right.isEmpty() ? "Example" : "Wrong", wrong);
        fence(text, "Right", right);
        text.append("**Fix:** ").append(fix);
        if (!see.isEmpty()) {
            text.append("\n\nSee: ").append(String.join(", ", see));
        }
        return text.toString();
    }

    private static void fence(StringBuilder text, String title, String example) {
        if (!example.isEmpty()) {
            text.append(title).append(":\n\n```\n").append(example).append("\n```\n\n");
        }
    }

    private static void append(StringBuilder text, String title, String example) {
        if (!example.isEmpty()) {
            text.append("  ")
                    .append(title)
                    .append("\n")
                    .append(example.indent(4))
                    .append('\n');
        }
    }
}
