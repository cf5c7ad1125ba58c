package org.arazzoengine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.fix.DocumentFix;
import org.arazzoengine.fix.Fixed;
import org.arazzoengine.fix.Fixed.Unfixed;
import org.arazzoengine.plan.RunSemantics;
import org.arazzoengine.report.Style;
import org.arazzoengine.report.UnifiedDiff;
import org.arazzoengine.source.SourcePolicy;

/** {@code arazzo validate --fix}: rewrites tolerated spellings as the specification has them, and shows what changed. */
final class ValidateFix {

    private static final String INPUT = "-";

    private final Terminal terminal;
    private final Style style;
    private final Path base;
    private final ValidateOptions options;

    ValidateFix(Terminal terminal, Style style, Path base, ValidateOptions options) {
        this.terminal = terminal;
        this.style = style;
        this.base = base;
        this.options = options;
    }

    /** Where findings are printed: not where a document goes. */
    Terminal reports() {
        boolean piped = options.fix()
                && !options.dryRun()
                && options.documents().stream().anyMatch(ValidateFix::isInput);
        return piped
                ? new Terminal(terminal.in(), terminal.err(), terminal.err(), terminal.person(), terminal.unicode())
                : terminal;
    }

    private static boolean isInput(SpecArgument spec) {
        return spec.written().equals(INPUT);
    }

    /**
     * Mends the document that the user calls {@code spec} and answers what is left to find in it; empty when it is no
     * file that can be read, which validating it says.
     *
     * @param quotations are told the new text, which findings are about
     */
    Optional<List<Finding>> mend(SpecArgument spec, Quotations quotations) throws UsageException {
        if (SourceOptions.isUrl(spec.written())) {
            throw new UsageException("'" + spec.written() + "' is a URL, and --fix rewrites files only"
                    + "\nhint: download it with its sources and name the file");
        }
        Optional<Path> file = isInput(spec) ? Optional.of(Path.of(SpecArgument.standardInput())) : spec.file();
        Optional<byte[]> read = file.isPresent() ? read(spec, file.get()) : Optional.empty();
        if (read.isEmpty()) {
            return Optional.empty();
        }
        byte[] before = read.get();
        Findings found = new Findings(file.get().toUri(), options);
        Fixed fixed = DocumentFix.fix(before, file.get().toUri(), found);
        byte[] after = fixed.document();
        quotations.add(file.get().toUri(), after);
        show(isInput(spec) ? INPUT : shown(file.get()), before, fixed);
        write(spec, file.get(), before, after);
        return Optional.of(found.left(after).stream()
                .map(finding -> explained(finding, fixed.unfixed()))
                .toList());
    }

    /** Validates as often as asked, but the same bytes once: a document without mistakes is read a single time. */
    private static final class Findings implements Function<byte[], List<Finding>> {

        private final URI place;
        private final ValidateOptions options;
        private byte[] last = {};
        private Optional<List<Finding>> found = Optional.empty();

        Findings(URI place, ValidateOptions options) {
            this.place = place;
            this.options = options;
        }

        /** Tolerated spellings that a strict reading would not look into are found, and so mended, by a lenient one. */
        @Override
        public List<Finding> apply(byte[] document) {
            if (found.isEmpty() || !Arrays.equals(document, last)) {
                RunSemantics lenient = options.semantics().leniently();
                found = Optional.of(Validation.of(document, place, options, lenient));
                last = document;
            }
            return found.get();
        }

        List<Finding> left(byte[] document) {
            return options.semantics().strict()
                    ? Validation.of(document, place, options, options.semantics())
                    : apply(document);
        }
    }

    /** The bytes; empty when they cannot be read, which validating says. */
    private Optional<byte[]> read(SpecArgument spec, Path file) throws UsageException {
        boolean input = isInput(spec);
        try (InputStream in = input ? InputStream.nullInputStream() : Files.newInputStream(file)) {
            byte[] bytes = (input ? terminal.in() : in).readNBytes(SourcePolicy.MAX_BYTES + 1);
            if (bytes.length > SourcePolicy.MAX_BYTES) {
                throw new UsageException("'" + spec.written() + "' has more than " + SourcePolicy.MAX_BYTES + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(SpecArgument spec, Path file, byte[] before, byte[] after) throws UsageException {
        if (options.dryRun()) {
            return;
        }
        if (isInput(spec)) {
            terminal.out().writeBytes(after);
        } else if (!Arrays.equals(before, after)) {
            FileRewrite.write(file, before, after);
        }
    }

    private String shown(Path file) {
        return file.startsWith(base) ? base.relativize(file).toString() : file.toString();
    }

    private void show(String name, byte[] before, Fixed fixed) {
        PrintStream out = options.json() ? terminal.err() : reports().out();
        String after = DocumentFix.text(fixed.document());
        out.print(UnifiedDiff.of(name, DocumentFix.text(before), after, style));
        int count = fixed.fixed().size();
        if (count > 0) {
            out.print(Style.printable(name) + ": " + count + (count == 1 ? " finding" : " findings")
                    + (options.dryRun() ? " would be fixed\n" : " fixed\n"));
        }
    }

    /** {@code finding}, with the reason why it is still there although it has something that mends it. */
    private static Finding explained(Finding finding, List<Unfixed> unfixed) {
        List<String> why = unfixed.stream()
                .filter(left -> left.finding().at().equals(finding.at())
                        && left.finding().problem() == finding.problem())
                .map(left -> "\nNot fixed: " + left.why() + ".")
                .distinct()
                .toList();
        return why.isEmpty()
                ? finding
                : finding.saying(finding.message(), (finding.hint() + String.join("", why)).strip());
    }
}
