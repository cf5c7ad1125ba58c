package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.criterion.Criterion;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.SpecVersion;
import org.arazzoengine.expr.Diagnostic;
import org.arazzoengine.expr.ExpressionSyntaxException;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.Tolerance;
import org.arazzoengine.expr.condition.Condition;
import org.arazzoengine.finding.Edit;
import org.arazzoengine.finding.Finding;

/**
 * What writes a tolerated spelling in that of the specification, where it surely means the same
 * (docs/spec/tolerances.md). Stateless.
 */
final class SpellingFix {

    private SpellingFix() {}

    /** {@code finding}, about the text at {@code pointer} that {@code diagnostic} is about, with what mends it. */
    static Finding of(Finding finding, Diagnostic diagnostic, String pointer) {
        return diagnostic.isReplaceable() ? finding.fixedBy(splice(diagnostic, pointer)) : finding;
    }

    private static Edit splice(Diagnostic diagnostic, String pointer) {
        return new Edit.Splice(pointer, diagnostic.offset(), diagnostic.end(), diagnostic.suggestion());
    }

    /** As {@link #of}, for the condition of a criterion, the Criterion Object at {@code pointer}. */
    static Finding ofCondition(Finding finding, Diagnostic diagnostic, ArazzoDocument document, String pointer) {
        if (diagnostic.code().equals(Tolerance.RFC_PATH_TYPED_GOESSNER.code())) {
            String version = pointer + "/type/version";
            // Version 1.0 of the specification knows no other version.
            boolean versioned = document.version() == SpecVersion.V1_1 && has(document, version);
            return versioned ? finding.fixedBy(new Edit.Replace(version, "rfc9535")) : finding;
        }
        if (!diagnostic.isReplaceable() || !isSimple(diagnostic)) {
            return of(finding, diagnostic, pointer + "/condition");
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(splice(diagnostic, pointer + "/condition"));
        for (String field : List.of(Criterion.CONTEXT, "/type", "/version")) {
            if (has(document, pointer + field)) {
                edits.add(new Edit.Remove(pointer + field));
            }
        }
        return finding.fixedBy(edits.toArray(Edit[]::new));
    }

    private static boolean has(ArazzoDocument document, String pointer) {
        return !document.tree().root().at(pointer).isMissingNode();
    }

    /** Whether a comparison on a context is to be written as a simple condition, which has none. */
    private static boolean isSimple(Diagnostic diagnostic) {
        if (!diagnostic.code().equals(Tolerance.BARE_JSONPATH_COMPARISON.code())) {
            return false;
        }
        try {
            return Condition.compile(diagnostic.suggestion(), Semantics.strictly())
                    .hasOperator();
        } catch (ExpressionSyntaxException e) {
            // It stays a query.
            return false;
        }
    }
}
