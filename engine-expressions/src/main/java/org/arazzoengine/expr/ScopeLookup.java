package org.arazzoengine.expr;

/** One form of expression, one question to the scope; a pointer is applied to the answer. */
record ScopeLookup(Scope scope) implements RuntimeExpression.Visitor<Resolved> {

    @Override
    public Resolved url(RuntimeExpression.Url url) {
        return scope.url();
    }

    @Override
    public Resolved method(RuntimeExpression.Method method) {
        return scope.method();
    }

    @Override
    public Resolved statusCode(RuntimeExpression.StatusCode statusCode) {
        return scope.statusCode();
    }

    @Override
    public Resolved self(RuntimeExpression.Self self) {
        return scope.self();
    }

    @Override
    public Resolved exchanged(RuntimeExpression.Exchanged exchanged) {
        return scope.exchanged(exchanged.side(), exchanged.part(), exchanged.name())
                .at(exchanged.pointer());
    }

    @Override
    public Resolved input(RuntimeExpression.Input input) {
        return scope.input(input.name()).at(input.pointer());
    }

    @Override
    public Resolved output(RuntimeExpression.Output output) {
        return scope.output(output.name()).at(output.pointer());
    }

    @Override
    public Resolved stepOutput(RuntimeExpression.StepOutput output) {
        return scope.stepOutput(output.stepId(), output.name()).at(output.pointer());
    }

    @Override
    public Resolved workflowValue(RuntimeExpression.WorkflowValue value) {
        return scope.workflowValue(value.workflowId(), value.inputs(), value.name())
                .at(value.pointer());
    }

    @Override
    public Resolved sourceDescription(RuntimeExpression.SourceDescription source) {
        return scope.sourceDescription(source.name(), source.reference());
    }

    @Override
    public Resolved component(RuntimeExpression.Component component) {
        return scope.component(component.kind(), component.name());
    }
}
