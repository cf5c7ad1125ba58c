package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;

/** Turns the tree of an Arazzo document into records and finds what is wrong with its shape. Stateless. */
public final class DocumentReader {

    private static final List<String> ROOT =
            List.of("arazzo", "$self", "info", "sourceDescriptions", "workflows", "components");
    private static final List<String> INFO = List.of("title", "summary", "description", "version");
    private static final List<String> SOURCE = List.of("name", "url", "type");

    private DocumentReader() {}

    /** The document; absent when the root is no object or of an unknown version. All faults are found at once. */
    public static Checked<ArazzoDocument> read(LocatedTree tree) {
        JsonNode root = tree.root();
        Findings findings = new Findings();
        if (!root.isObject()) {
            return Checked.failed(Finding.error(
                    Problem.ROOT_NOT_AN_OBJECT,
                    tree.at(""),
                    "expected an Arazzo document, an object with 'arazzo', 'info', 'sourceDescriptions' and"
                            + " 'workflows', found " + Fields.describe(root)));
        }
        Fields fields = new Fields(tree, root, "", "the Arazzo document", findings);
        Optional<SpecVersion> version = version(fields);
        if (version.isEmpty()) {
            return Checked.failed(findings);
        }
        fields.onlyKnown(ROOT);
        if (fields.has("$self")) {
            findings.warning(
                    Problem.TOLERANCE_SELF,
                    fields.at("$self"),
                    "'$self' is not used as a base: relative URLs count from where the document was read",
                    "");
        }
        ArazzoDocument document = document(fields, version.get());
        return Checked.of(document, findings);
    }

    private static ArazzoDocument document(Fields fields, SpecVersion version) {
        String title = info(fields);
        List<SourceDescription> sources =
                fields.list("sourceDescriptions", "a Source Description Object", DocumentReader::source);
        List<Workflow> workflows =
                fields.list("workflows", "a Workflow Object", workflow -> WorkflowReader.read(workflow, version));
        notEmpty(fields, "sourceDescriptions", sources.isEmpty());
        notEmpty(fields, "workflows", workflows.isEmpty());
        unique(sources, "name", SourceDescription::name, SourceDescription::at, fields);
        unique(workflows, "workflowId", Workflow::workflowId, Workflow::at, fields);
        JsonNode componentInputs = fields.node().path("components").path("inputs");
        return new ArazzoDocument(
                fields.at(),
                fields.tree(),
                version,
                fields.requiredText("arazzo"),
                title,
                sources,
                workflows,
                componentInputs.isObject() ? componentInputs : JsonNodeFactory.instance.objectNode());
    }

    private static Optional<SpecVersion> version(Fields fields) {
        if (!fields.has("arazzo")) {
            boolean openApi = fields.has("openapi") || fields.has("swagger");
            fields.findings()
                    .error(
                            Problem.MISSING_FIELD,
                            fields.at(),
                            "expected the field 'arazzo' with the version of the specification"
                                    + (openApi ? "; this is an OpenAPI description" : ""),
                            openApi ? "Name the Arazzo document that uses it instead." : "Add: arazzo: 1.0.1");
            return Optional.empty();
        }
        String written = fields.requiredText("arazzo");
        Optional<SpecVersion> version = SpecVersion.of(written);
        if (version.isEmpty()) {
            fields.findings()
                    .error(
                            Problem.VERSION,
                            fields.at("arazzo"),
                            "expected the version 1.0.x or 1.1.x of the specification, found '" + written + "'");
        }
        return version;
    }

    private static String info(Fields fields) {
        Optional<Fields> info = fields.object("info", "the Info Object");
        if (info.isEmpty()) {
            if (!fields.has("info")) {
                fields.missing("info");
            }
            return "";
        }
        info.get().onlyKnown(INFO);
        info.get().requiredText("version");
        return info.get().requiredText("title");
    }

    private static Optional<SourceDescription> source(Fields fields) {
        fields.onlyKnown(SOURCE);
        String name = fields.requiredText("name");
        String url = fields.requiredText("url");
        return Optional.of(new SourceDescription(fields.at(), name, url, fields.at("url"), fields.text("type")));
    }

    private static void notEmpty(Fields fields, String field, boolean empty) {
        if (!fields.has(field)) {
            fields.missing(field);
        } else if (empty && fields.node().get(field).isEmpty()) {
            fields.findings()
                    .error(Problem.MISSING_FIELD, fields.at(field), "expected at least one entry in '" + field + "'");
        }
    }

    /** Names that identify may stand once; each later one is an error at its place. */
    static <T> void unique(
            List<T> elements, String field, Function<T, String> name, Function<T, Location> at, Fields in) {
        Map<String, Location> first = new LinkedHashMap<>();
        for (T element : elements) {
            Location place = in.tree().at(at.apply(element).pointer() + "/" + field);
            Location earlier = name.apply(element).isEmpty() ? null : first.putIfAbsent(name.apply(element), place);
            if (earlier != null) {
                in.findings()
                        .error(
                                Problem.DUPLICATE_NAME,
                                place,
                                "the " + field + " '" + name.apply(element) + "' is already used at line "
                                        + earlier.line());
            }
        }
    }
}
