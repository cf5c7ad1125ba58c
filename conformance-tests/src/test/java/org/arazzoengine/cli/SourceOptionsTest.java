package org.arazzoengine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.arazzoengine.requirement.Repository;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where documents and sources may come from, as the command line says it. */
class SourceOptionsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheAmberfloDocument() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("apis/openapi"));
        Files.copy(Repository.file("specs/amberflo-onboard.yml"), folder.resolve("apis/arazzo.yaml"));
        for (String name : List.of("billing", "metering")) {
            String file = "amberflo-" + name + "-openapi.yaml";
            Files.copy(Repository.file("specs/openapi/" + file), folder.resolve("apis/openapi/" + file));
        }
    }

    private String spec() {
        return folder.resolve("apis/arazzo.yaml").toString();
    }

    private static void assertExit(int exitCode, Shell.Result result, String... parts) {
        assertEquals(exitCode, result.exitCode(), result.out() + result.err());
        String text = (result.out() + result.err()).replaceAll("\\s+", " ");
        for (String part : parts) {
            assertTrue(text.contains(part), part + " in " + result.out() + result.err());
        }
    }

    @Test
    @Requirement("AZ-DOC-07")
    void theDocumentMayBeAUrlAFolderOrStandardInput() throws IOException {
        assertExit(0, Shell.arazzo("validate", folder.resolve("apis").toString()));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = Files.readAllBytes(
                    folder.resolve("apis" + exchange.getRequestURI().getPath()));
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/arazzo.yaml";
            assertExit(0, Shell.arazzo("validate", url), url + ": valid");
            assertExit(0, Shell.arazzo("run", url, "--mock"));
        } finally {
            server.stop(0);
        }
        String text = Files.readString(Path.of(spec())).replace("url: ./openapi", "url: openapi");
        Shell.Result result = Shell.withInput(
                text,
                "validate",
                "-",
                "--source",
                "billingApi=" + folder.resolve("apis/openapi/amberflo-billing-openapi.yaml"),
                "--source",
                "meteringApi=" + folder.resolve("apis/openapi/amberflo-metering-openapi.yaml"));
        assertExit(0, result);
    }

    @Test
    void aSourceMayBeTakenFromElsewhereAndFromSeveralFiles() throws IOException {
        Path billing = folder.resolve("apis/openapi/amberflo-billing-openapi.yaml");
        Path moved = Files.move(billing, folder.resolve("moved.yaml"));
        Path empty = Files.writeString(
                folder.resolve("empty.yaml"), "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n");
        String option = "billingApi=" + empty + "," + moved;
        assertExit(0, Shell.arazzo("validate", spec(), "--source", option));
        assertExit(0, Shell.arazzo("run", spec(), "--mock", "--source", option));
        assertExit(
                3,
                Shell.arazzo("validate", spec(), "--source", "billingApi=" + billing),
                "cannot be read from where --source says it is: there is no file " + billing);
    }

    @Test
    void anOperationInTwoFilesOfOneSourceIsReportedWithBoth() throws IOException {
        Path billing = folder.resolve("apis/openapi/amberflo-billing-openapi.yaml");
        Path copy = Files.copy(billing, folder.resolve("copy.yaml"));
        assertExit(
                3,
                Shell.arazzo("validate", spec(), "--source", "billingApi=" + billing + "," + copy),
                "AZ304 expected one operation 'createCustomer', found post /customers in " + billing + " (line ",
                ") and post /customers in " + copy + " (line ",
                "Leave one of the files out of --source, or give the operations different ids.");
    }

    @Test
    void theRootSaysWhichFilesADocumentMayName() throws IOException {
        Files.createDirectories(folder.resolve("apis/.git"));
        Files.move(folder.resolve("apis/openapi"), folder.resolve("openapi"));
        String text = Files.readString(Path.of(spec()));
        Files.writeString(Path.of(spec()), text.replaceAll("url: (\\./)?openapi/", "url: ../openapi/"));
        assertExit(3, Shell.arazzo("validate", spec()), "AZ104", "allow another one with --root DIR");
        assertExit(0, Shell.arazzo("validate", spec(), "--root", folder.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--source | billingApi | expected --source NAME=PATH or NAME=PATH,PATH, found 'billingApi'",
                "--source | billngApi=x.yaml | there is no source 'billngApi' in this document hint: Did you mean 'billingApi'?",
                "--source | billingApi=https://exa mple | expected a file or URL in --source, found 'https://exa mple'",
                "--root | /no/such/folder | expected a folder for --root, found '/no/such/folder'",
                "--allow-host | http://a.example | expected --allow-host HOST, a name or address without port",
                "--allow-host | a.example:80 | expected --allow-host HOST, a name or address without port"
            })
    void whatAnOptionCannotMeanIsWrongUsage(String option, String value, String message) {
        assertExit(2, Shell.arazzo("run", spec(), "--mock", option, value), message);
        assertExit(2, Shell.arazzo("validate", spec(), option, value), message);
    }

    @ParameterizedTest
    @CsvSource({"run", "validate"})
    void theHelpNamesTheOptions(String command) {
        assertExit(
                0, Shell.arazzo(command, "--help"), "--source=NAME=PATH[,PATH...]", "--root=DIR", "--allow-host=HOST");
    }

    @Test
    void whatCannotBeReadFromAUrlCanBeNamedAsAFile() throws IOException {
        String nobody = "http://127.0.0.1:1/";
        assertExit(
                3,
                Shell.arazzo("validate", nobody + "arazzo.yaml"),
                "nothing listens at 127.0.0.1:1",
                "hint: Download it, and name the file instead. http");
        String text = Files.readString(Path.of(spec()))
                .replace("openapi/amberflo-billing-openapi.yaml", nobody + "billing.yaml");
        Path document = Files.writeString(folder.resolve("apis/remote.yaml"), text);
        assertExit(
                3,
                Shell.arazzo("validate", document.toString()),
                "the source 'billingApi' cannot be read: nothing listens at 127.0.0.1:1",
                "--source billingApi=FILE");
    }

    @Test
    void aUrlThatIsNoneIsRefused() {
        assertExit(3, Shell.arazzo("validate", "https://exa mple/x"), "is no URL");
    }

    @Test
    void missingInputsAreAskedForWithTheSameOptions() {
        assertExit(
                2,
                Shell.arazzo("run", spec(), "--allow-host", "10.0.0.1", "--root", folder.toString()),
                "--root " + folder + " --allow-host 10.0.0.1");
    }

    @Test
    void aDocumentWithoutUrlsLoadsNothingOfHttp() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "validate",
                        spec())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        assertTrue(output.contains(" org.arazzoengine.source.PolicySourceLoader "), "classes are logged");
        assertEquals(
                List.of(),
                output.lines().filter(line -> line.contains(" org.apache.hc.")).toList());
    }
}
