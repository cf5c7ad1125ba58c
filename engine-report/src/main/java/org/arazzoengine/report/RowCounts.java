package org.arazzoengine.report;

/** How many rows were shown. Not safe for several threads. */
final class RowCounts {

    private long rows;
    private long failures;
    private long steps;

    void add(RowRun row) {
        rows++;
        failures += row.isSuccess() ? 0 : 1;
        steps += row.steps();
    }

    long rows() {
        return rows;
    }

    long failures() {
        return failures;
    }

    long successes() {
        return rows - failures;
    }

    long steps() {
        return steps;
    }
}
