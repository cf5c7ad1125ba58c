package org.arazzoengine.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;

/** Source URLs that are paths as Windows writes them (docs/spec/decisions.md, row 85). Stateless. */
final class WindowsPath {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*");

    private WindowsPath() {}

    /** Whether the {@code url} of {@code fields} is one, which is told of. */
    static boolean tolerated(Fields fields, String url) {
        String slashes = url.replace('\\', '/');
        String wanted = DRIVE.matcher(slashes).matches() ? "file:///" + slashes : slashes;
        if (url.equals(slashes) || !isReference(wanted)) {
            return false;
        }
        fields.findings()
                .add(Finding.warning(
                                Problem.WRONG_TYPE,
                                fields.at("url"),
                                "expected a URL or relative reference in 'url' of " + fields.kind()
                                        + ", found a path as Windows writes it, '" + url + "'",
                                "Write: url: " + wanted)
                        .breaking("AZ-SRC-04")
                        .fixedBy(new Edit.Replace(fields.pointer("url"), wanted)));
        return true;
    }

    private static boolean isReference(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
