package org.arazzoengine.tree;

import java.net.URI;
import java.util.Locale;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;

/**
 * Reads YAML 1.2 or JSON (Arazzo 1.1.0, Format), in UTF-8, UTF-16 or UTF-32, with bounds on size, depth and aliases. A
 * text that begins with a bracket is read as JSON; if it is none, and not called so, as YAML like every other text.
 *
 * <p>Integers are integral nodes and numbers with a fraction or an exponent decimal ones, with every digit. Names of
 * members are texts, whatever they look like. Stateless, safe for several threads.
 */
public final class TreeReader {

    /** The longest text that is read, in bytes. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private TreeReader() {}

    /**
     * The tree of {@code bytes}. Without one, the findings say what is wrong: the first fault of syntax, or every value
     * that JSON does not have. Warnings tell of what YAML reads otherwise than it looks.
     */
    public static Checked<LocatedTree> read(byte[] bytes, URI document) {
        if (bytes.length > MAX_BYTES) {
            return Checked.failed(Finding.error(
                            Problem.TOO_LARGE,
                            Location.of(document),
                            "expected at most " + MAX_BYTES / (1024 * 1024) + " MiB, found "
                                    + bytes.length / (1024 * 1024) + " MiB")
                    .breaking("AZ-SEC-02"));
        }
        Progress progress = new Progress(document);
        try {
            Utf8Text text = Encoding.decode(bytes, progress);
            return text.looksLikeJson() ? json(text, document) : yaml(text, document);
        } catch (Refused refused) {
            return Checked.failed(refused.finding());
        }
    }

    private static Checked<LocatedTree> json(Utf8Text text, URI document) {
        Progress progress = new Progress(document);
        try {
            return checked(JsonTree.read(text, progress), document, progress);
        } catch (Refused refused) {
            Checked<LocatedTree> failed = Checked.failed(refused.finding());
            boolean called =
                    String.valueOf(document.getPath()).toLowerCase(Locale.ROOT).endsWith(".json");
            if (called || refused.finding().problem() != Problem.SYNTAX) {
                return failed;
            }
            // A bracket begins YAML's flow style as well; what is neither and has quotes was probably meant as JSON.
            Checked<LocatedTree> yaml = yaml(text, document);
            return yaml.value().isPresent() || !text.firstInBrackets('"') ? yaml : failed;
        }
    }

    private static Checked<LocatedTree> yaml(Utf8Text text, URI document) {
        return new YamlText(text).read(document);
    }

    static Checked<LocatedTree> checked(JsonTree.Root root, URI document, Progress progress) {
        return progress.findings().hasErrors()
                ? Checked.failed(progress.findings())
                : Checked.of(new LocatedTree(document, root.node(), root.start()), progress.findings());
    }
}
