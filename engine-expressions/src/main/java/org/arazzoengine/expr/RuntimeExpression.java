package org.arazzoengine.expr;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A parsed runtime expression (Arazzo 1.1.0, Runtime Expressions): one record a form, nothing is evaluated here.
 *
 * <p>{@code offset} is the place of the {@code $} in the text that was parsed, from 0. A pointer that was not written
 * is the empty pointer, which denotes the whole value.
 */
public sealed interface RuntimeExpression {

    int offset();

    <R> R accept(Visitor<R> visitor);

    /** One method a form: a new form does not compile until every reader handles it. */
    interface Visitor<R> {
        R url(Url url);

        R method(Method method);

        R statusCode(StatusCode statusCode);

        R self(Self self);

        R exchanged(Exchanged exchanged);

        R input(Input input);

        R output(Output output);

        R stepOutput(StepOutput output);

        R workflowValue(WorkflowValue value);

        R sourceDescription(SourceDescription source);

        R component(Component component);
    }

    /** {@code $url} */
    record Url(int offset) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.url(this);
        }
    }

    /** {@code $method} */
    record Method(int offset) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.method(this);
        }
    }

    /** {@code $statusCode} */
    record StatusCode(int offset) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.statusCode(this);
        }
    }

    /** {@code $self} */
    record Self(int offset) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.self(this);
        }
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
        BODY
    }

    /**
     * {@code $request.header.X}, {@code $response.body#/id} and the like. {@code name} is the header token, query or
     * path name, empty for a body; {@code pointer} is empty but for bodies.
     */
    record Exchanged(int offset, Side side, Part part, String name, JsonPointer pointer) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exchanged(this);
        }
    }

    /** {@code $inputs.name#/pointer} */
    record Input(int offset, String name, JsonPointer pointer) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.input(this);
        }
    }

    /** {@code $outputs.name#/pointer} */
    record Output(int offset, String name, JsonPointer pointer) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.output(this);
        }
    }

    /** {@code $steps.stepId.outputs.name#/pointer} */
    record StepOutput(int offset, String stepId, String name, JsonPointer pointer) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stepOutput(this);
        }
    }

    /** {@code $workflows.workflowId.inputs.name#/pointer} and {@code ….outputs.…} */
    record WorkflowValue(int offset, String workflowId, boolean inputs, String name, JsonPointer pointer)
            implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.workflowValue(this);
        }
    }

    /** {@code $sourceDescriptions.name.reference}; the reference is everything after the name's dot (decision 83). */
    record SourceDescription(int offset, String name, String reference) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sourceDescription(this);
        }
    }

    /** {@code $components.kind.name} */
    record Component(int offset, String kind, String name) implements RuntimeExpression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.component(this);
        }
    }
}
