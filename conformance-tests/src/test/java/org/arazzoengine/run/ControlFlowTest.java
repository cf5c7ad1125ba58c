package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;

/** What the specification says of actions, called workflows, dependencies and limits, by the requests that are sent. */
class ControlFlowTest {

    private static void assertRun(String name, String sent, String ended) {
        FlowRun run = FlowRun.of(name);
        assertEquals(sent, run.sent());
        assertEquals(ended, run.ended());
    }

    @Test
    @Requirement({"AZ-WF-05", "AZ-STEP-23", "AZ-SUCC-05"})
    void stepsRunInOrderUnlessAnActionLeadsElsewhere() {
        assertRun("goto-step-skips-and-comes-back", "a b a c", "w Succeeded {n:2,m:kept}");
    }

    @Test
    @Requirement({"AZ-STEP-24", "AZ-SUCC-11"})
    void theFirstActionWhoseCriteriaAllHoldIsTaken() {
        assertRun("first-matching-action-wins", "a c", "w Succeeded {}");
    }

    @Test
    @Requirement({"AZ-SUCC-03", "AZ-SUCC-12"})
    void endLeavesTheOtherStepsOut() {
        assertRun("end-on-success", "a", "w Succeeded {first:1}");
    }

    @Test
    @Requirement("AZ-SUCC-13")
    void criteriaOfSuccessActionsSeeTheAnswerOfTheStep() {
        assertRun("success-criteria-of-actions-see-the-answer", "a b", "w Succeeded {}");
    }

    @Test
    @Requirement({"AZ-FAIL-03", "AZ-FAIL-22"})
    void endOnFailureFailsTheWorkflowAndKeepsItsOutputs() {
        assertRun("end-on-failure-keeps-outputs", "a b", "w Failed {id:1,code:x} AZ502");
    }

    @Test
    @Requirement({"AZ-FAIL-04", "AZ-WF-14"})
    void aFailureThatAGotoRecoversDoesNotFailTheWorkflow() {
        assertRun("goto-recovers-a-failure", "a c", "w Succeeded {}");
        assertRun("workflow-actions-are-merged-by-name", "a a c", "w Succeeded {}");
    }

    @Test
    @Requirement({"AZ-FAIL-05", "AZ-FAIL-06"})
    void aRetryWaitsAndRunsTheStepAgain() {
        assertRun("retry-until-success", "a a a b", "w Succeeded {n:3}");
        assertEquals(
                List.of(0L, 507L, 507L, 7L), FlowRun.of("retry-until-success").gaps());
    }

    @Test
    @Requirement("AZ-FAIL-07")
    void theAnswerSaysHowLongToWait() {
        assertEquals(
                List.of(0L, 2_007L, 57_993L, 7L, 9_007L),
                FlowRun.of("retry-after-of-the-answer").gaps());
        assertRun("retry-after-beyond-the-maximum-is-passed-over", "a b", "w Succeeded {}");
    }

    @Test
    @Requirement({"AZ-FAIL-08", "AZ-FAIL-10"})
    void laterActionsComeWhenTheRetriesAreUsedUp() {
        assertRun("exhausted-retry-falls-through", "a a a c", "w Succeeded {}");
    }

    @Test
    @Requirement({"AZ-FAIL-09", "AZ-FAIL-11", "AZ-FAIL-15"})
    void withoutALimitThereIsOneRetry() {
        assertRun(
                "retry-limit-is-one-when-absent-and-spent-when-zero",
                "a a a",
                "absent Failed {} AZ502, zero Failed {} AZ502");
    }

    @Test
    @Requirement("AZ-FAIL-12")
    void whatARetryNamesRunsBeforeTheStepIsTriedAgain() {
        assertRun("retry-with-relogin-workflow", "a login?u=me&w=expired&ttl=60 a?t=t-1 b", "w Succeeded {}");
        assertRun("two-budgets-and-fresh-evaluation", "a a b a a", "w Failed {} AZ502");
        assertRun(
                "retry-goes-on-when-its-target-fails",
                "a b a b a c a a a",
                "step Succeeded {}, workflow Succeeded {}, invalid Succeeded {}");
    }

    @Test
    @Requirement({"AZ-FAIL-18", "AZ-FAIL-19", "AZ-STEP-26"})
    void failureActionsAreChosenByTheirCriteria() {
        assertRun(
                "failure-actions-are-chosen-by-their-criteria",
                "a a b a a",
                "busy Succeeded {}, flagged Failed {} AZ502, other Failed {} AZ502");
    }

    @Test
    @Requirement({"AZ-FAIL-20", "AZ-SUCC-14"})
    void parametersOfAnActionAreInputsOfItsWorkflow() {
        assertTrue(FlowRun.of("retry-with-relogin-workflow").sent().contains("login?u=me&w=expired"));
        assertTrue(FlowRun.of("goto-workflow-is-one-way").sent().startsWith("a c?k=1"));
    }

    @Test
    @Requirement("AZ-FAIL-21")
    void eachAttemptIsJudgedByItsOwnAnswer() {
        assertRun("two-budgets-and-fresh-evaluation", "a a b a a", "w Failed {} AZ502");
    }

    @Test
    @Requirement({"AZ-STEP-25", "AZ-WF-08"})
    void aFailedStepWithoutActionsEndsItsWorkflowAndWhatDependsOnIt() {
        assertRun(
                "a-failed-dependency-stops-its-dependent-only",
                "a c",
                "a Failed {} AZ502, b Failed {} AZ506, other Succeeded {}, parent Failed {} AZ504");
    }

    @Test
    @Requirement({"AZ-WF-08", "AZ-WF-10"})
    void whatAWorkflowDependsOnRunsOnceBeforeIt() {
        assertRun(
                "dependencies-run-once",
                "login?u=me b c a?t=x",
                "base Succeeded {t:x}, left Succeeded {}, right Succeeded {}, top Succeeded {}");
        assertTrue(FlowRun.of("workflows-of-other-documents").sent().startsWith("login refresh?old=t"));
    }

    @Test
    @Requirement({"AZ-WF-13", "AZ-WF-15", "AZ-STEP-27"})
    void actionsOfTheWorkflowAreRedefinedByNameAndNeverRemoved() {
        assertRun("workflow-actions-are-merged-by-name", "a a c", "w Succeeded {}");
        assertRun("reusable-actions-and-parameters", "a?page=3 a?page=3 b?page=1", "w Failed {} AZ502");
    }

    @Test
    @Requirement({"AZ-STEP-13", "AZ-STEP-14", "AZ-STEP-15", "AZ-SUCC-04", "AZ-EXPR-19"})
    void aCalledWorkflowTakesParametersAndGivesOutputs() {
        assertRun(
                "called-workflow-gives-its-outputs",
                "b?id=7&lang=de&size=10 b?id=2&lang=en&size=10 a?n=5&m=6&i=2",
                "parent Succeeded {n:6,last:6}");
    }

    @Test
    @Requirement("AZ-STEP-37")
    void aCalledWorkflowThatFailsIsAFailedStep() {
        assertRun(
                "a-called-workflow-that-fails-is-a-failed-step",
                "c c b c",
                "recovered Succeeded {}, ignored Failed {} AZ504");
    }

    @Test
    @Requirement({"AZ-SUCC-06", "AZ-SUCC-09", "AZ-FAIL-17"})
    void aGotoToAWorkflowDoesNotComeBack() {
        assertRun("goto-workflow-is-one-way", "a c?k=1 a c?k=3 d?k=4", "w Succeeded {k:2}, parent Succeeded {}");
        assertRun(
                "workflows-of-other-documents",
                "login refresh?old=t a?t=t-2 refresh?old=t-2 a?t=t-2 logout",
                "login Succeeded {}, w Succeeded {}");
    }

    @Test
    @Requirement({"AZ-DEP-04", "AZ-DEP-05"})
    void aStepNeedsWhatItDependsOnAndHasNothingRun() {
        assertRun("a-step-whose-dependency-did-not-finish-fails", "a a", "w Failed {} AZ506, other Succeeded {}");
    }

    @Test
    @Requirement({"AZ-DEP-06", "AZ-DEP-07"})
    void stepsRunAfterWhatTheyDependOn() {
        assertRun("references-to-outputs-are-dependencies", "a b?x=7 c", "w Succeeded {}");
        assertRun("steps-are-reordered-by-what-they-depend-on", "b c a d a d", "w Succeeded {}");
    }

    @Test
    @Requirement({"AZ-STEP-33", "AZ-STEP-34"})
    void aStepThatTakesTooLongFails() {
        assertRun("step-timeout", "a a a b", "w Succeeded {}");
        assertRun("run-timeout", "a b", "w Stopped {} AZ531");
        assertRun("timeout-of-a-step-that-calls", "c d b", "w Succeeded {}");
    }

    @Test
    @Requirement({"AZ-STEP-32", "AZ-WF-23"})
    void outputsCanBeSelectors() {
        assertRun("outputs-by-selectors", "a b", "w Succeeded {text:x,value:[1]}");
    }

    @Test
    void whatIsAskedForRunsThoughAnotherHasCalledItAndOnceThoughAnotherNeededIt() {
        assertRun(
                "every-workflow-that-is-asked-for-runs",
                "a a c b",
                "caller Succeeded {}, called Succeeded {}, needed Succeeded {}, dependent Succeeded {}");
    }

    @Test
    void loopsEndAtTheLimitOfSteps() {
        FlowRun run = FlowRun.of("loop-limit");
        assertEquals("w Stopped {} AZ532, z Succeeded {}", run.ended());
        assertTrue(run.events().stream()
                .filter(RunEvent.WorkflowFinished.class::isInstance)
                .map(RunEvent.WorkflowFinished.class::cast)
                .flatMap(event -> event.outcome().why().stream())
                .anyMatch(why -> why.message().endsWith("it goes round: a -> b -> child.c -> a")));
    }
}
