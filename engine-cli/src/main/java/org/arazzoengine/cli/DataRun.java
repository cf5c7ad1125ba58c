package org.arazzoengine.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;
import org.arazzoengine.report.RowRun;
import org.arazzoengine.report.RowsReport;
import org.arazzoengine.run.RunResult;
import org.arazzoengine.run.local.Engine;
import org.arazzoengine.run.local.StartedRun;

/**
 * Runs the rows: so many at once, begun and shown in their order, with a bounded number of rows in memory. Everything but
 * the runs themselves happens on the thread that calls {@link #run}; the others leave it messages. One use.
 */
final class DataRun {

    /** How many rows may be read, or over and not shown because of a slow one before them, besides those that run. */
    private static final int AHEAD = 64;

    private final Engine engine;
    private final DataOptions options;
    private final RowsReport report;
    private final BooleanSupplier unread;
    private final BlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();
    private final Deque<RowInputs.Row> read = new ArrayDeque<>();
    private final Deque<Slot> slots = new ArrayDeque<>();
    private Optional<RuntimeException> fault = Optional.empty();
    private int running;
    private int wanted;
    private boolean last;
    private boolean broken;
    private boolean stopping;
    private boolean success = true;

    /** A row that began, in its place. */
    private static final class Slot {

        private final RowRun row;
        private final Optional<StartedRun> run;
        private boolean over;

        Slot(RowRun row, Optional<StartedRun> run) {
            this.row = row;
            this.run = run;
            this.over = run.isEmpty();
        }
    }

    /** @param unread whether nobody reads the report any more */
    DataRun(Engine engine, DataOptions options, RowsReport report, BooleanSupplier unread) {
        this.engine = engine;
        this.options = options;
        this.report = report;
        this.unread = unread;
    }

    /**
     * Runs all rows and answers whether each succeeded. An interrupt cancels the runs that are under way and begins no
     * others; the thread is interrupted again afterwards.
     */
    boolean run(RowSupply supply) {
        supply.start(next -> messages.add(() -> arrived(next)), failure -> messages.add(() -> failed(failure)));
        boolean interrupted = false;
        goOn(supply);
        while (!isOver()) {
            try {
                messages.take().run();
            } catch (InterruptedException e) {
                interrupted = true;
                cancel();
            }
            goOn(supply);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return success && isComplete();
    }

    /** Whether every row was shown. */
    boolean isComplete() {
        return last && read.isEmpty() && !broken && fault.isEmpty();
    }

    /** What the engine itself failed with. */
    Optional<RuntimeException> fault() {
        return fault;
    }

    private boolean isOver() {
        return slots.isEmpty() && (stopping || last && read.isEmpty());
    }

    private void goOn(RowSupply supply) {
        // What was shown makes room for rows to begin, and of these one that is refused is over at once.
        while (shows() | begins()) {
            // as long as one of them leads on
        }
        int more = stopping || last ? 0 : Math.min(options.concurrency(), AHEAD) - read.size() - wanted;
        if (more > 0) {
            wanted += more;
            supply.want(more);
        }
    }

    /** Shows the rows that are over and have none before them that is not; answers whether there were any. */
    private boolean shows() {
        boolean any = false;
        while (!slots.isEmpty() && slots.element().over) {
            show(slots.remove().row);
            any = true;
        }
        return any;
    }

    /** Begins as many rows as may be under way; answers whether there were any. */
    private boolean begins() {
        boolean any = false;
        while (!stopping && running < options.concurrency() && !read.isEmpty() && slots.size() < window()) {
            begin(read.remove());
            any = true;
        }
        return any;
    }

    private long window() {
        return (long) options.concurrency() + AHEAD;
    }

    private void arrived(RowSupply.Read next) {
        wanted--;
        next.row().ifPresent(read::add);
        last |= next.last();
        broken |= next.last() && next.row().isPresent();
    }

    private void begin(RowInputs.Row row) {
        if (row.inputs().isEmpty()) {
            slots.add(new Slot(report.refuse(row.number(), row.given(), row.why()), Optional.empty()));
            stopping |= options.failFast();
            return;
        }
        RowRun seen = report.begin(row.number(), row.inputs().get());
        StartedRun run = engine.start(row.inputs().get(), seen);
        Slot slot = new Slot(seen, Optional.of(run));
        slots.add(slot);
        running++;
        run.result()
                .thenAccept(result -> finish(seen, result))
                .whenComplete((done, failure) -> messages.add(() -> over(slot, Optional.ofNullable(failure))));
    }

    private static void finish(RowRun row, RunResult result) {
        result.listenerFailures().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
        row.finished(result);
    }

    private void over(Slot slot, Optional<Throwable> failure) {
        slot.over = true;
        running--;
        stopping |= options.failFast() && !slot.row.isSuccess();
        failure.ifPresent(thrown -> failed(new IllegalStateException("the run of a row failed itself", thrown)));
    }

    private void failed(RuntimeException failure) {
        fault = fault.or(() -> Optional.of(failure));
        last = true;
        cancel();
    }

    private void cancel() {
        stopping = true;
        slots.forEach(slot -> slot.run.ifPresent(StartedRun::cancel));
    }

    private void show(RowRun row) {
        success &= row.isSuccess();
        report.show(row);
        if (unread.getAsBoolean()) {
            cancel();
        }
    }
}
