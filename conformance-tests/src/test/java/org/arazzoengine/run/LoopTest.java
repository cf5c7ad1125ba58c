package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes round for long does not grow. */
class LoopTest {

    private static final HttpAnswer ANSWER = new HttpAnswer(
            200,
            Headers.NONE.with("Content-Type", "application/json"),
            Body.of("{\"o\": [1, 2.50, \"three\"]}"),
            Duration.ofMillis(5));

    /** Numbers and instants get longer, and just before the limit of steps the last 32 are remembered; that is all. */
    private static final int NUMBERS_AND_LAST_STEPS = 300;

    private static Plan plan(String workflows) {
        return GeneratedDocument.plan("""
                arazzo: 1.1.0
                info: {title: T, version: '1'}
                sourceDescriptions: [{name: api, url: api.yaml, type: openapi}]
                workflows:
                """ + workflows.indent(2), Set.of("w"));
    }

    /** Runs {@code steps} attempts of steps at most and tells {@code visitor} the number of each signal and its turn. */
    private static void run(Plan plan, int steps, BiConsumer<Integer, Turn> visitor) {
        RunLimits limits = RunLimits.DEFAULT.withMaxSteps(steps).withRunTimeout(Duration.ofDays(1));
        RunMachine machine = new RunMachine(plan, limits);
        Instant now = ReplayedRun.START;
        Signal signal = new Signal.Started(now, "run", List.of(JsonNodeFactory.instance.objectNode()));
        RunState state = RunState.initial();
        for (int number = 0; !state.isFinished(); number++) {
            Turn turn = machine.advance(state, signal);
            visitor.accept(number, turn);
            state = turn.next();
            now = now.plusMillis(5);
            if (!state.isFinished()) {
                Effect effect = state.awaited().orElseThrow();
                signal = effect instanceof Effect.Pause pause
                        ? new Signal.Woke(pause.until(), pause.id())
                        : new Signal.Answered(now, effect.id(), ANSWER);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                - workflowId: w
                  steps:
                    - {stepId: a, operationId: a, outputs: {o: $response.body#/o, before: $steps.b.outputs.o}}
                    - {stepId: b, operationId: b, outputs: {o: $response.body#/o}, onSuccess: [{name: x, type: goto, stepId: a}]}
                """, """
                - workflowId: w
                  steps: [{stepId: a, workflowId: child, onSuccess: [{name: x, type: goto, stepId: a}]}]
                - workflowId: child
                  outputs: {o: $steps.b.outputs.o}
                  steps: [{stepId: b, operationId: b, outputs: {o: $response.body#/o}}]
                """, """
                - workflowId: w
                  steps: [{stepId: a, operationId: a, onSuccess: [{name: x, type: goto, workflowId: v}]}]
                - workflowId: v
                  steps: [{stepId: b, operationId: b, onSuccess: [{name: x, type: goto, workflowId: w}]}]
                """, """
                - workflowId: w
                  steps:
                    - {stepId: a, operationId: a, onSuccess: [{name: x, type: retry, retryLimit: 1000000, stepId: b}]}
                    - {stepId: b, operationId: b, outputs: {o: $response.body#/o}}
                """})
    void aLongLoopKeepsTheStateSmall(String workflows) {
        int steps = 100_000;
        int[] sizes = new int[2];
        run(plan(workflows), steps, (number, turn) -> {
            if (number == 10) {
                sizes[0] = RunJournal.write(turn.next()).length();
            } else if (number % 1_000 <= 1 || turn.next().counts().steps() > steps - 10) {
                sizes[1] = Math.max(sizes[1], RunJournal.write(turn.next()).length());
            }
        });
        assertTrue(sizes[1] <= sizes[0] + NUMBERS_AND_LAST_STEPS, sizes[0] + " grew to " + sizes[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                - workflowId: w
                  steps:
                    - stepId: a
                      operationId: a
                      outputs: {all: $steps.a.outputs}
                      onSuccess: [{name: x, type: goto, stepId: a}]
                """, """
                - workflowId: w
                  inputs: {type: object, properties: {all: {type: object}}}
                  steps:
                    - stepId: a
                      operationId: a
                      onSuccess: [{name: x, type: goto, workflowId: w, parameters: [{name: all, value: $inputs}]}]
                """})
    void whatHoldsItselfIsNotNestedDeeperThanAnythingThatIsRead(String workflows) {
        int[] notes = new int[1];
        run(plan(workflows), 3_000, (number, turn) -> {
            if (number % 100 == 0) {
                RunJournal.write(turn.next());
            }
            notes[0] += (int) turn.events().stream()
                    .filter(RunEvent.Noted.class::isInstance)
                    .map(event -> ((RunEvent.Noted) event).finding().message())
                    .filter(message -> message.contains("deeper than 1000 levels"))
                    .count();
        });
        assertTrue(notes[0] > 0, "it is said why it is missing");
    }
}
