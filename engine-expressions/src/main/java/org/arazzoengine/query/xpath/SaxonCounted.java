package org.arazzoengine.query.xpath;

import net.sf.saxon.expr.AxisExpression;
import net.sf.saxon.expr.Expression;
import net.sf.saxon.expr.OperandRole;
import net.sf.saxon.expr.SimpleStepExpression;
import net.sf.saxon.expr.UnaryExpression;
import net.sf.saxon.expr.XPathContext;
import net.sf.saxon.expr.elab.BooleanEvaluator;
import net.sf.saxon.expr.elab.Elaborator;
import net.sf.saxon.expr.elab.ItemEvaluator;
import net.sf.saxon.expr.elab.PullElaborator;
import net.sf.saxon.expr.elab.PullEvaluator;
import net.sf.saxon.expr.parser.ContextItemStaticInfo;
import net.sf.saxon.expr.parser.ExpressionVisitor;
import net.sf.saxon.expr.parser.RebindingMap;
import net.sf.saxon.om.GNode;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.SequenceIterator;
import net.sf.saxon.pattern.nodetest.NodeTest;
import net.sf.saxon.trans.XPathException;
import net.sf.saxon.type.gnode.AnyXNodeType;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a compiled query in front of one of its parts, and has every item counted that the part gives. In front of
 * an axis it counts the nodes that the axis passes over as well.
 */
final class SaxonCounted extends UnaryExpression {

    private final SaxonCharge charge;
    private final @Nullable NodeTest test;

    private SaxonCounted(Expression part, SaxonCharge charge, @Nullable NodeTest test) {
        super(part);
        this.charge = charge;
        this.test = test;
    }

    /** In front of {@code part}, whose items each cost what {@code charge} says. */
    static SaxonCounted of(Expression part, SaxonCharge charge) {
        AxisExpression axis = axis(part);
        if (axis == null) {
            return new SaxonCounted(part, charge, null);
        }
        // The axis gives all nodes from now on, so that those are counted too that its test turns away.
        NodeTest test = axis.getNodeTest();
        axis.setNodeTest(AnyXNodeType.getInstance());
        return new SaxonCounted(part, charge, test);
    }

    /** The axis whose nodes are the items of {@code part}, which needs no count of its own. */
    static @Nullable AxisExpression axis(Expression part) {
        if (part instanceof SimpleStepExpression step) {
            return axis(step.getStep());
        }
        return part instanceof AxisExpression axis ? axis : null;
    }

    /** Only the part is checked; a part that is known before the query runs stays what it is, and counted. */
    @Override
    public Expression typeCheck(ExpressionVisitor visitor, ContextItemStaticInfo context) throws XPathException {
        getOperand().typeCheck(visitor, context);
        return this;
    }

    @Override
    public String getExpressionName() {
        return getBaseExpression().getExpressionName();
    }

    @Override
    public String toString() {
        return getBaseExpression().toString();
    }

    @Override
    public String toShortString() {
        return getBaseExpression().toShortString();
    }

    @Override
    protected OperandRole getOperandRole() {
        return OperandRole.SAME_FOCUS_ACTION;
    }

    @Override
    public int getImplementationMethod() {
        return ITERATE_METHOD | EVALUATE_METHOD;
    }

    @Override
    public Expression copy(RebindingMap bindings) {
        return new SaxonCounted(getBaseExpression().copy(bindings), charge, test);
    }

    @Override
    public SequenceIterator iterate(XPathContext context) throws XPathException {
        return makeElaborator().elaborateForPull().iterate(context);
    }

    @Override
    public @Nullable Item evaluateItem(XPathContext context) throws XPathException {
        return makeElaborator().elaborateForItem().eval(context);
    }

    private boolean passes(Item item) {
        return test == null || test.test((GNode) item);
    }

    @Override
    public Elaborator getElaborator() {
        return new Counting();
    }

    private final class Counting extends PullElaborator {

        @Override
        public PullEvaluator elaborateForPull() {
            PullEvaluator items = getBaseExpression().makeElaborator().elaborateForPull();
            return context -> {
                XPathBudget budget = SaxonController.budget(context);
                budget.spend(1);
                return new Counter(items.iterate(context), budget);
            };
        }

        @Override
        public ItemEvaluator elaborateForItem() {
            if (test != null) {
                return super.elaborateForItem();
            }
            ItemEvaluator item = getBaseExpression().makeElaborator().elaborateForItem();
            return context -> {
                XPathBudget budget = SaxonController.budget(context);
                budget.spend(1);
                Item found = item.eval(context);
                if (found != null) {
                    charge.pay(found, 0, budget);
                }
                return found;
            };
        }

        @Override
        public BooleanEvaluator elaborateForBoolean() {
            if (test != null) {
                return super.elaborateForBoolean();
            }
            BooleanEvaluator truth = getBaseExpression().makeElaborator().elaborateForBoolean();
            return context -> {
                SaxonController.budget(context).spend(1);
                return truth.eval(context);
            };
        }
    }

    private final class Counter implements SequenceIterator {

        private final SequenceIterator items;
        private final XPathBudget budget;
        private long passed;

        Counter(SequenceIterator items, XPathBudget budget) {
            this.items = items;
            this.budget = budget;
        }

        @Override
        public @Nullable Item next() {
            for (Item item = items.next(); item != null; item = items.next()) {
                charge.pay(item, passed++, budget);
                if (passes(item)) {
                    return item;
                }
            }
            return null;
        }

        @Override
        public void close() {
            items.close();
        }
    }
}
