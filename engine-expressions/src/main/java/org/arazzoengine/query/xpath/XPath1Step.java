package org.arazzoengine.query.xpath;

import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.query.xpath.XPath1Node.Kind;
import org.jspecify.annotations.Nullable;

/** A step of a path (XPath 1.0, section 2.1). Immutable. */
record XPath1Step(XPath1Axis axis, Test test, List<XPath1Expression> predicates) {

    /** What {@code //} stands for. */
    static final XPath1Step ANYWHERE = of(XPath1Axis.DESCENDANT_OR_SELF);

    /** The step to every node of {@code axis}. */
    static XPath1Step of(XPath1Axis axis) {
        return new XPath1Step(axis, new KindTest(null, null), List.of());
    }

    /** Tells {@code to} what the step finds from the node of {@code from}. */
    void walk(XPath1Focus from, XPath1NodeSet to) {
        XPathBudget budget = from.budget();
        if (axis == XPath1Axis.NAMESPACE) {
            XPath1Axis.ANCESTOR_OR_SELF.walk(
                    from.node(), at -> budget.spend(1 + at.declared().size()));
        }
        if (predicates.isEmpty()) {
            axis.walk(from.node(), node -> {
                budget.spend(1);
                if (test.accepts(node, axis.principal(), from.run())) {
                    to.add(node);
                }
            });
            return;
        }
        List<XPath1Node> found = new ArrayList<>();
        axis.walk(from.node(), node -> {
            budget.spend(1);
            if (test.accepts(node, axis.principal(), from.run())) {
                found.add(node);
            }
        });
        passing(found, from).forEach(to::add);
    }

    private List<XPath1Node> passing(List<XPath1Node> found, XPath1Focus from) {
        List<XPath1Node> passing = found;
        for (XPath1Expression predicate : predicates) {
            passing = XPath1Expression.passing(passing, predicate, from);
        }
        return passing;
    }

    /** A node test (section 2.3). */
    sealed interface Test {
        boolean accepts(XPath1Node node, Kind principal, XPath1Focus.Run run);
    }

    /**
     * By type.
     *
     * @param kind null for every one
     * @param target of a processing instruction; null for every one
     */
    record KindTest(@Nullable Kind kind, @Nullable String target) implements Test {
        @Override
        public boolean accepts(XPath1Node node, Kind principal, XPath1Focus.Run run) {
            return (kind == null || kind == node.kind) && (target == null || target.equals(node.name.local()));
        }
    }

    /**
     * By name.
     *
     * @param prefix empty for none
     * @param local {@code *} for every one
     */
    record NameTest(String prefix, String local) implements Test {
        @Override
        public boolean accepts(XPath1Node node, Kind principal, XPath1Focus.Run run) {
            if (node.kind != principal) {
                return false;
            }
            boolean every = local.equals("*");
            return (every || local.equals(node.name.local()))
                    && (every && prefix.isEmpty() || namespace(principal, run).equals(node.name.namespace()));
        }

        private String namespace(Kind principal, XPath1Focus.Run run) {
            if (!prefix.isEmpty()) {
                // Prefixes that the root does not declare were refused before.
                return run.namespaces().getOrDefault(prefix, "");
            }
            return principal == Kind.ELEMENT ? run.elementNamespace() : "";
        }
    }
}
