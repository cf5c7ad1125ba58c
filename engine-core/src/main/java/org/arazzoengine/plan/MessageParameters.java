package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.check.ReusableObjects;
import org.arazzoengine.document.Parameter;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.document.Step;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.NearMiss;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.Channel;

/** Where the parameters of a step that sends or receives a message go (decision 107). */
record MessageParameters(ReusableObjects reusable, Findings findings) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    /** Only the step's own: what a workflow has for all of its steps need not fit each. */
    void check(Step step, Channel channel) {
        List<String> variables = variables(channel.address());
        for (Parameter parameter : reusable.parameters(step.parameters())) {
            parameter.in().ifPresent(place -> {
                if (place == ParameterPlace.PATH) {
                    address(parameter, channel, variables);
                } else if (place != ParameterPlace.HEADER) {
                    findings.add(Finding.error(
                            Problem.WRONG_TYPE,
                            parameter.at(),
                            "expected 'header' or 'path' in 'in' of a parameter of a message, found '"
                                    + place.spelling() + "': a message has no other place for one"));
                }
            });
        }
    }

    /** An address that is known only at run time may have any variable. */
    private void address(Parameter parameter, Channel channel, List<String> variables) {
        if (!channel.address().isEmpty() && !variables.contains(parameter.name())) {
            findings.error(
                    Problem.UNKNOWN_REFERENCE,
                    parameter.at(),
                    "the address '" + channel.address() + "' of the channel '" + channel.name() + "' has no variable '"
                            + parameter.name() + "'",
                    NearMiss.hint(parameter.name(), variables));
        }
    }

    private static List<String> variables(String address) {
        List<String> variables = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(address);
        while (variable.find()) {
            variables.add(variable.group(1));
        }
        return variables;
    }
}
