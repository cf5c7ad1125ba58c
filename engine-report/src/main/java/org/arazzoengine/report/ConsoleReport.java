package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.arazzoengine.document.ActionType;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedStep;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Header;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunListener;
import org.arazzoengine.run.RunOutcome;

/**
 * Shows a run to a person: one line a step as it ends, the outputs, and for a failure what was expected, what was found
 * and where. At most 80 columns, but for values and places. One instance a run, not safe for several threads.
 */
public final class ConsoleReport implements RunListener, RunEvent.Visitor<Void> {

    /** How much of an answer a failure shows. */
    private static final int MAX_EXCERPT = 600;

    /** How much is shown: the verdict only, steps and outputs, or every message in full. */
    public enum Detail {
        QUIET,
        NORMAL,
        VERBOSE
    }

    /**
     * What the report needs to know of its surroundings.
     *
     * @param base folder that file names are shown relative to
     * @param sourceLine the text of the line of a place, when it can be had
     * @param skipsDelays whether delays take no time in this run
     */
    public record Setting(
            Style style,
            Detail detail,
            Path base,
            Function<Location, Optional<String>> sourceLine,
            boolean skipsDelays) {}

    private final PrintStream out;
    private final Setting setting;
    private final Style style;
    private final Masker masker;
    private final int stepWidth;
    private final List<Finding> notes = new ArrayList<>();
    private final Set<String> failed = new LinkedHashSet<>();
    /** The steps that have begun and not ended, the one that is running first. */
    private final Deque<ShownStep> open = new ArrayDeque<>();

    /** The failure that was shown last. */
    private Optional<Finding> told = Optional.empty();

    private int steps;
    private int workflows;
    private int skipped;
    /** How many workflows wait for the one that is running. */
    private int depth;

    public ConsoleReport(PrintStream out, Plan plan, Masker masker, Setting setting) {
        this.out = out;
        this.setting = setting;
        this.style = setting.style();
        this.masker = masker;
        this.stepWidth = Math.min(
                28,
                plan.workflows().stream()
                        .map(PlannedWorkflow::steps)
                        .flatMap(List::stream)
                        .map(PlannedStep::stepId)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0));
    }

    /** The verdict, once every workflow has ended. */
    public void finish(long durationMs) {
        String verdict = failed.isEmpty()
                ? style.good(count(workflows, "workflow") + " succeeded")
                : style.bad(failed.size() + " of " + count(workflows, "workflow") + " failed");
        line((setting.detail() == Detail.QUIET ? "" : "\n") + verdict
                + (skipped == 0 ? "" : ", " + skipped + " skipped") + ", " + count(steps, "step") + ", " + durationMs
                + " ms");
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    @Override
    public void on(RunEvent event) {
        event.accept(this);
    }

    @Override
    public Void workflowStarted(RunEvent.WorkflowStarted event) {
        String workflowId = Style.printable(event.stamp().workflowId());
        if (open.isEmpty()) {
            workflows++;
            notes.clear();
            detail((workflows == 1 ? "" : "\n") + style.strong(workflowId));
        } else {
            open.element().calls(workflowId);
            depth++;
            String why = event.role() == RunEvent.Role.DEPENDENCY ? "needs " : "runs ";
            detail(indent() + style.dim(Style.printable(open.element().stepId()) + " " + why) + workflowId);
        }
        return null;
    }

    private String indent() {
        return "  ".repeat(depth);
    }

    @Override
    public Void stepStarted(RunEvent.StepStarted event) {
        boolean again = event.attempt() > 1
                && open.peek() != null
                && open.peek().stepId().equals(event.stepId());
        if (again) {
            open.pop();
        } else {
            steps++;
        }
        open.push(new ShownStep(event.stepId(), event.attempt()));
        return null;
    }

    @Override
    public Void requestPrepared(RunEvent.RequestPrepared event) {
        open.element().sends(event.call());
        if (setting.detail() == Detail.VERBOSE) {
            detail("  > " + event.call().method() + " "
                    + masker.url(event.call().url()));
            message("  > ", event.call().headers(), event.call().body());
        }
        return null;
    }

    @Override
    public Void answerReceived(RunEvent.AnswerReceived event) {
        open.element().receives(event.answer());
        if (setting.detail() == Detail.VERBOSE) {
            detail("  < " + event.answer().status());
            message("  < ", event.answer().headers(), event.answer().body());
        }
        return null;
    }

    private void message(String prefix, Headers headers, Body body) {
        for (Header line : masker.headers(headers).lines()) {
            detail(style.dim(prefix + Style.printable(line.name() + ": " + line.value())));
        }
        JsonNode value = Bodies.of(headers, body, masker).value();
        if (!value.isNull()) {
            String text = value.isTextual() ? value.textValue() : JsonWriter.pretty(value);
            Style.printable(text).lines().forEach(part -> detail(prefix + part));
        }
    }

    @Override
    public Void sendFailed(RunEvent.SendFailed event) {
        return null;
    }

    @Override
    public Void criterionChecked(RunEvent.CriterionChecked event) {
        if (event.action().isEmpty()) {
            open.element().judges(event.verdict().passed());
        }
        return null;
    }

    @Override
    public Void noted(RunEvent.Noted event) {
        if (event.finding().severity() == Severity.WARNING || setting.detail() == Detail.VERBOSE) {
            notes.add(event.finding());
        }
        return null;
    }

    @Override
    public Void outputsCaptured(RunEvent.OutputsCaptured event) {
        return null;
    }

    @Override
    public Void attemptFailed(RunEvent.AttemptFailed event) {
        open.element().fails(event.why());
        return null;
    }

    @Override
    public Void actionChosen(RunEvent.ActionChosen event) {
        ShownStep step = open.element();
        detail(stepLine(step, step.failure().isEmpty()));
        step.failure()
                .filter(why -> event.type() != ActionType.END)
                .ifPresent(why -> detail(indent() + "      "
                        + style.abbreviated(
                                first(Style.printable(masker.text(why.message()))), Style.WIDTH - 6 - 2 * depth)));
        detail(indent() + "      " + style.dim(action(event, step.attempt())));
        step.printed();
        if (event.type() == ActionType.GOTO) {
            step.handled();
        }
        return null;
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    private String action(RunEvent.ActionChosen event, int attempt) {
        String name = Style.printable(event.name());
        String target = event.target().map(Style::printable).orElse("");
        return switch (event.type()) {
            case END -> name + ": ends the workflow";
            case GOTO -> name + ": goes to " + target;
            case RETRY ->
                name + ": attempt " + (attempt + 1)
                        + delay(event.delay())
                        + (target.isEmpty() ? "" : ", " + target + " first");
        };
    }

    private String delay(Duration delay) {
        String skipped = setting.skipsDelays() ? " (skipped)" : "";
        return delay.isZero() ? "" : " in " + Style.duration(delay) + skipped;
    }

    @Override
    public Void stepFinished(RunEvent.StepFinished event) {
        ShownStep step = open.pop();
        if (!step.isPrinted()) {
            detail(stepLine(step, event.why().isEmpty()));
        }
        event.why().filter(why -> !step.isHandled()).ifPresent(why -> failure(why, step));
        return null;
    }

    private String stepLine(ShownStep step, boolean success) {
        String mark = success ? style.tick() : style.cross();
        String request = step.call()
                .map(made -> made.method() + " " + path(made.url()))
                .orElseGet(() ->
                        step.workflow().map(called -> "workflow " + called).orElse("not sent"));
        String status =
                step.answer().map(received -> String.valueOf(received.status())).orElse("-");
        String time = step.answer()
                .map(received -> received.elapsed().toMillis() + " ms")
                .orElse("");
        int room = Math.max(8, Style.WIDTH - 4 - 4 - stepWidth - 2 - 5 - 10 - 6 - 2 * depth);
        return indent() + "  " + mark + " " + pad(Style.printable(step.stepId()), stepWidth) + "  "
                + pad(style.abbreviated(request, room), room) + "  " + pad(status, 3) + "  " + style.dim(pad(time, 8))
                + "  "
                + style.dim(step.judged());
    }

    private String path(URI url) {
        String path = url.getRawPath();
        return masker.text(path == null || path.isEmpty() ? "/" : path);
    }

    private void failure(Finding why) {
        failure(why, new ShownStep("", 1));
    }

    /** What was expected, what was found, where: the block that makes a failure clear. */
    private void failure(Finding why, ShownStep step) {
        told = Optional.of(why);
        detail("");
        String message = Style.printable(masker.text(why.message()));
        Style.wrapped(why.problem().code() + ": " + message, Style.WIDTH - 2)
                .lines()
                .forEach(part -> detail("  " + style.bad(part)));
        detail("    at " + Style.printable(why.at().toString(setting.base())));
        setting.sourceLine().apply(why.at()).ifPresent(text -> sourceLine(why.at(), text));
        step.call().ifPresent(made -> detail("    request: " + made.method() + " " + masker.url(made.url())));
        step.answer().ifPresent(received -> detail("    answer:  " + received.status() + " " + excerpt(received)));
        if (!why.hint().isEmpty()) {
            detail("    hint:    " + Style.printable(masker.text(why.hint())));
        }
    }

    /** The line with a caret below the place; of a long line the part around it. */
    private void sourceLine(Location at, String text) {
        String number = String.valueOf(at.line());
        int room = Style.WIDTH - 9 - number.length();
        int from = Math.max(0, Math.min(at.column() - 1, text.length()) - room / 2);
        from = text.length() <= room ? 0 : from;
        String shown = Style.printable(masker.text(
                text.substring(from, Math.min(text.length(), from + room)).replace('\t', ' ')));
        int caret = Math.max(0, Math.min(at.column() - 1 - from, shown.length()));
        detail(style.dim("      " + number + " | ") + shown);
        detail(style.dim("      " + " ".repeat(number.length()) + " | ") + " ".repeat(caret) + style.bad("^"));
    }

    private String excerpt(HttpAnswer received) {
        JsonNode value = Bodies.of(received.headers(), received.body(), masker).value();
        String text = value.isNull()
                ? "without a body"
                : JsonWriter.text(value).strip().replace('\n', ' ');
        return Style.printable(style.abbreviated(text, MAX_EXCERPT));
    }

    @Override
    public Void workflowLeft(RunEvent.WorkflowLeft event) {
        detail(indent() + style.strong(Style.printable(event.to())));
        return null;
    }

    @Override
    public Void workflowFinished(RunEvent.WorkflowFinished event) {
        RunOutcome outcome = event.outcome();
        if (outcome instanceof RunOutcome.Skipped) {
            skipped++;
            detail("\n" + style.strong(Style.printable(event.stamp().workflowId())) + "\n  skipped");
            return null;
        } else if (!open.isEmpty()) {
            depth--;
            return null;
        }
        if (!outcome.isSuccess()) {
            failed.add(event.stamp().workflowId());
        }
        outcome.why().filter(why -> !told.filter(why::equals).isPresent()).ifPresent(this::failure);
        JsonNode outputs = masker.json(outcome.outputs());
        if (!outputs.isEmpty()) {
            detail("\n  outputs");
            int width = 0;
            for (Map.Entry<String, JsonNode> output : outputs.properties()) {
                width = Math.max(width, output.getKey().length());
            }
            for (Map.Entry<String, JsonNode> output : outputs.properties()) {
                output(pad(Style.printable(output.getKey()), width), output.getValue());
            }
        }
        for (Finding note : notes) {
            Finding masked = note.saying(masker.text(note.message()), note.hint());
            detail("  " + FindingsReport.text(masked, setting.base(), style));
        }
        return null;
    }

    /** On one line when it fits, else indented as in a file. */
    private void output(String name, JsonNode value) {
        String line = "    " + name + "  " + Style.printable(JsonWriter.compact(value));
        if (line.length() <= Style.WIDTH || !value.isContainerNode()) {
            detail(line);
        } else {
            detail("    " + name);
            Style.printable(JsonWriter.pretty(value)).lines().forEach(part -> detail("      " + part));
        }
    }

    private void detail(String text) {
        if (setting.detail() != Detail.QUIET) {
            line(text);
        }
    }

    /** Lines end the same everywhere, whatever the platform's separator is. */
    private void line(String text) {
        out.print(text.stripTrailing() + "\n");
        out.flush();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
