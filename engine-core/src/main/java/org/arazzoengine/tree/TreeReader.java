package org.arazzoengine.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML or JSON (Arazzo 1.1.0, Format) with bounds on depth and aliases. JSON is read as JSON, everything else as
 * YAML. Stateless, safe for several threads.
 */
public final class TreeReader {

    private static final JsonFactory JSON =
            JsonFactory.builder().streamReadConstraints(constraints()).build();

    private static final YAMLFactory YAML = new YamlTokens.Factory(YAMLFactory.builder()
            .streamReadConstraints(constraints())
            .loaderOptions(loaderOptions())
            // YAML 1.2 has no other words for true and false: "on" and "no" are texts (AZ-DOC-04).
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS));

    private TreeReader() {}

    private static StreamReadConstraints constraints() {
        // The text is bounded by whoever loaded it, so a string in it needs no bound of its own.
        return StreamReadConstraints.builder()
                .maxNestingDepth(JsonReader.MAX_DEPTH)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
    }

    private static LoaderOptions loaderOptions() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(JsonReader.MAX_DEPTH);
        return options;
    }

    /** The tree of {@code bytes}; without one, the one finding says what is wrong, where. */
    public static Checked<LocatedTree> read(byte[] bytes, URI document) {
        String text;
        try {
            text = decode(bytes);
        } catch (CharacterCodingException e) {
            return Checked.failed(undecodable(bytes, document));
        }
        if (!text.stripLeading().startsWith("{")) {
            return read(text, document, false);
        }
        Checked<LocatedTree> json = read(text, document, true);
        if (json.value().isPresent() || json.findings().get(0).problem() != Problem.SYNTAX) {
            return json;
        }
        // A brace begins YAML's flow style as well; what is neither was probably meant as JSON.
        Checked<LocatedTree> yaml = read(text, document, false);
        return yaml.value().isPresent() ? yaml : json;
    }

    private static Checked<LocatedTree> read(String text, URI document, boolean json) {
        Findings findings = new Findings();
        try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
            LocatedTree tree = new TreeBuilder(parser, document, findings).build();
            return findings.hasErrors() ? Checked.failed(findings) : Checked.of(tree, findings);
        } catch (TreeBuilder.Refused refused) {
            return Checked.failed(refused.finding());
        } catch (JsonProcessingException e) {
            return Checked.failed(syntax(e, document, json));
        } catch (IOException e) {
            return Checked.failed(
                    Finding.error(Problem.SYNTAX, Location.of(document), "the text cannot be read: " + e.getMessage()));
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        boolean utf16 = bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Where the first byte stands that is no UTF-8: nothing is guessed, a wrong letter would be sent. */
    private static Finding undecodable(byte[] bytes, URI document) {
        CharBuffer readable = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), readable, true);
        String before = readable.flip().toString();
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return Finding.error(
                Problem.SYNTAX,
                new Location(document, "", line, column),
                "expected UTF-8, found bytes that are none",
                "Save the file as UTF-8.");
    }

    private static Finding syntax(JsonProcessingException e, URI document, boolean json) {
        JsonLocation place = e.getLocation();
        String message = JsonReader.message(e);
        int line = place == null ? 1 : place.getLineNr();
        int column = place == null ? 1 : place.getColumnNr();
        if (e.getCause() instanceof MarkedYAMLException marked) {
            if (marked.getProblemMark() != null) {
                line = marked.getProblemMark().getLine() + 1;
                column = marked.getProblemMark().getColumn() + 1;
            }
            message = (marked.getContext() == null ? "" : marked.getContext() + ": ") + marked.getProblem();
        }
        return Finding.error(
                Problem.SYNTAX,
                new Location(document, "", line, column),
                "expected " + (json ? "JSON" : "YAML or JSON") + ": " + firstLine(message),
                "");
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
