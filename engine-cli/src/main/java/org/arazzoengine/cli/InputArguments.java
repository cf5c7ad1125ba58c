package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.check.InputsSchema;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.plan.InputUse;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.tree.LocatedTree;
import org.arazzoengine.tree.TreeReader;

/** The inputs on the command line, {@code -I FILE} and {@code -i NAME=VALUE}, for each workflow of a plan. */
final class InputArguments {

    private final Plan plan;
    private final Map<String, ObjectNode> byWorkflow = new LinkedHashMap<>();

    private InputArguments(Plan plan) {
        this.plan = plan;
        plan.rootWorkflows()
                .forEach(workflow -> byWorkflow.put(workflow.workflowId(), JsonNodeFactory.instance.objectNode()));
    }

    /** The inputs of each workflow by its id; {@code -i} wins over {@code -I}. */
    static Map<String, ObjectNode> read(Plan plan, Optional<String> file, List<String> single, InputStream in)
            throws UsageException {
        InputArguments arguments = new InputArguments(plan);
        if (file.isPresent()) {
            arguments.addFile(file.get(), in);
        }
        for (String argument : single) {
            arguments.addSingle(argument);
        }
        return arguments.byWorkflow;
    }

    private void addFile(String file, InputStream in) throws UsageException {
        Checked<LocatedTree> tree = TreeReader.read(bytes(file, in), path(file).toUri());
        if (tree.value().isEmpty()) {
            Finding first = tree.findings().get(0);
            throw new UsageException("the inputs in " + file + " cannot be read: line "
                    + first.at().line() + ", column " + first.at().column() + ": " + first.message());
        }
        JsonNode root = tree.value().get().root();
        if (!root.isObject()) {
            throw new UsageException("expected an object of inputs in " + file);
        }
        if (isByWorkflow(root)) {
            root.properties().forEach(entry -> {
                ObjectNode target = byWorkflow.get(entry.getKey());
                if (target != null) {
                    target.setAll((ObjectNode) entry.getValue());
                }
            });
        } else {
            byWorkflow.forEach((workflowId, inputs) -> inputs.setAll((ObjectNode) root));
        }
    }

    /** Keyed by workflowId when every key is the id of a workflow of the document and holds an object. */
    private boolean isByWorkflow(JsonNode root) {
        Set<String> ids = new LinkedHashSet<>();
        plan.document().workflows().forEach(workflow -> ids.add(workflow.workflowId()));
        return !root.isEmpty()
                && root.properties().stream()
                        .allMatch(entry ->
                                ids.contains(entry.getKey()) && entry.getValue().isObject());
    }

    private static Path path(String file) throws UsageException {
        try {
            return Path.of(file.equals("-") ? "standard-input.yaml" : file).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new UsageException("'" + file + "' is no file name");
        }
    }

    private static byte[] bytes(String file, InputStream in) throws UsageException {
        try {
            return file.equals("-") ? in.readAllBytes() : Files.readAllBytes(path(file));
        } catch (NoSuchFileException e) {
            throw new UsageException("there is no file " + file + " (-I)");
        } catch (IOException e) {
            throw new UsageException("the inputs in " + file + " cannot be read: " + e.getMessage());
        }
    }

    private void addSingle(String argument) throws UsageException {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new UsageException("expected -i NAME=VALUE, found '" + argument + "'");
        }
        String name = argument.substring(0, equals);
        String text = argument.substring(equals + 1);
        if (text.startsWith("@")) {
            throw new UsageException(
                    "-i " + name + "=@FILE: files as inputs are not supported yet by this version of the engine");
        }
        boolean known = false;
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            Optional<InputsSchema.Input> declared = workflow.inputs().input(name);
            boolean used =
                    workflow.inputUses().stream().anyMatch(use -> use.input().equals(name));
            if (declared.isPresent() || used) {
                known = true;
                boolean secret = workflow.secretInputs().contains(name)
                        || declared.filter(InputsSchema.Input::holdsPassword).isPresent();
                List<String> types = declared.map(InputsSchema.Input::types).orElse(List.of());
                JsonNode value = typed(name, types, text, secret);
                byWorkflow.get(workflow.workflowId()).set(name, value);
            }
        }
        if (!known) {
            throw new UsageException(unknown(name));
        }
    }

    private String unknown(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (PlannedWorkflow workflow : plan.rootWorkflows()) {
            workflow.inputs().inputs().forEach(input -> names.add(input.name()));
            workflow.inputUses().stream().map(InputUse::input).forEach(names::add);
        }
        String hint = NearMiss.hint(name, names);
        return "there is no input '" + name + "'"
                + (hint.isEmpty() ? "; no workflow here takes any" : "\nhint: " + hint);
    }

    /**
     * {@code text} as a value of one of {@code types}: text as it is, the others from JSON; without types as JSON if it is
     * any, else as it is.
     *
     * @param secret whether the text must not be repeated in a message
     */
    static JsonNode typed(String name, List<String> types, String text, boolean secret) throws UsageException {
        if (types.equals(List.of("string"))) {
            return TextNode.valueOf(text);
        }
        Optional<JsonNode> json = json(text);
        if (json.isPresent() && (types.isEmpty() || types.stream().anyMatch(type -> fits(json.get(), type)))) {
            return json.get();
        }
        if (types.isEmpty() || types.contains("string")) {
            return TextNode.valueOf(text);
        }
        throw new UsageException("the input '" + name + "' must be " + String.join(" or ", articles(types))
                + (secret ? "" : ", found '" + text + "'"));
    }

    private static boolean fits(JsonNode json, String type) {
        return switch (type) {
            case "integer" ->
                json.isNumber() && json.decimalValue().stripTrailingZeros().scale() <= 0;
            case "number" -> json.isNumber();
            case "boolean" -> json.isBoolean();
            case "object" -> json.isObject();
            case "array" -> json.isArray();
            case "null" -> json.isNull();
            default -> false;
        };
    }

    private static List<String> articles(List<String> types) {
        return types.stream()
                .map(type -> switch (type) {
                    case "null" -> type;
                    case "integer", "object", "array" -> "an " + type;
                    default -> "a " + type;
                })
                .toList();
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(JsonReader.read(text));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
