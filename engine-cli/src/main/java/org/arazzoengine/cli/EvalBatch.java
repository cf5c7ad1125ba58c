package org.arazzoengine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Many requests, one a line (JSON Lines), each answered on a line of its own before the next is read. */
final class EvalBatch {

    private final PrintStream out;
    private final boolean strict;
    private @Nullable RuntimeException engineFault;

    /** @param strict how a line is read that does not say it */
    EvalBatch(PrintStream out, boolean strict) {
        this.out = out;
        this.strict = strict;
    }

    /** Answers every line of {@code in}. A fault of the engine itself costs one answer, and is thrown behind the last. */
    void run(InputStream in) throws IOException {
        ByteLines lines = new ByteLines(in);
        // Nobody reads any more when the output fails.
        for (Optional<byte[]> line = lines.next(); line.isPresent() && !out.checkError(); line = lines.next()) {
            String answer = lines.isCut()
                    ? refused("expected a line of at most " + ByteLines.MAX_LENGTH + " bytes", false)
                    : answer(line.get());
            if (!answer.isEmpty()) {
                out.writeBytes((answer + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        if (engineFault != null) {
            throw engineFault;
        }
    }

    /** Empty for an empty line. */
    private String answer(byte[] line) {
        try {
            String text = text(line);
            if (text.isBlank()) {
                return "";
            }
            List<String> repeated = new ArrayList<>();
            JsonNode request = JsonReader.read(text, repeated::add);
            return repeated.isEmpty()
                    ? answer(request)
                    : refused("'" + repeated.get(0) + "' stands twice in one object", request.hasNonNull("type"));
        } catch (CharacterCodingException e) {
            return refused("expected UTF-8, found bytes that are none", false);
        } catch (JsonSyntaxException e) {
            return refused("expected a JSON object, at column " + e.column() + ": " + e.getMessage(), false);
        }
    }

    private String answer(JsonNode line) {
        boolean criterion = line.hasNonNull("type");
        try {
            return EvalRequest.read(line, strict).answer().line();
        } catch (UsageException e) {
            return refused(String.valueOf(e.getMessage()), criterion);
        } catch (StackOverflowError e) {
            return refused("the request is nested too deeply", criterion);
        } catch (RuntimeException e) {
            engineFault = engineFault == null ? e : engineFault;
            return refused("a fault of the engine itself, not of this request: " + e, criterion);
        }
    }

    private static String refused(String message, boolean criterion) {
        return EvalAnswer.safe(JsonWriter.compact(EvalAnswer.refusal(message, criterion)));
    }

    private static String text(byte[] line) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
