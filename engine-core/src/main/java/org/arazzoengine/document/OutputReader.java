package org.arazzoengine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Reads the named outputs of a step or workflow, which are expressions or, in 1.1, Selector Objects. */
record OutputReader(SpecVersion version) {

    private static final List<String> SELECTOR = List.of("context", "selector", "type");

    List<Output> list(Fields fields, String breach) {
        List<Output> outputs = new ArrayList<>();
        fields.object("outputs", "the outputs").ifPresent(map -> {
            for (Map.Entry<String, JsonNode> output : map.node().properties()) {
                checkName(map, output.getKey(), breach);
                checkValue(map, output.getKey(), output.getValue());
                outputs.add(new Output(map.at(output.getKey()), output.getKey(), output.getValue()));
            }
        });
        return outputs;
    }

    private static void checkName(Fields outputs, String name, String breach) {
        if (!Fields.NAME.matcher(name).matches()) {
            outputs.findings()
                    .add(Finding.warning(
                                    Problem.TOLERANCE_NAMES,
                                    outputs.at(name),
                                    "the output '" + name + "' should have letters, digits, '.', '_' and '-' only",
                                    "Give it such a name.")
                            .breaking(breach));
        }
    }

    private void checkValue(Fields outputs, String name, JsonNode value) {
        if (value.isObject() && version == SpecVersion.V1_1) {
            outputs.object(name, "the Selector Object").ifPresent(OutputReader::checkSelector);
        } else if (!value.isTextual()) {
            outputs.error(
                    Problem.WRONG_TYPE,
                    name,
                    "expected a runtime expression" + (version == SpecVersion.V1_1 ? " or a Selector Object" : "")
                            + " in the output '" + name + "', found " + Found.words(value),
                    value.isObject() ? "AZ-SEL-07" : "AZ-TYPE-03");
        }
    }

    private static void checkSelector(Fields selector) {
        UnknownFields.find(selector, SELECTOR);
        selector.filledText("context", "AZ-SEL-01");
        // The empty text is a JSON Pointer.
        selector.requiredText("selector", "AZ-SEL-01");
        selector.requiredValue("type", "AZ-SEL-01");
        ExpressionTypeReader.selector(selector, "type", "AZ-ETYPE-03");
    }
}
