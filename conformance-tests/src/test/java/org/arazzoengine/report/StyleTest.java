package org.arazzoengine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts are made fit for a terminal. */
class StyleTest {

    private static final String TEN = "123456789 ";

    @Test
    void aLongTextIsBrokenAtSpacesAndIndented() {
        assertEquals("  aa bb\n  cc", Style.wrapped("aa bb cc", 7));
        assertEquals("    aa bb cc\n        dd", Style.wrapped("  aa bb cc dd", 13));
        assertEquals(
                "error: " + TEN.repeat(7).strip() + "\n>>123456789", Style.wrapped("error: " + TEN.repeat(8), ">>"));
    }

    @Test
    void aTextOfMegabytesIsSoonBroken() {
        String text = TEN.repeat(2_000_000);
        String wrapped = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Style.wrapped(text));
        assertTrue(wrapped.lines().allMatch(line -> line.length() <= Style.WIDTH));
        assertEquals(2_000_000, wrapped.split("\\s+").length - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"
            })
    void whatSteersATerminalIsShownAsAnEscape(String steering) {
        assertEquals(String.format("a\\u%04Xb", (int) steering.charAt(0)), Style.printable("a" + steering + "b"));
    }
}
