package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                                    + " 'workflows', found " + Found.words(root))
                    .breaking("AZ-DOC-02"));
        }
        Fields fields = new Fields(tree, root, "", "the Arazzo document", findings);
        Optional<SpecVersion> version = VersionReader.read(fields);
        return version.isEmpty()
                ? Checked.failed(findings)
                : Checked.of(document(fields, version.get(), root.get("arazzo").textValue()), findings);
    }

    private static ArazzoDocument document(Fields fields, SpecVersion version, String arazzo) {
        List<String> known = new ArrayList<>(ROOT);
        if (version == SpecVersion.V1_1) {
            known.add("$self");
        }
        UnknownFields.find(fields, known);
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
                arazzo,
                version == SpecVersion.V1_1 ? self(fields) : Optional.empty(),
                info(fields),
                sources,
                workflows,
                new ComponentsReader(version).read(fields),
                fields.extensions());
    }

    private static void required(Fields fields, String field, String notEmpty) {
        fields.requiredValue(field, "AZ-DOC-01");
        fields.notEmpty(field, notEmpty);
    }

    private static Optional<URI> self(Fields fields) {
        Optional<String> written = fields.text("$self");
        Optional<URI> self = written.flatMap(text -> reference(fields, "$self", text, "AZ-SELF-01"));
        if (self.isPresent() && self.get().getRawFragment() != null) {
            fields.error(
                    Problem.WRONG_TYPE,
                    "$self",
                    "expected a URI without '#' in '$self', found '" + written.get() + "'",
                    "AZ-SELF-02");
        }
        return self.filter(uri -> !uri.toString().isEmpty()).map(fields.tree().document()::resolve);
    }

    private static Optional<URI> reference(Fields fields, String field, String text, String breach) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            fields.error(
                    Problem.WRONG_TYPE,
                    field,
                    "expected a URL or relative reference in '" + field + "' of " + fields.kind() + ", found '" + text
                            + "'",
                    breach);
            return Optional.empty();
        }
    }

    private static Info info(Fields fields) {
        fields.requiredValue("info", "AZ-DOC-01");
        Optional<Fields> info = fields.object("info", "the Info Object");
        if (info.isEmpty()) {
            return new Info(fields.at(), "", Optional.empty(), Optional.empty(), "", Map.of());
        }
        Fields own = info.get();
        UnknownFields.find(own, INFO);
        return new Info(
                own.at(),
                own.requiredText("title", "AZ-INFO-01").orElse(""),
                own.text("summary"),
                own.text("description"),
                own.requiredText("version", "AZ-INFO-02").orElse(""),
                own.extensions());
    }

    private static Optional<SourceDescription> source(Fields fields, SpecVersion version) {
        UnknownFields.find(fields, SOURCE);
        String url = fields.filledText("url", "AZ-SRC-04");
        if (!url.isEmpty() && !WindowsPath.tolerated(fields, url)) {
            reference(fields, "url", url, "AZ-SRC-04");
        }
        List<String> types =
                version == SpecVersion.V1_0 ? List.of("openapi", "arazzo") : List.of("openapi", "asyncapi", "arazzo");
        Optional<String> type = fields.choice(
                "type",
                word -> Optional.of(word).filter(types::contains),
                types,
                version == SpecVersion.V1_0 ? "AZ-SRC-05" : "AZ-SRC-06");
        return Optional.of(new SourceDescription(
                fields.at(),
                fields.identifier("name", "AZ-SRC-01", "AZ-SRC-03"),
                url,
                fields.at("url"),
                type,
                fields.extensions()));
    }
}
