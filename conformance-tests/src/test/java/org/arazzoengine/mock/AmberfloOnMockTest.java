package org.arazzoengine.mock;

import static org.arazzoengine.mock.Texts.json;
import static org.arazzoengine.mock.Texts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Exchanges;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.arazzoengine.run.Inputs;
import org.arazzoengine.run.RunOutcome;
import org.arazzoengine.run.RunResult;
import org.junit.jupiter.api.Test;

/** The whole way: inputs made up, three calls, answers that fit together. */
class AmberfloOnMockTest {

    private static final Exchanges HTTP = call -> {
        String body = new String(call.body().bytes(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = Client.send(
                call.method(),
                call.url().toString(),
                call.headers().value("Content-Type").orElse(""),
                body);
        Headers headers = Headers.NONE.with(
                "Content-Type", answer.headers().firstValue("Content-Type").orElse(""));
        return new HttpAnswer(answer.statusCode(), headers, Body.of(answer.body()), Duration.ZERO);
    };

    @Test
    void theBundledWorkflowSucceedsWithInputsThatNobodyGave() {
        try (MockServer mock = MockServer.start()) {
            Plan plan = Amberflo.plan(HTTP, mock::baseUrl);
            mock.serve(plan);
            ObjectNode inputs = InputSampler.sample(plan.workflows().get(0), json("{}"));
            assertEquals(
                    "{'customerId':'lumen-harbor-042','clientMeters':{'compute-hours':"
                            + "[{'groupInfo':{'customerId':'lumen-harbor-042'},'records':[{'1772409600':3.5}]}]}}",
                    outputs(mock, plan, inputs));
        }
    }

    @Test
    void theCustomerThatComesBackIsTheCustomerThatWasCreated() {
        try (MockServer mock = MockServer.start()) {
            Plan plan = Amberflo.plan(HTTP, mock::baseUrl);
            mock.serve(plan);
            ObjectNode inputs = InputSampler.sample(plan.workflows().get(0), json("{}"));
            inputs.put("customerId", "somebody else");
            assertEquals(
                    "somebody else",
                    json(outputs(mock, plan, inputs)).path("customerId").textValue());
        }
    }

    private static String outputs(MockServer mock, Plan plan, ObjectNode inputs) {
        RunResult result = Amberflo.engine(HTTP, mock::baseUrl).run(plan, Inputs.forAll(inputs));
        RunOutcome outcome = result.workflows().get(0).outcome();
        return text(((RunOutcome.Succeeded) outcome).outputs());
    }
}
