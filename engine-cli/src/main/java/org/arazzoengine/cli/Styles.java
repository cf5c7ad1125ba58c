package org.arazzoengine.cli;

import java.util.Map;
import org.arazzoengine.report.Style;

/** How the output may look here. */
final class Styles {

    private Styles() {}

    /** Colour only for a person who did not refuse it ({@code --no-color}, {@code NO_COLOR}, a dumb terminal). */
    static Style of(Terminal terminal, Map<String, String> environment, boolean noColour) {
        boolean refused = noColour
                || !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Style(terminal.person().isPresent() && !refused, terminal.unicode());
    }
}
