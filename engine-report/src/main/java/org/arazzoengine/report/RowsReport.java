package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.run.CheckedInputs;

/**
 * Shows many runs of one plan, each with a row of data. Rows begin in any order and on any thread; they are shown in the
 * order of the data by one thread, and forgotten then.
 */
public interface RowsReport {

    /**
     * What sees the run of a row.
     *
     * @param number of the row, from 1
     */
    RowRun begin(long number, CheckedInputs inputs);

    /**
     * A row that cannot run: nothing was sent for it.
     *
     * @param inputs of each root of the plan, as far as they are known
     */
    RowRun refuse(long number, List<? extends JsonNode> inputs, List<Finding> why);

    /** Shows {@code row}, which is over and the next one. */
    void show(RowRun row);

    /**
     * Ends the report.
     *
     * @param complete whether all rows were shown: they were not when the runs were cancelled, or the data broke off
     * @param findings of reading and planning
     */
    void finish(Instant finishedAt, boolean complete, List<Finding> findings);
}
