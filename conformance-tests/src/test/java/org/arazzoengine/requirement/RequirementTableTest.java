package org.arazzoengine.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/conformance.md says which requirement is shown by which test; it is written by this test. */
class RequirementTableTest {

    private static final Pattern ID = Pattern.compile("(?m)^- id: (AZ-[A-Z]+-[0-9]+)");

    @Test
    void theTableInTheDocumentationIsCurrent() throws IOException {
        Path table = Repository.file("docs/conformance.md");
        String current = table(catalogue(), claims());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(table, current);
        }
        assertEquals(current, Files.readString(table), "rewrite it with -Dgolden.update=true");
    }

    @Test
    void everyClaimedRequirementIsInTheCatalogue() throws IOException {
        List<String> known = catalogue();
        List<String> unknown =
                claims().keySet().stream().filter(id -> !known.contains(id)).toList();
        assertTrue(unknown.isEmpty(), () -> "not in docs/spec/requirements.yaml: " + unknown);
    }

    private static List<String> catalogue() throws IOException {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(Files.readString(Repository.file("docs/spec/requirements.yaml")));
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private static Map<String, TreeSet<String>> claims() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("org.arazzoengine");
        Map<String, TreeSet<String>> claims = new LinkedHashMap<>();
        for (JavaClass test : tests) {
            test.tryGetAnnotationOfType(Requirement.class).ifPresent(claim -> add(claims, claim, test.getSimpleName()));
            for (JavaMethod method : test.getMethods()) {
                method.tryGetAnnotationOfType(Requirement.class)
                        .ifPresent(claim -> add(claims, claim, test.getSimpleName() + "." + method.getName()));
            }
        }
        return claims;
    }

    private static void add(Map<String, TreeSet<String>> claims, Requirement claim, String test) {
        for (String id : claim.value()) {
            claims.computeIfAbsent(id, key -> new TreeSet<>()).add(test);
        }
    }

    private static String table(List<String> ids, Map<String, TreeSet<String>> claims) {
        long shown = ids.stream().filter(claims::containsKey).count();
        StringBuilder text = new StringBuilder("# Which requirement is shown by which test\n\n");
        text.append(
                "Written by `RequirementTableTest`; the requirements are in [spec/requirements.yaml](spec/requirements.yaml).\n");
        text.append(
                "A requirement is shown when a test that claims it ran and passed, and none that claims it failed or did\n");
        text.append(
                "not run. The results are not in this table: `.ci/run` joins it with the reports of the run (`ClaimResults`),\n");
        text.append(
                "fails unless all below are shown, and leaves id, tests and result in `conformance-tests/target/conformance.md`.\n\n");
        text.append("**")
                .append(shown)
                .append(" of ")
                .append(ids.size())
                .append(" requirements are shown by a test.**\n\n");
        text.append("| requirement | shown by |\n|---|---|\n");
        for (String id : ids) {
            if (claims.containsKey(id)) {
                text.append("| ")
                        .append(id)
                        .append(" | `")
                        .append(String.join("`, `", claims.get(id)))
                        .append("` |\n");
            }
        }
        text.append("\nNot shown yet:\n");
        text.append(String.join(
                        ", ", ids.stream().filter(id -> !claims.containsKey(id)).toList()))
                .append("\n");
        return text.toString();
    }
}
