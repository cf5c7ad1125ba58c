package org.arazzoengine.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Reads rows on a thread of its own, as many as are asked for and no more: who waits for input cannot be interrupted, and
 * the runs that are under way go on meanwhile.
 */
final class RowSupply {

    private final DataRows rows;
    private final RowInputs inputs;
    private final Semaphore wanted = new Semaphore(0);
    private Optional<DataRow> first;
    private boolean broken;

    /** @param first a row that was read already */
    RowSupply(DataRows rows, RowInputs inputs, Optional<DataRow> first) {
        this.rows = rows;
        this.inputs = inputs;
        this.first = first;
    }

    /**
     * What came of a row that was wanted.
     *
     * @param row empty behind the last
     * @param last whether no other can come, though there may be more
     */
    record Read(Optional<RowInputs.Row> row, boolean last) {}

    /** Begins to read; each row that was wanted is told to {@code reader}, in order. */
    void start(Consumer<Read> reader, Consumer<RuntimeException> fault) {
        Thread thread = new Thread(() -> read(reader, fault), "arazzo-rows");
        // One that waits for input keeps nobody from ending.
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks for {@code count} more rows. */
    void want(int count) {
        wanted.release(count);
    }

    private void read(Consumer<Read> reader, Consumer<RuntimeException> fault) {
        try {
            Read next;
            do {
                wanted.acquireUninterruptibly();
                next = next();
                reader.accept(next);
            } while (!next.last());
        } catch (RuntimeException e) {
            fault.accept(e);
        }
    }

    private Read next() {
        Optional<DataRow> row = row();
        return new Read(row.map(inputs::check), row.isEmpty() || broken || rows.isBroken());
    }

    private Optional<DataRow> row() {
        Optional<DataRow> row = first;
        first = Optional.empty();
        return row.isPresent() ? row : nextRow();
    }

    private Optional<DataRow> nextRow() {
        try {
            return rows.next();
        } catch (IOException e) {
            broken = true;
            return Optional.of(rows.unreadable("the data cannot be read: " + e.getMessage()));
        }
    }
}
