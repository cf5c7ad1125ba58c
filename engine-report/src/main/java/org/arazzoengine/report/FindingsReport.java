package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.arazzoengine.finding.Finding;

/** Findings as JSON, {@code arazzo-findings/1}, and as text. Stateless. */
public final class FindingsReport {

    private FindingsReport() {}

    /** @param base folder that file names are shown relative to */
    public static JsonNode json(List<Finding> findings, Path base) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("format", "arazzo-findings/1");
        report.put("valid", findings.stream().noneMatch(Finding::isError));
        ArrayNode list = report.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode entry = list.addObject();
            entry.put("code", finding.problem().code());
            entry.put("severity", severity(finding));
            entry.put("message", finding.message());
            entry.put("file", finding.at().name(base));
            entry.put("line", finding.at().line());
            entry.put("column", finding.at().column());
            entry.put("pointer", finding.at().pointer());
            entry.put("hint", finding.hint());
        }
        return report;
    }

    /** One finding: place, severity, code, message, and the hint on a line of its own. */
    public static String text(Finding finding, Path base, Style style) {
        String severity = severity(finding);
        String coloured = switch (finding.severity()) {
            case ERROR -> style.bad(severity);
            case WARNING -> style.warn(severity);
            case INFO -> style.dim("note");
        };
        String message = Style.printable(finding.message()).replace("\n", "\n  ");
        String hint = finding.hint().isEmpty() ? "" : "\n  " + style.dim("hint: ") + Style.printable(finding.hint());
        return finding.at().toString(base) + ": " + coloured + " "
                + finding.problem().code() + ": " + message + hint;
    }

    static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
