package org.arazzoengine.check;

import java.util.List;
import java.util.Optional;
import org.arazzoengine.document.SourceDescription;
import org.arazzoengine.document.Text;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Problem;

/** Whether texts that should name workflows do. */
record WorkflowCheck(WorkflowNames names, Findings findings) {

    /**
     * Tells when {@code text} names no workflow; silent when its document is not known. Answers whether all is well as
     * far as anybody knows.
     *
     * @param local the requirement for a workflow of this document
     * @param remote the requirement for one of another document
     */
    boolean check(Text text, String local, String remote) {
        return check(text, local, remote, remote);
    }

    /** @param declared the requirement that the other document is a source */
    boolean check(Text text, String local, String remote, String declared) {
        WorkflowReference reference = WorkflowReference.of(text.value());
        if (reference.source().isPresent()) {
            return checkSource(text, reference.source().get(), declared) && checkRemote(text, reference, remote);
        }
        return names.own(reference.workflowId()).isPresent()
                || tell(
                        text,
                        "the id of a workflow of this document, found '" + text.value() + "'",
                        hint(text.value()),
                        local);
    }

    private boolean checkSource(Text text, String source, String requirement) {
        boolean declared = names.sourceNames().contains(source);
        if (!declared) {
            findings.add(Finding.error(
                            Problem.UNKNOWN_SOURCE,
                            text.at(),
                            "expected the name of a source description, found '" + source + "' in '" + text.value()
                                    + "'",
                            names.sourceNames().hint(source))
                    .breaking(requirement));
        }
        return declared;
    }

    private boolean checkRemote(Text text, WorkflowReference reference, String requirement) {
        String source = reference.source().orElseThrow();
        Optional<String> type = names.home().sources().type(source).filter(known -> !known.equals("arazzo"));
        Optional<WorkflowNames> other = names.behind(source);
        if (type.isPresent()) {
            return tell(
                    text,
                    "a workflow of an Arazzo document, found '" + text.value() + "', and the source '" + source
                            + "' is of the type '" + type.get() + "'",
                    "",
                    requirement);
        } else if (reference.workflowId().isEmpty()) {
            return tell(
                    text,
                    "'" + WorkflowReference.SOURCES + source + ".WORKFLOW', found '" + text.value() + "'",
                    other.map(linked -> linked.names().hint("")).orElse(""),
                    requirement);
        } else if (other.isPresent() && other.get().own(reference.workflowId()).isEmpty()) {
            return tell(
                    text,
                    "a workflow of the source '" + source + "', found '" + reference.workflowId() + "'",
                    hint(source, other.get(), reference.workflowId()),
                    requirement);
        }
        return true;
    }

    private boolean tell(Text text, String expected, String hint, String requirement) {
        findings.add(Finding.error(Problem.UNKNOWN_WORKFLOW, text.at(), "expected " + expected, hint)
                .breaking(requirement));
        return false;
    }

    /** Where the workflow is that was surely meant, else a name that is near. */
    private String hint(String written) {
        String bare = written.startsWith("$workflows.") ? written.substring("$workflows.".length()) : written;
        if (names.own(bare).isPresent()) {
            return "Write: " + bare;
        }
        List<String> elsewhere = names.home().document().sources().stream()
                .map(SourceDescription::name)
                .filter(source -> names.behind(source)
                        .flatMap(other -> other.own(within(source, written)))
                        .isPresent())
                .map(source -> WorkflowReference.SOURCES + source + "." + within(source, written))
                .toList();
        return elsewhere.isEmpty() ? names.names().hint(written) : "Write: " + String.join(" or ", elsewhere);
    }

    /** Some write {@code workflows} before the id, as in {@code $workflows}. */
    private static String hint(String source, WorkflowNames other, String written) {
        String bare = written.startsWith("workflows.") ? written.substring("workflows.".length()) : written;
        return other.own(bare).isPresent()
                ? "Write: " + WorkflowReference.SOURCES + source + "." + bare
                : other.names().hint(written);
    }

    /** {@code written} without the name of the source, for those who left out what stands before it. */
    private static String within(String source, String written) {
        return written.startsWith(source + ".") ? written.substring(source.length() + 1) : written;
    }
}
