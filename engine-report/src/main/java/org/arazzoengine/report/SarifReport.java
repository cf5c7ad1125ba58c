package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.finding.Severity;
import org.arazzoengine.fix.Replacement;

/** Findings in SARIF 2.1.0 (OASIS), the format that code scanners show. Not reusable, not safe for several threads. */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String BASE = "SRCROOT";

    private final URI root;
    private final Explanations explanations = Explanations.read();
    private final List<Problem> rules = new ArrayList<>();
    private final Map<String, Integer> fingerprints = new LinkedHashMap<>();
    private final Map<Finding, List<Replacement>> fixes = new LinkedHashMap<>();

    private SarifReport(Path root) {
        String folder = root.toUri().toString();
        this.root = URI.create(folder.endsWith("/") ? folder : folder + "/");
    }

    /**
     * The report of one run over any number of documents.
     *
     * @param root folder that the paths of files are relative to
     * @param version of the engine
     * @param texts the bytes of a document, for what mends it; empty when they cannot be had. Asked once for each
     *     document with a finding that says what mends it
     */
    public static JsonNode of(
            List<Finding> findings, Path root, String version, Function<URI, Optional<byte[]>> texts) {
        SarifReport report = new SarifReport(root);
        findings.stream()
                .filter(finding -> !finding.fix().isEmpty())
                .map(finding -> finding.at().document())
                .distinct()
                .forEach(document -> texts.apply(document)
                        .ifPresent(text -> report.fixes.putAll(Replacement.of(text, document, findings))));
        return report.report(findings, version);
    }

    private JsonNode report(List<Finding> findings, String version) {
        findings.stream().map(Finding::problem).distinct().sorted().forEach(rules::add);
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("$schema", SCHEMA);
        report.put("version", "2.1.0");
        ObjectNode run = report.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "arazzo");
        driver.put("fullName", "Arazzo engine " + version);
        driver.put("version", version);
        ArrayNode described = driver.putArray("rules");
        rules.forEach(problem -> rule(problem, described.addObject()));
        run.putArray("invocations").addObject().put("executionSuccessful", true);
        run.putObject("originalUriBaseIds").putObject(BASE).put("uri", root.toString());
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        findings.forEach(finding -> result(finding, results.addObject()));
        return report;
    }

    private void rule(Problem problem, ObjectNode rule) {
        rule.put("id", problem.code());
        rule.put("name", name(problem));
        explanations.of(problem).ifPresent(explanation -> {
            rule.putObject("shortDescription").put("text", explanation.title());
            rule.putObject("fullDescription").put("text", explanation.meaning());
            ObjectNode help = rule.putObject("help");
            help.put("text", explanation.text().strip());
            help.put("markdown", explanation.markdown());
            rule.putObject("defaultConfiguration").put("level", level(explanation.severity()));
            ArrayNode tags = rule.putObject("properties").putArray("tags");
            tags.add("arazzo");
            explanation.see().forEach(tags::add);
        });
    }

    private void result(Finding finding, ObjectNode result) {
        result.put("ruleId", finding.problem().code());
        result.put("ruleIndex", rules.indexOf(finding.problem()));
        result.put("level", level(finding.severity()));
        String hint = finding.hint().isEmpty() ? "" : "\nhint: " + finding.hint();
        result.putObject("message").put("text", finding.message() + hint);
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        URI file = root.relativize(finding.at().document());
        artifact(place, file);
        ObjectNode region = place.putObject("region");
        region.put("startLine", finding.at().line());
        region.put("startColumn", finding.at().column());
        result.putObject("partialFingerprints").put("arazzoFinding/v1", fingerprint(finding, file));
        properties(finding, result.putObject("properties"));
        if (fixes.containsKey(finding)) {
            fix(finding, file, result.putArray("fixes").addObject());
        }
    }

    private static void artifact(ObjectNode holder, URI file) {
        ObjectNode artifact = holder.putObject("artifactLocation").put("uri", file.toString());
        if (!file.isAbsolute()) {
            artifact.put("uriBaseId", BASE);
        }
    }

    /** What viewers offer to do (SARIF 2.1.0, 3.55). */
    private void fix(Finding finding, URI file, ObjectNode fix) {
        fix.putObject("description")
                .put("text", finding.hint().isEmpty() ? "Write it as the specification has it." : finding.hint());
        ObjectNode change = fix.putArray("artifactChanges").addObject();
        artifact(change, file);
        ArrayNode replacements = change.putArray("replacements");
        for (Replacement replacement : fixes.get(finding)) {
            ObjectNode made = replacements.addObject();
            ObjectNode region = made.putObject("deletedRegion");
            region.put("startLine", replacement.startLine());
            region.put("startColumn", replacement.startColumn());
            region.put("endLine", replacement.endLine());
            region.put("endColumn", replacement.endColumn());
            made.putObject("insertedContent").put("text", replacement.text());
        }
    }

    private static void properties(Finding finding, ObjectNode properties) {
        properties.put("pointer", finding.at().pointer());
        if (!finding.hint().isEmpty()) {
            properties.put("hint", finding.hint());
        }
        if (!finding.requirement().isEmpty()) {
            properties.put("requirement", finding.requirement());
        }
    }

    /** The same for the same finding as long as it stays in its object, whatever line that moves to. */
    private String fingerprint(Finding finding, URI file) {
        String identity = String.join(
                "\n", finding.problem().code(), file.toString(), finding.at().pointer(), finding.message());
        String digest = HexFormat.of().formatHex(sha256(identity), 0, 16);
        int count = fingerprints.merge(digest, 1, Integer::sum);
        return digest + ":" + count;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** {@code UNKNOWN_OPERATION} as {@code UnknownOperation}. */
    private static String name(Problem problem) {
        StringBuilder name = new StringBuilder();
        boolean first = true;
        for (char c : problem.name().toCharArray()) {
            if (c == '_') {
                first = true;
            } else {
                name.append(first ? c : Character.toLowerCase(c));
                first = false;
            }
        }
        return name.toString();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
