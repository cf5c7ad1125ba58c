package org.arazzoengine.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final URI HERE = URI.create("file:/x.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    @Requirement("AZ-DOC-02")
    void textsAreReadInEveryEncodingWithAndWithoutAMark(String name) {
        Charset charset = Charset.forName(name);
        for (String mark : new String[] {"", "\uFEFF"}) {
            for (String text :
                    new String[] {"a: [ü, 😀, x]\nb: c\n", "{\"a\": [\"ü\", \"😀\", \"x\"],\r\n\"b\": \"c\"}"}) {
                LocatedTree tree =
                        TreeReader.read((mark + text).getBytes(charset), HERE).orThrow();
                assertEquals("{\"a\":[\"ü\",\"😀\",\"x\"],\"b\":\"c\"}", JsonWriter.compact(tree.root()));
                assertEquals(
                        text.indexOf('x') - (text.charAt(0) == '{' ? 1 : 0),
                        tree.at("/a/2").column(),
                        text);
                assertEquals(2, tree.at("/b").line(), text);
            }
        }
    }

    private static Finding fault(byte[] bytes) {
        return TreeReader.read(bytes, HERE).findings().get(0);
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedAtTheirPlace() {
        Finding fault = fault("a: 1\nb: Müller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("expected UTF-8, found bytes that are none", fault.message());
        assertEquals(new Location(HERE, "", 2, 5), fault.at());
    }

    @ParameterizedTest
    @CsvSource({
        "C0 AF, a slash in two bytes",
        "E0 80 AF, a slash in three bytes",
        "F0 80 80 AF, a slash in four bytes",
        "ED A0 80, half a surrogate pair",
        "F4 90 80 80, beyond all characters",
        "F5 80 80 80, a byte that begins nothing",
        "80, the middle of a character",
        "E2 82, the beginning of a character",
        "C3 28, a character that is not continued",
        "FF, a byte that is nowhere",
    })
    void whatIsNoCharacterIsRefused(String hexadecimal, String what) {
        for (String text : new String[] {"ä: ", "{\"ä\": \""}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            for (String one : hexadecimal.split(" ")) {
                bytes.write(Integer.parseInt(one, 16));
            }
            Finding fault = fault(bytes.toByteArray());
            assertEquals("expected UTF-8, found bytes that are none", fault.message(), what);
            assertEquals(text.length() + 1, fault.at().column(), what);
        }
    }

    @Test
    void halfACharacterOfUtf16IsRefusedAtItsPlace() {
        byte[] sound = "\uFEFFa: b\nc: ".getBytes(StandardCharsets.UTF_16LE);
        for (byte[] end : new byte[][] {{0x00, (byte) 0xD8}, {0x41}}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(sound);
            bytes.writeBytes(end);
            Finding fault = fault(bytes.toByteArray());
            assertEquals("expected UTF-16LE, found bytes that are none", fault.message());
            assertEquals(new Location(HERE, "", 2, 4), fault.at());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x0B, 0x1B, 0x1F})
    void controlCharactersAreRefusedEverywhere(int character) {
        for (String text :
                new String[] {"a: b\nc: 'ä%s'\n", "a: b\nc: |\n  ä%s\n", "# x\n# ä%s\n", "{\"a\":\n \"ä%s\"}"}) {
            Finding fault = fault(text.formatted(Character.toString(character)).getBytes(StandardCharsets.UTF_8));
            String before = text.substring(0, text.indexOf('%'));
            int line = (int) before.lines().count();
            assertEquals(new Location(HERE, "", line, before.length() - before.lastIndexOf('\n')), fault.at());
            assertEquals(
                    "expected a text without control characters, found U+" + "%04X".formatted(character),
                    fault.message());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7F, 0x80, 0x84, 0x86, 0x9F, 0xFFFE, 0xFFFF})
    void charactersThatCannotBeShownNeedQuotesInYaml(int character) {
        String shown = Character.toString(character);
        for (String text : new String[] {"a: ä%s\n", "- ä%s\n", "a: |\n ä%s\n", "[ä%s: b]\n"}) {
            Finding fault = fault(text.formatted(shown).getBytes(StandardCharsets.UTF_8));
            String before = text.substring(0, text.indexOf('%'));
            assertEquals(before.length() - before.lastIndexOf('\n'), fault.at().column());
            assertEquals(
                    "expected a text without control characters, found U+" + "%04X".formatted(character),
                    fault.message());
        }
        for (String text : new String[] {"a: '%s'", "a: \"%s\"", "{\"a\": \"%s\"}", "? 'a'\n: \"%s\""}) {
            byte[] bytes = text.formatted(shown).getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    shown,
                    TreeReader.read(bytes, HERE).orThrow().root().get("a").textValue());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x09, 0x85, 0xA0, 0x2028, 0x2029, 0xFEFF, 0xE000, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF})
    void allOthersAreKeptAndEndNoLine(int character) {
        String text = "x" + Character.toString(character) + "y";
        for (String yaml :
                new String[] {"a: %s\n", "a: '%s'\n", "a: \"%s\"\n", "a: |-\n  %s\n", "{a: %s}\n", "? a\n: %s"}) {
            LocatedTree tree = TreeReader.read((yaml.formatted(text) + "\n#").getBytes(StandardCharsets.UTF_8), HERE)
                    .orThrow();
            assertEquals(text, tree.root().get("a").textValue(), yaml);
        }
        LocatedTree tree = TreeReader.read(("[" + text + ", b]\n").getBytes(StandardCharsets.UTF_8), HERE)
                .orThrow();
        assertEquals(new Location(HERE, "/1", 1, 7), tree.at("/1"));
    }

    @Test
    void halfASurrogatePairAsAnEscapeIsKeptInYamlAsInJson() {
        for (String text : new String[] {"a: \"\\ud83d\"\n", "{\"a\": \"\\ud83d\"}"}) {
            assertEquals(
                    "\ud83d",
                    TreeReader.read(text.getBytes(StandardCharsets.UTF_8), HERE)
                            .orThrow()
                            .root()
                            .get("a")
                            .textValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "# only\n", "\r\n \r\n"})
    void anEmptyTextIsNothing(String text) {
        LocatedTree tree =
                TreeReader.read(text.getBytes(StandardCharsets.UTF_8), HERE).orThrow();
        assertEquals("null", JsonWriter.compact(tree.root()));
        assertEquals(1, tree.at("").line());
    }
}
