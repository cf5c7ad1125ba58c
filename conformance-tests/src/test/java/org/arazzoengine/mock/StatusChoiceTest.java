package org.arazzoengine.mock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.arazzoengine.plan.PlannedStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusChoiceTest {

    private static int status(SmallPlan plan) {
        List<PlannedStep> steps = plan.planWorkflow().steps();
        return StatusChoice.of(steps.get(0).operationCall().orElseThrow().operation(), steps);
    }

    private static SmallPlan plan(String declared, String condition) {
        StringBuilder responses = new StringBuilder();
        for (String status : declared.split(" ")) {
            responses.append(responses.isEmpty() ? "" : ",").append("'" + status + "':{'description':'d'}");
        }
        return new SmallPlan().call("get", "/x", "{" + responses + "}", condition);
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "404 201 200, 201", "400 2XX, 200", "default, 200", "302, 200", "2XX 204, 204"})
    void withoutCriteriaTheFirstDeclaredSuccessCounts(String declared, int expected) {
        assertEquals(expected, status(plan(declared, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '"', textBlock = """
                    200         => $statusCode == 200                                        => 200
                    201         => $statusCode == 200                                        => 200
                    200 404     => $statusCode == 404                                        => 404
                    200         => 404 == $statusCode                                        => 404
                    200         => $statusCode == '404'                                      => 404
                    200 202     => $response.body#/a == 1 && $statusCode == 202              => 202
                    200 202     => ($statusCode == 202 && $response.body#/a)                 => 202
                    200 204 404 => $statusCode == 204 || $statusCode == 404                  => 204
                    201 302 404 => $statusCode >= 300 && $statusCode < 400                   => 302
                    200 201     => $statusCode != 200                                        => 201
                    200 404     => !($statusCode == 200)                                     => 404
                    200         => $statusCode >= 400                                        => 400
                    200 404     => $statusCode == 404 || $response.body#/a == 1              => 200
                    200 404     => $response.body#/code == 404                               => 200
                    200         => $statusCode == 99                                         => 200
                    200         => $statusCode == 700                                        => 200
                    200         => $statusCode == 201 && $statusCode == 202                  => 200
                    """)
    void theSuccessCriteriaAreAskedFirst(String declared, String condition, int expected) {
        assertEquals(expected, status(plan(declared, condition)));
    }

    @Test
    void aStatusThatSuitsAllStepsIsPreferredElseTheFirstStepCounts() {
        assertEquals(
                404,
                status(plan("200", "$statusCode == 200 || $statusCode == 404").again("$statusCode == 404")));
        assertEquals(200, status(plan("200 404", "$statusCode == 200").again("$statusCode == 404")));
        assertEquals(404, status(plan("200 404", "").again("$statusCode == 404")));
    }
}
