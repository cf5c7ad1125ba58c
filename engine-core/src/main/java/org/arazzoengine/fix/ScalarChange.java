package org.arazzoengine.fix;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;
import org.arazzoengine.tree.TreeReader;
import org.arazzoengine.tree.WrittenNode;
import org.arazzoengine.tree.WrittenNode.Style;

/**
 * Changes a scalar's value where it is written: the part that changes in the quotes that stand there, and only when
 * these cannot hold the new text the scalar as a whole in others.
 */
final class ScalarChange {

    private static final URI TRIAL = URI.create("urn:arazzo:trial");

    private final String document;
    private final WrittenNode.Scalar scalar;
    private final boolean name;

    /** @param name whether it is the name of a member */
    ScalarChange(String document, WrittenNode.Scalar scalar, boolean name) {
        this.document = document;
        this.scalar = scalar;
        this.name = name;
    }

    /** The units from {@code from} to {@code to} of a text become {@code text}; empty when that cannot be written. */
    Optional<Change> splice(int from, int to, String text) {
        String value = scalar.value();
        if (from < 0 || to < from || to > value.length()) {
            return Optional.empty();
        }
        String wanted = value.substring(0, from) + text + value.substring(to);
        Optional<ScalarText> written = ScalarText.of(scalar, document);
        return written.isPresent() ? written(written.get(), from, to, text, wanted) : whole(wanted);
    }

    private Optional<Change> written(ScalarText written, int from, int to, String text, String wanted) {
        String minimal = written.spliced(from, to, Quotes.inside(scalar.style(), text));
        return switch (scalar.style()) {
            case LITERAL, FOLDED -> block(minimal, wanted);
            case PLAIN -> flow(List.of(minimal, Quotes.aroundPlain(minimal), Quotes.doubled(wanted)), wanted);
            default -> flow(List.of(minimal, Quotes.doubled(wanted)), wanted);
        };
    }

    /** The scalar, whatever it is, becomes {@code text}. */
    Optional<Change> replace(String text) {
        Optional<ScalarText> written = ScalarText.of(scalar, document);
        if (written.isPresent() && isText() && !scalar.value().isEmpty()) {
            Change part = Change.between(0, scalar.value(), text);
            return splice(part.start(), part.end(), part.text());
        }
        return whole(text);
    }

    private Optional<Change> whole(String text) {
        if (isBlock()) {
            return quotedBlock(document.substring(scalar.content(), scalar.end()), text);
        }
        List<String> candidates = new ArrayList<>();
        if (scalar.style() == Style.PLAIN) {
            candidates.add(text);
        }
        if (scalar.style() == Style.PLAIN || scalar.style() == Style.SINGLE_QUOTED) {
            candidates.add(Quotes.around(text));
        }
        candidates.add(Quotes.doubled(text));
        Optional<Change> change = flow(candidates, text);
        boolean glued = scalar.content() == scalar.end()
                && scalar.content() > 0
                && !Character.isWhitespace(document.charAt(scalar.content() - 1));
        // A value that was not written at all needs a space behind its colon or dash.
        return glued ? change.map(bare -> new Change(bare.start(), bare.end(), " " + bare.text())) : change;
    }

    private boolean isBlock() {
        return scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED;
    }

    private boolean isText() {
        return reads(document.substring(scalar.content(), scalar.end()), scalar.value());
    }

    private Optional<Change> block(String minimal, String wanted) {
        String raw = document.substring(scalar.content(), scalar.end());
        if (isEndOfLine(raw) == isEndOfLine(minimal) && readsAsBlock(minimal, wanted)) {
            return Optional.of(trimmed(minimal));
        }
        return quotedBlock(raw, wanted);
    }

    /** In quotes instead, up to the end of the last line that is not empty. */
    private Optional<Change> quotedBlock(String raw, String wanted) {
        int end = raw.length();
        while (end > 0 && " \r\n".indexOf(raw.charAt(end - 1)) >= 0) {
            end--;
        }
        while (end < raw.length() && !FlowScalarReader.isBreak(raw.charAt(end))) {
            end++;
        }
        String quoted = Quotes.doubled(wanted);
        int comment = raw.substring(0, BlockScalarReader.endOfLine(raw, 0)).indexOf('#');
        String kept = comment < 0 ? "" : " " + raw.substring(comment, BlockScalarReader.endOfLine(raw, 0));
        return reads(quoted, wanted)
                ? Optional.of(new Change(scalar.content(), scalar.content() + end, quoted + kept))
                : Optional.empty();
    }

    private boolean readsAsBlock(String raw, String wanted) {
        // An indentation in the header counts from that of the lines around, which a trial does not have.
        boolean indented = raw.substring(0, Math.min(3, raw.length())).matches("[|>][-+]?[1-9].*");
        return indented ? ScalarText.read(scalar.style(), raw, wanted).isPresent() : reads(raw, wanted);
    }

    private static boolean isEndOfLine(String raw) {
        return !raw.isEmpty() && FlowScalarReader.isBreak(raw.charAt(raw.length() - 1));
    }

    private Optional<Change> flow(List<String> candidates, String wanted) {
        return candidates.stream()
                .filter(candidate -> reads(candidate, wanted))
                .findFirst()
                .map(this::trimmed);
    }

    /** The change to {@code raw} without what stays the same in front and behind: others may change that. */
    private Change trimmed(String raw) {
        return Change.between(scalar.content(), document.substring(scalar.content(), scalar.end()), raw);
    }

    /** Whether {@code raw} in this place is the text {@code wanted} and nothing else. */
    private boolean reads(String raw, String wanted) {
        if (scalar.style() == Style.JSON) {
            try {
                JsonNode read = JsonReader.read(raw);
                return read.isTextual() && read.textValue().equals(wanted);
            } catch (JsonSyntaxException e) {
                return false;
            }
        }
        String trial = name && scalar.inFlow()
                ? "{" + raw + ": 0}"
                : name ? raw + ": 0" : scalar.inFlow() ? "[ " + raw + " ]" : "- " + raw;
        return TreeReader.read(trial.getBytes(StandardCharsets.UTF_8), TRIAL)
                .value()
                .filter(tree -> holds(tree.root(), wanted))
                .isPresent();
    }

    private boolean holds(JsonNode trial, String wanted) {
        if (trial.size() != 1 || trial.isObject() != name) {
            return false;
        }
        return name
                ? trial.fieldNames().next().equals(wanted)
                : trial.get(0).isTextual() && trial.get(0).textValue().equals(wanted);
    }
}
