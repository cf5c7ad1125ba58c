package org.arazzoengine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;

/**
 * What survives of a run when its memory is lost: signals and states as JSON texts (RFC 8259) of one line each, from
 * which they are read as they were, to the last digit. A run goes on from its signals, applied to
 * {@link RunState#initial()} one after the other, or from a state and the signals after it; in both cases with a
 * {@link RunMachine} of the same plan and limits, since a state names workflows and steps by their positions in it. A
 * state that cannot be of a machine's plan is refused by the machine, not here: the texts are read without a plan.
 *
 * <p>The same value gives the same text everywhere. Each text says the version of its form, so that later versions of
 * the engine can read what this one wrote.
 *
 * <p><b>The texts hold everything in clear: inputs, tokens, bodies of requests and answers.</b> Who stores them protects
 * them. Stateless, safe for several threads.
 */
public final class RunJournal {

    /** The version of the form that is written, and the latest that is read. */
    public static final int VERSION = 1;

    private RunJournal() {}

    /**
     * @throws IllegalArgumentException when an input is nested deeper than the engine reads, or holds something that is
     *     no JSON value
     */
    public static String write(Signal signal) {
        ObjectNode json = begin();
        SignalJson.write(signal, json);
        return JsonWriter.compact(json);
    }

    /** @throws IllegalArgumentException as for the signals that led to it */
    public static String write(RunState state) {
        ObjectNode json = begin();
        StateWriter.write(state, json);
        return JsonWriter.compact(json);
    }

    private static ObjectNode begin() {
        return JsonNodeFactory.instance.objectNode().put("version", VERSION);
    }

    /** @throws JournalException when {@code text} is not the whole text of a signal, or is of an unknown version */
    public static Signal readSignal(String text) throws JournalException {
        return SignalJson.read(open(text));
    }

    /** @throws JournalException when {@code text} is not the whole text of a state, or is of an unknown version */
    public static RunState readState(String text) throws JournalException {
        return StateReader.read(open(text));
    }

    private static Recorded open(String text) throws JournalException {
        Recorded whole = new Recorded(tree(text), "");
        Recorded version = whole.member("version");
        if (!version.json().isInt() || version.json().intValue() != VERSION) {
            throw version.expected("the version " + VERSION + ", the only one that this engine reads,");
        }
        return whole;
    }

    private static JsonNode tree(String text) throws JournalException {
        try {
            return JsonReader.readWritten(text);
        } catch (JsonSyntaxException e) {
            throw new JournalException(
                    "expected JSON, found at line " + e.line() + ", column " + e.column() + ": " + e.getMessage());
        }
    }
}
