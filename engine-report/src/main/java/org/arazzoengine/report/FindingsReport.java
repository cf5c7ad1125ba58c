package org.arazzoengine.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Severity;

/** Findings as JSON, {@code arazzo-findings/1}, and as text. Stateless. */
public final class FindingsReport {

    private FindingsReport() {}

    /** @param base folder that file names are shown relative to */
    public static ObjectNode json(List<Finding> findings, Path base) {
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
            if (!finding.requirement().isEmpty()) {
                entry.put("requirement", finding.requirement());
            }
        }
        return report;
    }

    /** Findings for somebody who wants to run the document: of warnings that say the same, the first, and where the others are. */
    public static String grouped(List<Finding> findings, Path base, Style style) {
        StringBuilder text = new StringBuilder();
        places(findings, base).forEach((finding, others) -> {
            text.append(text(finding, base, style)).append('\n');
            if (!others.isEmpty()) {
                text.append(Style.wrapped("the same at " + String.join(", ", others)))
                        .append('\n');
            }
        });
        return text.toString();
    }

    /** Every finding that is shown, with the places of those that say the same; an error always stands for itself. */
    private static Map<Finding, List<String>> places(List<Finding> findings, Path base) {
        Map<List<Object>, Finding> first = new HashMap<>();
        Map<Finding, List<String>> places = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Finding shown = finding.isError()
                    ? finding
                    : first.computeIfAbsent(
                            List.of(finding.problem(), finding.message(), finding.hint()), said -> finding);
            List<String> others = places.computeIfAbsent(shown, own -> new ArrayList<>());
            if (!shown.equals(finding)) {
                others.add(finding.at().toString(base));
            }
        }
        return places;
    }

    /** One finding: place, severity and code; below them the message and the hint, within 80 columns. */
    public static String text(Finding finding, Path base, Style style) {
        String hint = finding.hint().isEmpty() ? "" : "\n" + hint(finding);
        return head(finding, base, style) + hint;
    }

    /**
     * As {@link #text}, with the lines around the place and the id of the requirement.
     *
     * @param lines of the document; none when it cannot or must not be quoted
     */
    public static String framed(Finding finding, Path base, Style style, Optional<SourceLines> lines) {
        StringBuilder text = new StringBuilder(head(finding, base, style)).append('\n');
        lines.ifPresent(source -> text.append(CodeFrame.of(source, finding.at(), style)));
        if (!finding.requirement().isEmpty()) {
            text.append("  requirement: ").append(finding.requirement()).append('\n');
        }
        if (!finding.hint().isEmpty()) {
            text.append(hint(finding)).append('\n');
        }
        return text.toString();
    }

    private static String hint(Finding finding) {
        return Style.wrapped("hint: " + Style.printable(finding.hint()));
    }

    private static String head(Finding finding, Path base, Style style) {
        String severity = severity(finding);
        String coloured = switch (finding.severity()) {
            case ERROR -> style.bad(severity);
            case WARNING -> style.warn(severity);
            case INFO -> style.dim("note");
        };
        String message = Style.wrapped(Style.printable(finding.message()));
        return Style.printable(finding.at().toString(base)) + ": " + coloured + " "
                + finding.problem().code() + "\n" + message;
    }

    static String severity(Finding finding) {
        return name(finding.severity());
    }

    static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
