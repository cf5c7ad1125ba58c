package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.http.HttpExchanges;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.report.RowsReport;
import org.arazzoengine.run.local.Engine;

/** {@code arazzo run --data}: one run of the plan for each row, several at once. */
final class DataCommand {

    private final Terminal terminal;
    private final RunOptions options;
    private final DataOptions data;
    private final Plan plan;
    private final RunOutput output;
    private final InstantSource clock;

    DataCommand(
            Terminal terminal, RunOptions options, DataOptions data, Plan plan, RunOutput output, InstantSource clock) {
        this.terminal = terminal;
        this.options = options;
        this.data = data;
        this.plan = plan;
        this.output = output;
        this.clock = clock;
    }

    int run() throws UsageException {
        try (DataRows rows = DataRows.open(data.file(), terminal.in())) {
            RowInputs inputs = inputs(rows);
            // Before anything is sent the first row is read: it says what JSON Lines have for columns.
            Optional<DataRow> first = rows.next();
            List<String> columns = columns(rows, first);
            for (String column : columns) {
                if (!inputs.isKnown(column)) {
                    throw new UsageException(RowInputs.unknown(column) + "\nhint: " + inputs.hint(column));
                }
            }
            checkComplete(inputs, rows.columns());
            return run(rows, inputs, first);
        } catch (IOException e) {
            throw new UsageException("the data in " + data.file() + " cannot be read: " + e.getMessage());
        }
    }

    private RowInputs inputs(DataRows rows) throws UsageException {
        Map<String, ObjectNode> base = InputArguments.read(plan, options.inputsFile(), List.of(), terminal.in());
        Map<String, ObjectNode> typed = InputArguments.read(plan, Optional.empty(), options.inputs(), terminal.in());
        output.given(plan, merged(base, typed));
        return new RowInputs(plan, place(), rows.isText(), options.mock(), base, typed);
    }

    private static Map<String, ObjectNode> merged(Map<String, ObjectNode> base, Map<String, ObjectNode> typed) {
        Map<String, ObjectNode> merged = new LinkedHashMap<>();
        base.forEach(
                (workflowId, inputs) -> merged.put(workflowId, inputs.deepCopy().setAll(typed.get(workflowId))));
        return merged;
    }

    private URI place() {
        return Path.of(data.file().equals("-") ? "standard-input" : data.file())
                .toAbsolutePath()
                .toUri();
    }

    private static List<String> columns(DataRows rows, Optional<DataRow> first) {
        List<String> columns = new ArrayList<>(rows.columns());
        first.ifPresent(row -> row.values().fieldNames().forEachRemaining(columns::add));
        return columns.stream().distinct().toList();
    }

    /** What no row can have is said once, instead of for each row. */
    private void checkComplete(RowInputs inputs, List<String> columns) throws UsageException {
        if (columns.isEmpty() || options.mock()) {
            return;
        }
        Map<String, ObjectNode> known = inputs.given(JsonNodeFactory.instance.objectNode());
        List<String> missing = new ArrayList<>();
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            JsonNode own = workflow.inputs().withDefaults(known.get(workflow.workflowId()));
            workflow.inputs().missing(own).stream()
                    .map(InputsSchema.Input::name)
                    .filter(name -> !columns.contains(name))
                    .forEach(missing::add);
        }
        if (!missing.isEmpty()) {
            String names = String.join("', '", missing.stream().distinct().toList());
            throw new UsageException("no column of the data gives '" + names + "'"
                    + "\nhint: add it to the data, or give it for all rows with -i or -I.");
        }
    }

    private int run(DataRows rows, RowInputs inputs, Optional<DataRow> first) {
        if (options.mock()) {
            first.ifPresent(row -> output.sampled(inputs.madeUp(row), " where a row has none"));
        }
        RowsReport report = output.rows(plan);
        Interruption interruption = new Interruption();
        try (HttpExchanges exchanges = new HttpExchanges()) {
            Engine engine = RunCommand.engine(options, exchanges, clock);
            DataRun run = new DataRun(engine, data, report, terminal.out()::checkError);
            boolean success = run.run(new RowSupply(rows, inputs, first));
            report.finish(clock.instant(), run.isComplete(), output.findings());
            run.fault().ifPresent(fault -> {
                throw fault;
            });
            return success ? ExitCodes.SUCCESS : ExitCodes.WORKFLOW_FAILED;
        } finally {
            interruption.close();
        }
    }
}
