package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.run.local.Engine;

/**
 * A folder below {@code cases}: {@code arazzo.yaml} and its sources, {@code exchanges.json}, the events a run of them
 * gives, {@code expected.events.json}, and optionally {@code inputs.json} and {@link CaseSettings}.
 */
record Case(Path folder) {

    static Stream<Case> all() {
        Path cases = Repository.file("conformance-tests/src/test/resources/cases");
        try (Stream<Path> files = Files.walk(cases)) {
            return files
                    .filter(file -> file.getFileName().toString().equals("arazzo.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .map(Case::new)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CaseSettings settings() {
        return CaseSettings.of(folder.resolve("case.json"));
    }

    Plan plan() {
        return Engine.builder(call -> {
                    throw new AssertionError("planning sends nothing");
                })
                .semantics(settings().semantics())
                .build()
                .plan(folder.resolve("arazzo.yaml").toUri(), settings().workflows())
                .orThrow();
    }

    RunMachine machine(Plan plan) {
        return new RunMachine(plan, settings().limits());
    }

    List<ObjectNode> inputs(Plan plan) {
        Path file = folder.resolve("inputs.json");
        return InputsCheck.check(plan, Files.exists(file) ? Inputs.forAll(json(file)) : Inputs.none())
                .orThrow()
                .values();
    }

    ScriptedExchanges exchanges() {
        return new ScriptedExchanges(json(folder.resolve("exchanges.json")));
    }

    Path expectedEvents() {
        return folder.resolve("expected.events.json");
    }

    static JsonNode json(Path file) {
        try {
            return JsonReader.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(file + ":" + e.line(), e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
