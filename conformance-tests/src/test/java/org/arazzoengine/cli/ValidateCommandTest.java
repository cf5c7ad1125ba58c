package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ValidateCommandTest {

    @Test
    void aValidDocumentWithToleratedSpellingsIsValidWithWarnings() {
        Shell.Result result = Shell.arazzo("validate", Shell.SPEC);
        assertEquals(ExitCodes.SUCCESS, result.exitCode());
        assertTrue(result.out().endsWith(Shell.SPEC + ": valid, 3 warnings\n"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void theJsonHasTheShapeOfItsContract() {
        Shell.Result result = Shell.arazzo("validate", "--json", Shell.SPEC);
        JsonNode report = result.json();
        assertEquals("arazzo-findings/1", report.get("format").asText());
        assertTrue(report.get("valid").booleanValue());
        JsonNode first = report.at("/findings/0");
        assertEquals("AZ-T01", first.get("code").asText());
        assertEquals("warning", first.get("severity").asText());
        assertEquals(73, first.get("line").asInt());
        assertEquals(18, first.get("column").asInt());
        assertEquals("/workflows/0/steps/0/operationId", first.get("pointer").asText());
        assertEquals(
                "Write: operationId: $sourceDescriptions.billingApi.createCustomer",
                first.get("hint").asText());
    }

    @Test
    void oneInvalidDocumentAmongSeveralMakesTheAnswer3() {
        Shell.Result result = Shell.arazzo("validate", Shell.SPEC, "nope.yml");
        assertEquals(ExitCodes.DOCUMENT, result.exitCode());
        assertTrue(result.out().contains("nope.yml: 1 error\n"), result.out());
    }
}
