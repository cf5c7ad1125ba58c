package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.ShortNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arazzoengine.expr.MarkupText;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals and states as text and back: nothing of them is lost, and a text that is none is refused with words. */
class RunJournalTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00.123456789Z");

    static Stream<Case> cases() {
        return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRunGoesOnFromTheTextOfItsStateAfterEverySignal(Case tested) throws JournalException {
        RunMachine machine = tested.machine(tested.plan());
        List<Signal> journal = new ReplayedRun(tested).run(size -> false).journal();
        List<Turn> turns = turns(machine, RunState.initial(), journal);
        for (int done = 0; done < journal.size(); done++) {
            RunState state = turns.get(done).next();
            String text = RunJournal.write(state);
            RunState read = RunJournal.readState(text);
            assertEquals(state, read);
            assertEquals(text, RunJournal.write(read));
            assertEquals(
                    turns.subList(done + 1, turns.size()),
                    turns(machine, read, journal.subList(done + 1, journal.size())),
                    "after signal no. " + (done + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void signalsAreReadAsTheyWereWritten(Case tested) throws JournalException {
        for (Signal signal : new ReplayedRun(tested).run(size -> false).journal()) {
            assertReadAsWritten(signal);
        }
    }

    private static List<Turn> turns(RunMachine machine, RunState from, List<Signal> signals) {
        List<Turn> turns = new ArrayList<>();
        RunState state = from;
        for (Signal signal : signals) {
            turns.add(machine.advance(state, signal));
            state = turns.get(turns.size() - 1).next();
        }
        return turns;
    }

    private static void assertReadAsWritten(Signal signal) throws JournalException {
        String text = RunJournal.write(signal);
        assertFalse(text.contains("\n"), "one line");
        Signal read = RunJournal.readSignal(text);
        assertEquals(signal, read);
        assertEquals(text, RunJournal.write(read));
    }

    @Test
    void theStateBeforeARunIsReadAsItWasWritten() throws JournalException {
        assertEquals(RunState.initial(), RunJournal.readState(RunJournal.write(RunState.initial())));
    }

    static Stream<JsonNode> values() throws JsonSyntaxException {
        ObjectNode looksTagged = JsonNodeFactory.instance.objectNode().put("$bytes", "AAEC");
        ArrayNode several =
                JsonNodeFactory.instance.arrayNode().add(looksTagged).addNull();
        JsonNode deep = TextNode.valueOf("bottom");
        for (int i = 0; i < JsonReader.MAX_DEPTH; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("$long", deep);
        }
        return Stream.of(
                NullNode.instance,
                BooleanNode.TRUE,
                TextNode.valueOf(""),
                TextNode.valueOf("line\nline \u2028 \ud83d\ude00 half \ud83d pair \u0000"),
                new MarkupText("<a>&amp;</a>"),
                BinaryNode.valueOf(new byte[0]),
                BinaryNode.valueOf(new byte[] {0, -1, 127, -128}),
                IntNode.valueOf(Integer.MIN_VALUE),
                ShortNode.valueOf((short) 7),
                LongNode.valueOf(7),
                LongNode.valueOf(Long.MAX_VALUE),
                BigIntegerNode.valueOf(BigInteger.TEN),
                BigIntegerNode.valueOf(BigInteger.TEN.pow(2_000)),
                FloatNode.valueOf(0.1f),
                DoubleNode.valueOf(0.1),
                DoubleNode.valueOf(Double.NaN),
                JsonReader.read(
                        "[1, 1.0, 1.00, 1e0, 1E3, 1.10E+3, -0.0, 1e-7, 1e-70, 1E+400000, 12345678901234567890.10]"),
                DecimalNode.valueOf(new BigDecimal("1")),
                DecimalNode.valueOf(new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE)),
                DecimalNode.valueOf(new BigDecimal(BigInteger.ONE, -Integer.MAX_VALUE)),
                looksTagged,
                several,
                JsonNodeFactory.instance.objectNode().set("$$bytes", looksTagged),
                looksTagged.deepCopy().put("other", 1),
                JsonNodeFactory.instance.objectNode().set("$long", NullNode.instance),
                JsonNodeFactory.instance.objectNode().put("x".repeat(60_000), 1).put("", 2),
                deep);
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyKindOfValueSurvives(JsonNode value) throws JournalException {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode().set("value", value);
        Signal.Started signal = new Signal.Started(AT, "run", List.of(inputs));
        assertReadAsWritten(signal);
        Signal.Started read = (Signal.Started) RunJournal.readSignal(RunJournal.write(signal));
        assertSameKinds(value, read.inputs().get(0).get("value"));
    }

    /** As equal as can be: Jackson takes markup for text, and 1.0 for 1.00. */
    private static void assertSameKinds(JsonNode expected, JsonNode actual) {
        assertEquals(expected.getClass(), actual.getClass());
        if (expected.isBigDecimal()) {
            assertEquals(expected.decimalValue(), actual.decimalValue());
        }
        for (int i = 0; i < expected.size() && expected.isArray(); i++) {
            assertSameKinds(expected.get(i), actual.get(i));
        }
        expected.properties().forEach(member -> assertSameKinds(member.getValue(), actual.get(member.getKey())));
    }

    @Test
    void membersAndHeadersKeepTheirOrder() throws JournalException {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode().put("b", 1).put("a", 2);
        Signal.Started started = new Signal.Started(AT, "run", List.of(inputs, inputs));
        Signal.Started read = (Signal.Started) RunJournal.readSignal(RunJournal.write(started));
        assertEquals("{\"b\":1,\"a\":2}", JsonWriter.compact(read.inputs().get(0)));
        Headers headers = Headers.NONE
                .with("Set-Cookie", "b")
                .with("X", "")
                .with("set-cookie", "a")
                .with("X", "\u00e9");
        assertReadAsWritten(new Signal.Answered(
                AT, "run-1", new HttpAnswer(200, headers, Body.of(new byte[] {-1, 0}), Duration.ofNanos(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z"})
    void instantsAreExact(String instant) throws JournalException {
        assertReadAsWritten(new Signal.Woke(Instant.parse(instant), "run-1"));
        assertReadAsWritten(new Signal.Cancelled(Instant.parse(instant)));
    }

    @Test
    void everyProblemOfASendIsReadByItsCode() throws JournalException {
        for (Problem problem : Problem.values()) {
            assertReadAsWritten(new Signal.SendFailed(AT, "run-1", problem, "why", ""));
        }
    }

    @Test
    void valuesThatAreNoJsonAreRefusedWhenTheyAreWritten() {
        ObjectNode inputs = JsonNodeFactory.instance.objectNode().set("x", new POJONode(new Object()));
        Signal signal = new Signal.Started(AT, "run", List.of(inputs));
        assertThrows(IllegalArgumentException.class, () -> RunJournal.write(signal));
        ObjectNode deep = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 100_000; i++) {
            deep = JsonNodeFactory.instance.objectNode().set("x", deep);
        }
        Signal deeper = new Signal.Started(AT, "run", List.of(deep));
        assertEquals(
                "expected a value of at most 1100 levels, found more",
                assertThrows(IllegalArgumentException.class, () -> RunJournal.write(deeper))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"version\":1,\"signal\":\"started\",\"inputs\":["})
    void aTextThatNestsWithoutEndIsRefused(String level) {
        String message = assertThrows(JournalException.class, () -> RunJournal.readSignal(level.repeat(100_000)))
                .getMessage();
        assertTrue(message.startsWith("expected JSON, found at line 1, column "), message);
    }

    @Test
    void statesAreEqualWhenTheyKnowTheSame() {
        Case tested = named("retry-with-relogin-workflow");
        List<RunState> once = states(tested);
        List<RunState> again = states(tested);
        for (int i = 0; i < once.size(); i++) {
            for (int j = 0; j < once.size(); j++) {
                assertEquals(i == j, once.get(i).equals(again.get(j)), i + " and " + j);
            }
            assertEquals(once.get(i).hashCode(), again.get(i).hashCode());
        }
        assertNotEquals(RunState.initial(), "NEW");
        assertEquals("NEW after 0 events", RunState.initial().toString());
    }

    private static Case named(String name) {
        return Case.all()
                .filter(tested -> tested.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<RunState> states(Case tested) {
        return turns(
                        tested.machine(tested.plan()),
                        RunState.initial(),
                        new ReplayedRun(tested).run(size -> false).journal())
                .stream()
                .map(Turn::next)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            `` ~ expected JSON, found at line 1, column 1: the text is empty
            {"version" ~ expected JSON, found at line 1, column 11: Unexpected end-of-input within/between Object entries
            [] ~ expected an object with the member 'version', found an array
            {"version":2} ~ expected the version 1, the only one that this engine reads, at /version, found 2
            {"version":"1"} ~ expected the version 1, the only one that this engine reads, at /version, found "1"
            {"version":1} ~ expected an object with the member 'signal', found an object
            {"version":1,"signal":"woke"} ~ expected an object with the member 'at', found an object
            {"version":1,"signal":"woke","at":"noon"} ~ expected an instant such as 2026-01-01T00:00:00Z at /at, found "noon"
            {"version":1,"signal":"woke","at":7} ~ expected a string at /at, found 7
            {"version":1,"signal":"slept","at":"2026-01-01T00:00:00Z"} ~ expected started, answered, sendFailed, woke or cancelled at /signal, found "slept"
            {"version":1,"signal":"started","at":"2026-01-01T00:00:00Z","runId":"r","inputs":[{},1]} ~ expected an object at /inputs/1, found 1
            {"version":1,"signal":"started","at":"2026-01-01T00:00:00Z","runId":"r","inputs":[{"$bytes":"?"}]} ~ expected the text of a value of the kind $bytes at /inputs/0, found "?"
            {"version":1,"signal":"started","at":"2026-01-01T00:00:00Z","runId":"r","inputs":[{"a":{"$long":1}}]} ~ expected a string at /inputs/0, found 1
            {"version":1,"signal":"started","at":"2026-01-01T00:00:00Z","runId":"r","inputs":{}} ~ expected an array at /inputs, found an object
            {"version":1,"signal":"sendFailed","at":"2026-01-01T00:00:00Z","effectId":"r-1","problem":"AZ000","message":"","hint":""} ~ expected the code of a problem at /problem, found "AZ000"
            {"version":1,"signal":"answered","at":"2026-01-01T00:00:00Z","effectId":"r-1","answer":{"status":2e2}} ~ expected an integer from 0 to 2147483647 at /answer/status, found 200
            {"version":1,"signal":"answered","at":"2026-01-01T00:00:00Z","effectId":"r-1","answer":{"status":200,"headers":[["a"]]}} ~ expected an array of two elements at /answer/headers/0, found an array
            {"version":1,"signal":"answered","at":"2026-01-01T00:00:00Z","effectId":"r-1","answer":{"status":200,"headers":[],"bytes":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"}} ~ expected bytes as Base64 at /answer/bytes, found "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...
            {"version":1,"signal":"answered","at":"2026-01-01T00:00:00Z","effectId":"r-1","answer":{"status":200,"headers":[],"bytes":"","elapsed":"1s"}} ~ expected a duration such as PT1.5S at /answer/elapsed, found "1s"
            """)
    void aTextThatIsNoSignalIsRefusedWithWhatWasExpected(String text, String message) {
        assertEquals(
                message,
                assertThrows(JournalException.class, () -> RunJournal.readSignal(text))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            /state ~ "JUDGING" ~ expected a phase in which a run can rest at /state, found "JUDGING"
            /state ~ "WAITING" ~ expected one of [NEW, CHOOSING, STARTING, ENTERING, CALLING, JUDGING, PAUSED, RESUMING, ENDING, STOPPING, FINISHED] at /state, found "WAITING"
            /state ~ "FINISHED" ~ expected an object with the member 'retry' at /pending, found an object
            /pending ~ null ~ expected what a run waits for at /pending, found null
            /frames ~ [] ~ expected workflows that are under way at /frames, found an array
            /frames/0/role ~ "CALLED" ~ expected ENTRY at /frames/0/role, found "CALLED"
            /frames/1/role ~ "ENTRY" ~ expected the role of a workflow within another at /frames/1/role, found "ENTRY"
            /frames/0/workflow ~ -1 ~ expected an integer from 0 to 2147483647 at /frames/0/workflow, found -1
            /frames/0/begun ~ 1 ~ expected true or false at /frames/0/begun, found 1
            /frames/0/position/attempt ~ 0 ~ expected an integer from 1 to 2147483647 at /frames/0/position/attempt, found 0
            /frames/0/position/spent ~ [["relogin", 1.5]] ~ expected an integer from 1 to 2147483647 at /frames/0/position/spent/0/1, found 1.5
            /pending/request/url ~ ":" ~ expected a URI at /pending/request/url, found ":"
            /inputs ~ [{"$complex": "1"}] ~ expected no value of the unknown kind $complex at /inputs/0, found "1"
            /counts/events ~ 123456789012345678901 ~ expected an integer from 0 to 9223372036854775807 at /counts/events, found 123456789012345678901
            """)
    void aTextThatIsNoStateIsRefusedWithWhatWasExpected(String place, String found, String message) throws Exception {
        Case tested = named("retry-with-relogin-workflow");
        ObjectNode json =
                (ObjectNode) JsonReader.read(RunJournal.write(states(tested).get(1)));
        int last = place.lastIndexOf('/');
        ((ObjectNode) json.at(place.substring(0, last))).set(place.substring(last + 1), JsonReader.read(found));
        assertEquals(
                message,
                assertThrows(JournalException.class, () -> RunJournal.readState(JsonWriter.compact(json)))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"retry-with-relogin-workflow", "timeout-during-a-retry-delay"})
    void everyMemberOfAStateIsNeeded(String name) throws Exception {
        for (RunState state : states(named(name))) {
            JsonNode json = JsonReader.read(RunJournal.write(state));
            for (String place : List.of("", "/frames/0", "/frames/0/position", "/pending", "/counts")) {
                assertEveryMemberIsNeeded(json, place);
            }
        }
    }

    private static void assertEveryMemberIsNeeded(JsonNode json, String place) {
        if (!json.at(place).isObject()) {
            return;
        }
        for (String name : (Iterable<String>) () -> json.at(place).fieldNames()) {
            JsonNode damaged = json.deepCopy();
            ((ObjectNode) damaged.at(place)).remove(name);
            String message = assertThrows(
                            JournalException.class, () -> RunJournal.readState(JsonWriter.compact(damaged)))
                    .getMessage();
            assertTrue(message.startsWith("expected an object with the member '" + name + "'"), message);
        }
    }

    /** Whatever number stands in place of another, the text is refused, the state is refused, or the run goes on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "retry-with-relogin-workflow",
                "timeout-during-a-retry-delay",
                "timeout-of-a-step-that-calls",
                "goto-workflow-is-one-way",
                "retry-goes-on-when-its-target-fails"
            })
    void noNumberInAStateBreaksTheMachine(String name) throws Exception {
        Case tested = named(name);
        RunMachine machine = tested.machine(tested.plan());
        int[] refused = new int[2];
        for (RunState state : states(tested)) {
            for (String place : numbers(JsonReader.read(RunJournal.write(state)), "")) {
                for (int number : new int[] {0, 1, 2, 99}) {
                    JsonNode json = JsonReader.read(RunJournal.write(state));
                    replace(json, place, IntNode.valueOf(number));
                    goOn(machine, JsonWriter.compact(json), refused);
                }
            }
        }
        assertTrue(refused[0] > 0, "some texts are refused");
        assertTrue(refused[1] > 0, "some states are refused");
    }

    @Test
    void inputsOfAnotherPlanAreRefused() {
        Case tested = named("retry-with-relogin-workflow");
        RunMachine machine = tested.machine(tested.plan());
        Signal signal = new Signal.Started(AT, "run", List.of());
        assertEquals(
                "expected the inputs of 1 workflows, one for each root of the plan, found those of 0",
                assertThrows(IllegalArgumentException.class, () -> machine.advance(RunState.initial(), signal))
                        .getMessage());
    }

    private static List<String> numbers(JsonNode json, String place) {
        List<String> places = new ArrayList<>();
        if (json.isNumber()) {
            places.add(place);
        }
        json.properties().forEach(member -> places.addAll(numbers(member.getValue(), place + "/" + member.getKey())));
        for (int i = 0; i < json.size() && json.isArray(); i++) {
            places.addAll(numbers(json.get(i), place + "/" + i));
        }
        return places;
    }

    private static void replace(JsonNode json, String place, JsonNode value) {
        int last = place.lastIndexOf('/');
        JsonNode home = json.at(place.substring(0, last));
        if (home instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.substring(last + 1)), value);
        } else {
            ((ObjectNode) home).set(place.substring(last + 1), value);
        }
    }

    private static void goOn(RunMachine machine, String text, int[] refused) {
        try {
            RunState state = RunJournal.readState(text);
            Instant now = ReplayedRun.START.plusSeconds(1);
            Signal signal = state.awaited()
                    .map(effect -> effect instanceof Effect.Pause
                            ? new Signal.Woke(now, effect.id())
                            : new Signal.SendFailed(now, effect.id(), Problem.TLS, "why", ""))
                    .orElse(new Signal.Cancelled(now));
            assertEquals(
                    state.phase() == Phase.FINISHED,
                    machine.advance(state, signal).transitions().isEmpty());
            machine.advance(state, new Signal.Cancelled(now));
        } catch (JournalException e) {
            refused[0]++;
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().startsWith("expected a state of a run of this plan"), e.getMessage());
            refused[1]++;
        }
    }
}
