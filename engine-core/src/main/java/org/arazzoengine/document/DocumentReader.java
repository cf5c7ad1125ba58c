package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.tree.LocatedTree;

/** Turns the tree of an Arazzo document into records and finds what is wrong with its shape. Stateless. */
public final class DocumentReader {

    private static final List<String> ROOT = List.of("arazzo", "info", "sourceDescriptions", "workflows", "components");
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
                                    + " 'workflows', found " + Fields.describe(root))
                    .breaking("AZ-DOC-02"));
        }
        Fields fields = new Fields(tree, root, "", "the Arazzo document", findings);
        Optional<SpecVersion> version = version(fields);
        if (version.isEmpty()) {
            return Checked.failed(findings);
        }
        List<String> known = new ArrayList<>(ROOT);
        if (version.get() == SpecVersion.V1_1) {
            known.add("$self");
            self(fields);
        }
        fields.onlyKnown(known);
        return Checked.of(document(fields, version.get()), findings);
    }

    private static ArazzoDocument document(Fields fields, SpecVersion version) {
        Info info = info(fields);
        List<SourceDescription> sources =
                fields.list("sourceDescriptions", "a Source Description Object", source -> source(source, version));
        List<Workflow> workflows = fields.list("workflows", "a Workflow Object", new WorkflowReader(version)::read);
        required(fields, "sourceDescriptions", "AZ-DOC-11");
        required(fields, "workflows", "AZ-DOC-10");
        Duplicates.refuse(sources, SourceDescription::name, SourceDescription::at, fields, "name", "AZ-SRC-02");
        Duplicates.refuse(workflows, Workflow::workflowId, Workflow::at, fields, "workflowId", "AZ-WF-02");
        return new ArazzoDocument(
                fields.at(),
                fields.tree(),
                version,
                fields.requiredText("arazzo", "AZ-VER-01"),
                info,
                sources,
                workflows,
                new ComponentsReader(version).read(fields),
                fields.extensions());
    }

    private static void required(Fields fields, String field, String notEmpty) {
        if (!fields.has(field)) {
            fields.missing(field, "AZ-DOC-01");
        }
        fields.notEmpty(field, notEmpty);
    }

    private static Optional<SpecVersion> version(Fields fields) {
        if (!fields.has("arazzo")) {
            boolean openApi = fields.has("openapi") || fields.has("swagger");
            fields.findings()
                    .add(Finding.error(
                                    Problem.MISSING_FIELD,
                                    fields.at(),
                                    "expected the field 'arazzo' with the version of the specification"
                                            + (openApi ? "; this is an OpenAPI description" : ""),
                                    openApi ? "Name the Arazzo document that uses it instead." : "Add: arazzo: 1.0.1")
                            .breaking("AZ-DOC-01"));
            return Optional.empty();
        }
        Optional<String> written = fields.text("arazzo");
        Optional<SpecVersion> version = written.flatMap(SpecVersion::of);
        if (written.isPresent() && version.isEmpty()) {
            fields.error(
                    Problem.VERSION,
                    "arazzo",
                    "expected the version 1.0.x or 1.1.x of the specification, found '" + written.get() + "'",
                    written.get().matches("[0-9]+\\.[0-9]+\\.[0-9]+.*") ? "AZ-VER-04" : "AZ-VER-01");
        }
        return version;
    }

    private static void self(Fields fields) {
        Optional<String> self = fields.text("$self");
        if (self.isPresent() && !isReference(self.get())) {
            fields.error(
                    Problem.WRONG_TYPE,
                    "$self",
                    "expected a URI or relative reference in '$self', found '" + self.get() + "'",
                    "AZ-SELF-01");
        } else if (self.isPresent() && self.get().contains("#")) {
            fields.error(
                    Problem.WRONG_TYPE,
                    "$self",
                    "expected a URI without '#' in '$self', found '" + self.get() + "'",
                    "AZ-SELF-02");
        }
    }

    private static boolean isReference(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Info info(Fields fields) {
        Optional<Fields> info = fields.object("info", "the Info Object");
        if (info.isEmpty()) {
            if (!fields.has("info")) {
                fields.missing("info", "AZ-DOC-01");
            }
            return new Info(fields.at(), "", Optional.empty(), Optional.empty(), "", fields.extensions());
        }
        Fields own = info.get();
        own.onlyKnown(INFO);
        return new Info(
                own.at(),
                own.requiredText("title", "AZ-INFO-01"),
                own.text("summary"),
                own.text("description"),
                own.requiredText("version", "AZ-INFO-02"),
                own.extensions());
    }

    private static Optional<SourceDescription> source(Fields fields, SpecVersion version) {
        fields.onlyKnown(SOURCE);
        String name = fields.identifier("name", "AZ-SRC-01", "AZ-SRC-03");
        String url = fields.requiredText("url", "AZ-SRC-04");
        if (!isReference(url)) {
            fields.error(
                    Problem.WRONG_TYPE,
                    "url",
                    "expected a URL or relative reference in 'url' of the source '" + name + "', found '" + url + "'",
                    "AZ-SRC-04");
        }
        List<String> types =
                version == SpecVersion.V1_0 ? List.of("openapi", "arazzo") : List.of("openapi", "asyncapi", "arazzo");
        fields.choice(
                "type",
                word -> types.contains(word) ? Optional.of(word) : Optional.empty(),
                types,
                version == SpecVersion.V1_0 ? "AZ-SRC-05" : "AZ-SRC-06");
        return Optional.of(new SourceDescription(
                fields.at(), name, url, fields.at("url"), fields.text("type"), fields.extensions()));
    }
}
