package org.arazzoengine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.arazzoengine.json.JsonWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run gives the same events, signals and states wherever it runs: in any language, with any digits, at any hour. */
class AnyPlaceTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void comeHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, America/St_Johns",
        "ar-EG-u-nu-arab, Asia/Kathmandu",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati",
        "en-US, Etc/GMT+12"
    })
    void everyCaseGivesTheSame(String language, String place) throws IOException {
        for (Case tested : Case.all().toList()) {
            ReplayedRun here = new ReplayedRun(tested).run(size -> false);
            List<String> signals =
                    here.journal().stream().map(RunJournal::write).toList();
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(place));
            ReplayedRun there = new ReplayedRun(tested).run(size -> false);
            assertEquals(
                    Files.readString(tested.expectedEvents()),
                    JsonWriter.pretty(EventJson.of(there.events())) + "\n",
                    tested.toString());
            assertEquals(
                    signals, there.journal().stream().map(RunJournal::write).toList());
            assertEquals(RunJournal.write(here.state()), RunJournal.write(there.state()));
            comeHome();
        }
    }

    @Test
    void theLanguagesAreOnesWhoseDigitsDiffer() {
        for (String language : List.of("ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertNotEquals("7", String.format("%d", 7));
        }
    }
}
