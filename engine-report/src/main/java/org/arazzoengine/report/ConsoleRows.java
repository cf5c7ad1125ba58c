package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.report.ConsoleReport.Detail;
import org.arazzoengine.run.CheckedInputs;

/** Shows many runs to a person: a line each, and how many there were. At most 80 columns. */
public final class ConsoleRows implements RowsReport {

    private final PrintStream out;
    private final Plan plan;
    private final SecretPlaces places;
    private final Style style;
    private final Detail detail;
    private final Path base;
    private final Instant startedAt;
    private final RowCounts counts = new RowCounts();

    /** @param base folder that file names are shown relative to */
    public ConsoleRows(PrintStream out, Plan plan, Style style, Detail detail, Path base, Instant startedAt) {
        this.out = out;
        this.plan = plan;
        this.places = SecretPlaces.of(plan);
        this.style = style;
        this.detail = detail;
        this.base = base;
        this.startedAt = startedAt;
    }

    @Override
    public RowRun begin(long number, CheckedInputs inputs) {
        return RowRun.begun(number, Masker.of(places, plan, inputs.values()), Optional.empty());
    }

    @Override
    public RowRun refuse(long number, List<? extends JsonNode> inputs, List<Finding> why) {
        return RowRun.refused(number, Masker.of(places, plan, inputs), Optional.empty(), why);
    }

    @Override
    public void show(RowRun row) {
        counts.add(row);
        if (detail == Detail.QUIET) {
            return;
        }
        String head = String.format(
                Locale.ROOT,
                "row %-7d %9s  %8s",
                row.number(),
                ConsoleReport.count(row.steps(), "step"),
                Style.duration(row.duration()));
        List<RowRun.Failure> failures = row.failures();
        String first = failures.isEmpty() ? "" : text(failures.get(0), row.masker());
        String mark = row.isSuccess() ? style.tick() : style.cross();
        int room = Style.WIDTH - 5 - (style.unicode() ? 1 : 4) - head.length();
        line("  " + mark + " " + head + "  " + style.abbreviated(first, room));
        if (detail == Detail.VERBOSE) {
            failures.forEach(failure -> inFull(failure.why(), row.masker()));
        }
    }

    private static String text(RowRun.Failure failure, Masker masker) {
        String step = failure.stepId().isEmpty() ? "" : failure.stepId() + ": ";
        String message =
                masker.text(failure.why().message()).lines().findFirst().orElse("");
        return Style.printable(step + message);
    }

    private void inFull(Finding why, Masker masker) {
        Style.wrapped(why.problem().code() + ": " + Style.printable(masker.text(why.message())), Style.WIDTH - 2)
                .lines()
                .forEach(part -> line("  " + style.bad(part)));
        line("    at " + Style.printable(why.at().toString(base)));
        if (!why.hint().isEmpty()) {
            line("    hint:    " + Style.printable(masker.text(why.hint())));
        }
    }

    @Override
    public void finish(Instant finishedAt, boolean complete, List<Finding> findings) {
        String verdict = counts.failures() == 0
                ? style.good(ConsoleReport.count(counts.rows(), "row") + " succeeded")
                : style.bad(counts.failures() + " of " + ConsoleReport.count(counts.rows(), "row") + " failed");
        boolean apart = detail != Detail.QUIET && counts.rows() > 0;
        line((apart ? "\n" : "") + verdict + (complete ? "" : ", no further row ran") + ", "
                + ConsoleReport.count(counts.steps(), "step") + ", "
                + Duration.between(startedAt, finishedAt).toMillis() + " ms");
    }

    /** Lines end the same everywhere, whatever the platform's separator is. */
    private void line(String text) {
        out.print(text.stripTrailing() + "\n");
        out.flush();
    }
}
