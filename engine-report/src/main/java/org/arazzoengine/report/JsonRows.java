package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.run.CheckedInputs;

/**
 * Writes the JSON result {@code arazzo-run/1} of many runs, each on a line as soon as it and those before it are over, so
 * that nothing of them is kept; what is only known at the end stands there. Without secrets.
 */
public final class JsonRows implements RowsReport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PrintStream out;
    private final Plan plan;
    private final SecretPlaces places;
    private final Head head;
    private final RowCounts counts = new RowCounts();

    /**
     * What stands above the runs.
     *
     * @param engine version of the engine
     * @param document as the user named it
     * @param arazzo version as the document says it
     */
    public record Head(String engine, String document, String arazzo, Instant startedAt) {}

    /** Begins the report. */
    public JsonRows(PrintStream out, Plan plan, Head head) {
        this.out = out;
        this.plan = plan;
        this.places = SecretPlaces.of(plan);
        this.head = head;
        ObjectNode members = NODES.objectNode();
        members.put("format", "arazzo-run/1");
        members.put("engine", head.engine());
        members.put("document", head.document());
        members.put("arazzo", head.arazzo());
        members.put("startedAt", head.startedAt().toString());
        write("{\n" + lines(members) + "  \"runs\" : [");
    }

    @Override
    public RowRun begin(long number, CheckedInputs inputs) {
        Masker masker = Masker.of(places, plan, inputs.values());
        return RowRun.begun(number, masker, Optional.of(report(masker)));
    }

    @Override
    public RowRun refuse(long number, List<? extends JsonNode> inputs, List<Finding> why) {
        Masker masker = Masker.of(places, plan, inputs);
        return RowRun.refused(number, masker, Optional.of(report(masker)), why);
    }

    private JsonReport report(Masker masker) {
        return new JsonReport(head.engine(), head.document(), head.arazzo(), head.startedAt(), masker);
    }

    @Override
    public void show(RowRun row) {
        write((counts.rows() == 0 ? "\n    " : ",\n    ") + JsonWriter.compact(json(row)));
        counts.add(row);
    }

    private static ObjectNode json(RowRun row) {
        JsonReport report = row.json().orElseThrow();
        Instant end = row.result().map(how -> how.finishedAt()).orElse(Instant.EPOCH);
        JsonNode result = row.refusal().isEmpty() ? report.finish(end, List.of()) : report.refused(end, row.refusal());
        ObjectNode json = NODES.objectNode();
        json.put("row", row.number());
        json.put("status", JsonWorkflow.status(row.isSuccess()));
        json.put("durationMs", row.duration().toMillis());
        json.set("workflows", result.get("workflows"));
        json.set("error", result.path("error").isObject() ? result.get("error") : NODES.nullNode());
        return json;
    }

    @Override
    public void finish(Instant finishedAt, boolean complete, List<Finding> findings) {
        ObjectNode members = NODES.objectNode();
        members.putObject("counts")
                .put("rows", counts.rows())
                .put("success", counts.successes())
                .put("failure", counts.failures())
                .put("steps", counts.steps());
        members.put("complete", complete);
        members.put("status", JsonWorkflow.status(complete && counts.failures() == 0));
        members.put("durationMs", Duration.between(head.startedAt(), finishedAt).toMillis());
        JsonParts parts = new JsonParts(Masker.of(places, plan, List.of()));
        findings.forEach(finding -> members.withArray("diagnostics").add(parts.diagnostic(finding)));
        String last = lines(members);
        write((counts.rows() == 0 ? "" : "\n  ") + "],\n" + last.substring(0, last.length() - 2) + "\n}\n");
    }

    /** Each member on a line of its own, with a comma behind it. */
    private static String lines(ObjectNode members) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            lines.append("  \"").append(member.getKey()).append("\" : ");
            lines.append(JsonWriter.compact(member.getValue())).append(",\n");
        }
        return lines.toString();
    }

    /** JSON is UTF-8, whatever the terminal is. */
    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
