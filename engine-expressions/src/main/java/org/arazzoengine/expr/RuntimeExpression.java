package org.arazzoengine.expr;

import java.util.Locale;
import org.arazzoengine.query.pointer.Pointer;

/**
 * A parsed runtime expression (Arazzo 1.1.0, Runtime Expressions): one record a form. Immutable.
 *
 * <p>{@code offset} is the place of the {@code $} in the text that was parsed, from 0. A pointer that was not written
 * is the empty pointer, which denotes the whole value.
 */
public sealed interface RuntimeExpression {

    int offset();

    /** The value here; a name that leads nowhere is missing. Never throws. */
    Resolved resolve(Scope scope);

    /** The expression in the specification's spelling; parsed again it is this expression. */
    String text();

    <R> R accept(Visitor<R> visitor);

    /** One method a form: a new form does not compile until every reader handles it. */
    interface Visitor<R> {
        R url(Url url);

        R method(Method method);

        R statusCode(StatusCode statusCode);

        R self(Self self);

        R exchanged(Exchanged exchanged);

        R input(Input input);

        R allInputs(AllInputs inputs);

        R output(Output output);

        R stepOutput(StepOutput output);

        R allStepOutputs(AllStepOutputs outputs);

        R workflowValue(WorkflowValue value);

        R workflowStepOutput(WorkflowStepOutput output);

        R sourceDescription(SourceDescription source);

        R component(Component component);

        R variable(Variable variable);
    }

    /** Which message {@link Exchanged} looks at. */
    enum Side {
        REQUEST("request"),
        RESPONSE("response"),
        MESSAGE("message");

        private final String root;

        Side(String root) {
            this.root = root;
        }

        /** The word after the {@code $}. */
        public String root() {
            return root;
        }
    }

    /** Which part of a message. {@code payload} and {@code body} are synonyms (decision 15). */
    enum Part {
        HEADER,
        QUERY,
        PATH,
        BODY;

        /** As written between the side's dot and the name. */
        String spelling(Side side) {
            if (this == BODY) {
                return side == Side.MESSAGE ? "payload" : "body";
            }
            return name().toLowerCase(Locale.ROOT) + ".";
        }
    }

    /** {@code $url} */
    record Url(int offset) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.url();
        }

        @Override
        public String text() {
            return "$url";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.url(this);
        }
    }

    /** {@code $method} */
    record Method(int offset) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.method();
        }

        @Override
        public String text() {
            return "$method";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.method(this);
        }
    }

    /** {@code $statusCode} */
    record StatusCode(int offset) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.statusCode();
        }

        @Override
        public String text() {
            return "$statusCode";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statusCode(this);
        }
    }

    /** {@code $self} */
    record Self(int offset) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.self();
        }

        @Override
        public String text() {
            return "$self";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.self(this);
        }
    }

    /**
     * {@code $request.header.X}, {@code $response.body#/id} and the like. {@code name} is the header token, query or path
     * name, empty for a body; {@code pointer} is empty but for bodies.
     */
    record Exchanged(int offset, Side side, Part part, String name, Pointer pointer) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.exchanged(side, part, name).at(pointer);
        }

        @Override
        public String text() {
            return "$" + side.root() + "." + part.spelling(side) + name + fragment(pointer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exchanged(this);
        }
    }

    /** {@code $inputs.name#/pointer} */
    record Input(int offset, String name, Pointer pointer) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.input(name).at(pointer);
        }

        @Override
        public String text() {
            return "$inputs." + name + fragment(pointer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.input(this);
        }
    }

    /** {@code $inputs}, the object of all inputs (tolerance T29) */
    record AllInputs(int offset) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.inputs();
        }

        @Override
        public String text() {
            return "$inputs";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allInputs(this);
        }
    }

    /** {@code $outputs.name#/pointer} */
    record Output(int offset, String name, Pointer pointer) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.output(name).at(pointer);
        }

        @Override
        public String text() {
            return "$outputs." + name + fragment(pointer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.output(this);
        }
    }

    /** {@code $steps.stepId.outputs.name#/pointer} */
    record StepOutput(int offset, String stepId, String name, Pointer pointer) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.stepOutput(stepId, name).at(pointer);
        }

        @Override
        public String text() {
            return "$steps." + stepId + ".outputs." + name + fragment(pointer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stepOutput(this);
        }
    }

    /** {@code $steps.stepId.outputs}, the object of all outputs of a step (tolerance T29) */
    record AllStepOutputs(int offset, String stepId) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.stepOutputs(stepId);
        }

        @Override
        public String text() {
            return "$steps." + stepId + ".outputs";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allStepOutputs(this);
        }
    }

    /** {@code $workflows.workflowId.inputs.name#/pointer} and {@code ….outputs.…} */
    record WorkflowValue(int offset, String workflowId, boolean inputs, String name, Pointer pointer)
            implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.workflowValue(workflowId, inputs, name).at(pointer);
        }

        @Override
        public String text() {
            return "$workflows." + workflowId + (inputs ? ".inputs." : ".outputs.") + name + fragment(pointer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workflowValue(this);
        }
    }

    /** {@code $workflows.workflowId.steps.stepId.outputs.name#/pointer} (decision 14) */
    record WorkflowStepOutput(int offset, String workflowId, String stepId, String name, Pointer pointer)
            implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.workflowStepOutput(workflowId, stepId, name).at(pointer);
        }

        @Override
        public String text() {
            return "$workflows." + workflowId + ".steps." + stepId + ".outputs." + name + fragment(pointer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workflowStepOutput(this);
        }
    }

    /** {@code $sourceDescriptions.name.reference}; the reference is everything after the name's dot (decision 83). */
    record SourceDescription(int offset, String name, String reference) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.sourceDescription(name, reference);
        }

        @Override
        public String text() {
            return "$sourceDescriptions." + name + "." + reference;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sourceDescription(this);
        }
    }

    /** {@code $components.kind.name} */
    record Component(int offset, String kind, String name) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.component(kind, name);
        }

        @Override
        public String text() {
            return "$components." + kind + "." + name;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.component(this);
        }
    }

    /** {@code $env.NAME}, an environment variable that the caller allowed (tolerance T21) */
    record Variable(int offset, String name) implements RuntimeExpression {
        @Override
        public Resolved resolve(Scope scope) {
            return scope.variable(name);
        }

        @Override
        public String text() {
            return "$env." + name;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.variable(this);
        }
    }

    private static String fragment(Pointer pointer) {
        return pointer.isWhole() ? "" : "#" + pointer.text();
    }
}
