package org.arazzoengine.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.source.SourceIndex;
import org.arazzoengine.source.SourceLoader;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The module and package rules of docs/architecture.md. */
class ArchitectureTest {

    private static final String[] EXPRESSIONS = {
        "org.arazzoengine.json..",
        "org.arazzoengine.query..",
        "org.arazzoengine.expr..",
        "org.arazzoengine.select..",
        "org.arazzoengine.criterion.."
    };
    private static final String[] CORE = {
        "org.arazzoengine.finding..",
        "org.arazzoengine.tree..",
        "org.arazzoengine.fix..",
        "org.arazzoengine.document..",
        "org.arazzoengine.source..",
        "org.arazzoengine.check..",
        "org.arazzoengine.plan..",
        "org.arazzoengine.request..",
        "org.arazzoengine.run.."
    };
    private static final String[] ADAPTERS = {
        "org.arazzoengine.http..", "org.arazzoengine.mock..", "org.arazzoengine.report..", "org.arazzoengine.cli.."
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.arazzoengine");

    private static void check(ArchRule rule) {
        rule.check(MAIN);
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("org.arazzoengine.(**)").should().beFreeOfCycles());
    }

    @Test
    void expressionsKnowNothingButJacksonsTreeAndTheQueryLibraries() {
        check(noClasses()
                .that()
                .resideInAnyPackage(EXPRESSIONS)
                .and()
                .resideOutsideOfPackage("org.arazzoengine.query..")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(EXPRESSIONS)
                        .or(resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.jspecify..")))));
    }

    @Test
    void theCoreKnowsNoAdapterNoLoggerAndNoHttpClient() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS));
        check(noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "org.apache.hc..", "java.net.http..", "picocli..", "ch.qos.."));
    }

    @Test
    void adaptersKnowEachOtherOnlyInTheCommandLine() {
        for (String adapter : ADAPTERS) {
            for (String other : ADAPTERS) {
                if (!adapter.equals(other) && !adapter.equals("org.arazzoengine.cli..")) {
                    check(noClasses()
                            .that()
                            .resideInAPackage(adapter)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(other));
                }
            }
        }
    }

    @Test
    void foreignLibrariesStopAtOneClassOrPackage() {
        onlyIn("io.swagger..", "org.arazzoengine.source", "OpenApiIndexer");
        onlyIn("dev.harrel..", "org.arazzoengine.check", "SchemaValidation");
        onlyIn("com.google.re2j..", "org.arazzoengine.query.regex", "Re2");
        onlyInClassesNamed("com.jayway..", "org.arazzoengine.query.goessner.Jayway");
        onlyInClassesNamed("net.sf.saxon..", "org.arazzoengine.query.xpath.Saxon");
        onlyInPackage("javax.xml..", "org.arazzoengine.query.xpath..");
        onlyInPackage("org.xml..", "org.arazzoengine.query.xpath..");
        onlyInPackage("org.apache.hc..", "org.arazzoengine.http..");
        onlyInPackage("org.slf4j..", "org.arazzoengine.http..", "org.arazzoengine.cli..");
        onlyInPackage("com.sun.net.httpserver..", "org.arazzoengine.mock..");
        onlyInPackage("picocli..", "org.arazzoengine.cli..");
        onlyInPackage("ch.qos..", "org.arazzoengine.cli..");
        onlyInPackage("com.fasterxml.jackson.dataformat.yaml..", "org.arazzoengine.tree..");
        onlyIn("com.fasterxml.jackson.dataformat.csv..", "org.arazzoengine.cli", "CsvRows");
        onlyInPackage("org.yaml..", "org.arazzoengine.tree..");
    }

    private static void onlyIn(String library, String home, String simpleName) {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .or()
                .doNotHaveSimpleName(simpleName)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    /** @param prefix of the full names of the classes that may know {@code library} */
    private static void onlyInClassesNamed(String library, String prefix) {
        check(noClasses()
                .that()
                .haveNameNotMatching(Pattern.quote(prefix) + ".*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    private static void onlyInPackage(String library, String... homes) {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library));
    }

    /** Everything but the drivers of {@code run.local} and the classes that read files, or say which. */
    private static final DescribedPredicate<JavaClass> PURE = resideInAnyPackage(EXPRESSIONS)
            .or(resideInAnyPackage(CORE))
            .and(not(resideInAnyPackage("org.arazzoengine.run.local..")))
            .and(not(simpleName("FileSourceLoader")))
            .and(not(simpleName("PolicySourceLoader")))
            .and(not(simpleName("SourcePolicy")))
            .and(not(simpleName("FolderWalk")))
            .as("pure classes");

    private static final DescribedPredicate<JavaClass> IMPURE = resideInAnyPackage(
                    "java.util.concurrent..", "java.nio.channels..", "java.nio.file.attribute..", "javax.net..")
            .or(assignableTo(Thread.class))
            .or(assignableTo(ThreadLocal.class))
            .or(assignableTo(Random.class))
            .or(assignableTo(InstantSource.class))
            .or(assignableTo(File.class))
            .or(assignableTo(FileInputStream.class))
            .or(assignableTo(FileOutputStream.class))
            .or(assignableTo(RandomAccessFile.class))
            .or(assignableTo(Socket.class))
            .or(assignableTo(ServerSocket.class))
            .or(assignableTo(InetAddress.class))
            .or(assignableTo(URL.class))
            .or(type(Files.class))
            .as("files, sockets, clocks, randomness and threads");

    private static final DescribedPredicate<JavaMethodCall> IMPURE_CALL =
            new DescribedPredicate<>("what depends on the moment, the machine or chance") {
                @Override
                public boolean test(JavaMethodCall call) {
                    String owner = call.getTargetOwner().getFullName();
                    String name = call.getName();
                    return name.equals("now")
                            || name.equals("getDefault") && owner.startsWith("java.")
                            || name.equals("randomUUID")
                            || owner.equals("java.lang.Math") && name.equals("random")
                            || owner.equals("java.lang.System") && !name.equals("arraycopy");
                }
            };

    @Test
    void thePureCoreHasNoClockNoRandomnessNoThreadAndNoFile() {
        check(noClasses().that(PURE).should().dependOnClassesThat(IMPURE));
        check(noClasses().that(PURE).should().callMethodWhere(IMPURE_CALL));
    }

    /** A bundle holds everything that is needed of files and URLs: what is made of it depends on nothing else. */
    @Test
    void checksPlansAndRunsReachNoLoader() {
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        MAIN.stream()
                .filter(resideInAnyPackage(
                                "org.arazzoengine.check..",
                                "org.arazzoengine.plan..",
                                "org.arazzoengine.request..",
                                "org.arazzoengine.run..")
                        .and(not(resideInAnyPackage("org.arazzoengine.run.local.."))))
                .forEach(type -> open.addAll(type.getCodeUnits()));
        Set<JavaCodeUnit> reached = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            JavaCodeUnit caller = open.remove();
            called(caller).filter(reached::add).forEach(callee -> {
                assertFalse(
                        callee.getOwner().isAssignableTo(SourceLoader.class),
                        () -> caller.getFullName() + " calls " + callee.getFullName());
                open.add(callee);
            });
        }
        assertTrue(reached.stream().anyMatch(unit -> unit.getOwner().isEquivalentTo(SourceIndex.class)));
    }

    /** What {@code caller} calls of the core, lambdas and references to methods included, with what overrides it. */
    private static Stream<JavaCodeUnit> called(JavaCodeUnit caller) {
        return Stream.concat(caller.getCallsFromSelf().stream(), caller.getCodeUnitReferencesFromSelf().stream())
                .map(access -> access.getTarget().resolveMember())
                .flatMap(Optional::stream)
                .map(JavaCodeUnit.class::cast)
                .filter(callee -> resideInAnyPackage(CORE).test(callee.getOwner()))
                .flatMap(callee -> Stream.concat(Stream.of(callee), overriding(callee)))
                .filter(callee -> resideInAnyPackage(CORE).test(callee.getOwner()));
    }

    private static Stream<JavaCodeUnit> overriding(JavaCodeUnit callee) {
        return callee.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(callee.getName()))
                .map(JavaCodeUnit.class::cast);
    }

    @Test
    void nothingInTheCoreIsSynchronized() {
        check(noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE)
                .should()
                .haveModifier(JavaModifier.SYNCHRONIZED));
    }

    @Test
    void onlyTheCommandLineTouchesTheProcess() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.arazzoengine.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class));
    }

    @Test
    void everyPackageIsNullMarked() {
        check(classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class));
        TreeSet<String> packages = new TreeSet<>();
        MAIN.forEach(type -> packages.add(type.getPackageName()));
        TreeSet<String> described = new TreeSet<>();
        MAIN.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .forEach(type -> described.add(type.getPackageName()));
        assertEquals(packages, described);
    }

    @Test
    void theMapInTheDocumentationListsEveryPackage() throws IOException {
        TreeSet<String> packages = new TreeSet<>();
        MAIN.forEach(type -> packages.add(type.getPackageName()));
        TreeSet<String> listed = new TreeSet<>();
        Matcher name = Pattern.compile("`(org\\.arazzoengine(?:\\.[a-z]+)+)`")
                .matcher(Files.readString(Repository.file("docs/architecture.md")));
        while (name.find()) {
            listed.add(name.group(1));
        }
        assertEquals(packages, listed);
    }
}
