package org.arazzoengine.plan;

import org.arazzoengine.expr.Reading;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.finding.Location;

/** Names in components that no workflow uses: its inputs and steps could be any, what is in the document could not. */
record FreeReferences(DocumentReferences document) implements NameCheck {

    @Override
    public boolean isDeclared(Reference reference) {
        return reference.readings().stream().map(Reading::expression).anyMatch(document::isDeclared);
    }

    @Override
    public void check(Reference reference, Location at) {
        RuntimeExpression counting = reference.readings().stream()
                .map(Reading::expression)
                .filter(document::isDeclared)
                .findFirst()
                .orElse(reference.expression());
        document.check(counting, at);
    }
}
