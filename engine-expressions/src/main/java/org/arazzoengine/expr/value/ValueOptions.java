package org.arazzoengine.expr.value;

import java.util.function.Predicate;
import org.arazzoengine.expr.Reference;
import org.arazzoengine.expr.Semantics;
import org.arazzoengine.expr.TextContext;

/**
 * How a value is read.
 *
 * @param context what the value is when it is a text with embedded expressions; texts inside of it are plain
 * @param selectors whether Selector Objects are looked for: documents of 1.1 have them (decision 100)
 * @param declared whether what a reference names exists: without braces (decision 12) or {@linkplain
 *     Reference#isDoubtful doubtful} (tolerance T24) it stays literal otherwise
 */
public record ValueOptions(Semantics semantics, TextContext context, boolean selectors, Predicate<Reference> declared) {

    /** Plain texts, Selector Objects, and every reference taken as declared. */
    public static ValueOptions of(Semantics semantics) {
        return new ValueOptions(semantics, TextContext.PLAIN, true, reference -> true);
    }

    ValueOptions leniently() {
        return new ValueOptions(semantics.leniently(), context, selectors, declared);
    }

    public ValueOptions withContext(TextContext texts) {
        return new ValueOptions(semantics, texts, selectors, declared);
    }

    public ValueOptions withSelectors(boolean looked) {
        return new ValueOptions(semantics, context, looked, declared);
    }

    public ValueOptions withDeclared(Predicate<Reference> names) {
        return new ValueOptions(semantics, context, selectors, names);
    }
}
