package org.arazzoengine.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.arazzoengine.requirement.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Missing inputs on a real pseudo terminal, made by {@code script} of util-linux; skipped where it is not installed. */
class PromptTest {

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void missingInputsAreAskedForAndTheKeyIsNotShown() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script command here");
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "script takes other options elsewhere");
        String command = System.getProperty("java.home") + "/bin/java -jar " + Installed.jar() + " run "
                + Repository.file("specs/amberflo-onboard.yml")
                + " -S billingApi=http://127.0.0.1:1 -S meteringApi=http://127.0.0.1:1";
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("apiKey (string, hidden): ", "typed-secret");
        answers.put("customerId (string): ", "typed-customer");
        answers.put("customerName (string): ", "name");
        answers.put("meterApiName (string): ", "meter");
        answers.put("meterValue (number): ", "3.5");
        answers.put("meterTimeInMillis (integer): ", "1");
        answers.put("startTimeInSeconds (integer): ", "1");
        answers.put("endTimeInSeconds (integer): ", "2");
        Process process = new ProcessBuilder("/usr/bin/script", "-qfec", command, "/dev/null")
                .redirectErrorStream(true)
                .start();
        StringBuilder screen = new StringBuilder();
        try (InputStream out = process.getInputStream();
                OutputStream in = process.getOutputStream()) {
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                readUntil(out, screen, answer.getKey());
                in.write((answer.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
            }
            readUntil(out, screen, "1 of 1 workflow failed");
        }
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(1, process.exitValue(), screen.toString());
        assertTrue(screen.toString().contains("typed-customer"), "what is no secret is shown while it is typed");
        assertFalse(screen.toString().contains("typed-secret"), screen.toString());
    }

    private static void readUntil(InputStream out, StringBuilder screen, String expected) throws Exception {
        int from = screen.length();
        while (screen.indexOf(expected, from) < 0) {
            int next = out.read();
            assertTrue(next >= 0, () -> "expected '" + expected + "' in " + screen);
            screen.append((char) next);
        }
    }
}
