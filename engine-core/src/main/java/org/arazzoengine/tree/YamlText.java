package org.arazzoengine.tree;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.arazzoengine.finding.Checked;

/**
 * A YAML text. It is read again when SnakeYAML stops at a tab between two tokens, which is a blank in YAML 1.2: with a
 * blank in its place.
 */
final class YamlText {

    /** How many bytes may be read again in all; a text with more tabs than that allows is refused. */
    private static final long MAX_AGAIN = 32 * 1024 * 1024;

    private final Utf8Text text;
    private byte[] readable;

    YamlText(Utf8Text text) {
        this.text = text;
        this.readable = text.bytes();
    }

    Checked<LocatedTree> read(URI document) {
        long again = 0;
        while (true) {
            Progress progress = new Progress(document);
            try {
                return TreeReader.checked(read(progress), document, progress);
            } catch (Refused refused) {
                progress.add(refused.finding());
                return Checked.failed(progress.findings());
            } catch (TabFault tab) {
                again += tab.offset() + text.end() / 8;
                if (again > MAX_AGAIN) {
                    progress.add(
                            new YamlRefusal(text, progress).tabs(tab.offset()).finding());
                    return Checked.failed(progress.findings());
                }
                replace(tab.offset());
            }
        }
    }

    private JsonTree.Root read(Progress progress) throws Refused, TabFault {
        if (text.control() >= 0) {
            throw JsonFault.control(text, progress);
        }
        String characters = new String(readable, text.from(), text.end() - text.from(), StandardCharsets.UTF_8);
        return YamlTree.read(text, StandIns.of(characters, text.ascii() && !text.unprintable()), progress);
    }

    /** Puts blanks in the place of the tab at {@code offset} and those behind it. */
    private void replace(int offset) {
        if (readable == text.bytes()) {
            readable = readable.clone();
        }
        for (int at = offset; YamlFault.isBlank(text.peek(at)); at++) {
            readable[at] = ' ';
        }
    }
}
