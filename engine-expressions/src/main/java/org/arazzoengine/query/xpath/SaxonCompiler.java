package org.arazzoengine.query.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.saxon.Configuration;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.Literal;
import net.sf.saxon.expr.Operand;
import net.sf.saxon.expr.PseudoExpression;
import net.sf.saxon.expr.instruct.UserFunction;
import net.sf.saxon.expr.parser.ContextItemStaticInfo;
import net.sf.saxon.expr.parser.ExpressionVisitor;
import net.sf.saxon.functions.FunctionLibraryList;
import net.sf.saxon.functions.MathFunctionSet;
import net.sf.saxon.functions.hof.FunctionLiteral;
import net.sf.saxon.functions.hof.UserFunctionReference;
import net.sf.saxon.functions.registry.ConstructorFunctionLibrary;
import net.sf.saxon.ma.arrays.ArrayFunctionSet;
import net.sf.saxon.ma.map.MapFunctionSet;
import net.sf.saxon.om.FunctionItem;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.StructuredQName;
import net.sf.saxon.sxpath.IndependentContext;
import net.sf.saxon.sxpath.XPathEvaluator;
import net.sf.saxon.sxpath.XPathExpression;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.value.AtomicValue;
import org.jspecify.annotations.Nullable;

/** Has Saxon compile a query, then puts a {@link SaxonCounted} in front of every part of it. For one query. */
final class SaxonCompiler extends XPathEvaluator {

    private SaxonCompiler(Configuration configuration) {
        super(configuration);
    }

    /**
     * The query, ready to run with a {@link SaxonController}.
     *
     * @param prefixes namespaces by prefix
     * @param elementNamespace of element names without prefix; empty for none
     */
    static XPathExpression compile(
            Configuration configuration,
            String text,
            XPathVersion version,
            Map<String, String> prefixes,
            String elementNamespace)
            throws XPathException {
        IndependentContext context = new IndependentContext(configuration);
        int level = Integer.parseInt(version.number().replace(".", ""));
        context.setXPathLanguageLevel(level);
        context.clearAllNamespaces();
        prefixes.forEach((prefix, uri) -> context.declareNamespace(prefix, NamespaceUri.of(uri)));
        context.setDefaultElementNamespace(NamespaceUri.of(elementNamespace));
        context.setFunctionLibrary(functions(configuration, level));
        context.setWarningHandler((message, location) -> {});
        SaxonCompiler compiler = new SaxonCompiler(configuration);
        compiler.setStaticContext(context);
        return compiler.createExpression(text);
    }

    /** The functions of the specification only; by default Saxon adds its own and those of the class path. */
    private static FunctionLibraryList functions(Configuration configuration, int level) {
        FunctionLibraryList functions = new FunctionLibraryList();
        functions.addFunctionLibrary(configuration.getXPathFunctionSet(level));
        if (level >= 30) {
            functions.addFunctionLibrary(MathFunctionSet.getInstance(level));
        }
        if (level >= 31) {
            functions.addFunctionLibrary(MapFunctionSet.getInstance(level));
            functions.addFunctionLibrary(ArrayFunctionSet.getInstance(level));
        }
        functions.addFunctionLibrary(new ConstructorFunctionLibrary(configuration));
        return functions;
    }

    @Override
    protected Expression postProcess(Expression query, ExpressionVisitor visitor, ContextItemStaticInfo context)
            throws XPathException {
        countWithin(query);
        return SaxonCounted.of(query, SaxonCharge::bySize);
    }

    private static void countWithin(Expression parent) throws XPathException {
        if (parent instanceof UserFunctionReference reference) {
            countBody(reference.getNominalTarget());
        }
        if (parent instanceof FunctionLiteral literal) {
            checkReference(literal.getGroundedValue());
        }
        if (SaxonCounted.axis(parent) != null) {
            return;
        }
        List<Operand> operands = new ArrayList<>();
        parent.operands().forEach(operands::add);
        for (int i = 0; i < operands.size(); i++) {
            Expression part = operands.get(i).getChildExpression();
            countWithin(part);
            count(operands.get(i), part, SaxonCharges.find(parent, i));
        }
    }

    private static void count(Operand operand, Expression part, @Nullable SaxonCharge special) {
        if (part instanceof PseudoExpression) {
            return;
        }
        if (part instanceof Literal literal && literal.getGroundedValue() instanceof AtomicValue value) {
            // A simple literal is part of what contains it, and Saxon may already have done so; it is checked now.
            if (special != null) {
                special.pay(value, 0, new XPathBudget(Long.MAX_VALUE));
            }
        } else if (special != null) {
            operand.setChildExpression(SaxonCounted.of(part, special));
        } else if (!(part instanceof SaxonCounted)) {
            operand.setChildExpression(SaxonCounted.of(part, SaxonCharge::bySize));
        }
    }

    /** What is called through a value is charged by the size of its arguments, which is not enough for these. */
    private static void checkReference(FunctionItem function) throws XPathException {
        StructuredQName name = function.getFunctionName();
        if (name != null && (name.hasURI(NamespaceUri.SCHEMA) || SaxonCharges.isSpecial(name.getLocalPart()))) {
            throw new XPathException("the function " + name.getLocalPart() + " can be called but not passed on here; "
                    + "write function($x) { … } around the call");
        }
    }

    private static void countBody(UserFunction function) throws XPathException {
        if (!(function.getBody() instanceof SaxonCounted)) {
            countWithin(function.getBody());
            function.setBody(SaxonCounted.of(function.getBody(), SaxonCharge::bySize));
        }
    }
}
