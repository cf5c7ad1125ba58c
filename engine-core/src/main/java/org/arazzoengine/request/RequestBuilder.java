package org.arazzoengine.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serial;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arazzoengine.document.ParameterPlace;
import org.arazzoengine.expr.Gap;
import org.arazzoengine.expr.Observations;
import org.arazzoengine.expr.Observer;
import org.arazzoengine.expr.Resolved;
import org.arazzoengine.expr.RuntimeExpression;
import org.arazzoengine.expr.Scope;
import org.arazzoengine.expr.value.ValueTemplate;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.EvaluationNotes;
import org.arazzoengine.plan.PlannedCall;
import org.arazzoengine.plan.PlannedCall.PlannedBody;
import org.arazzoengine.plan.PlannedCall.PlannedParameter;
import org.arazzoengine.source.MediaTypes;
import org.arazzoengine.source.Operation;

/**
 * Makes the HTTP call of a step (Arazzo 1.1.0, Step Object, parameters and requestBody; decisions 1 to 5 and 89 to
 * 92). Pure; one instance a request.
 */
public final class RequestBuilder {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** A request that must not be sent, and why. */
    public static final class NotPossible extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        NotPossible(Location at, String message, String hint) {
            super(message);
            this.finding = Finding.error(Problem.REQUEST_NOT_POSSIBLE, at, message, hint);
        }

        public Finding finding() {
            return finding;
        }
    }

    private final Location at;
    private final PlannedCall.OfOperation target;
    private final Scope scope;
    private final Consumer<Finding> notes;
    private final ObjectNode path = JsonNodeFactory.instance.objectNode();
    private final ObjectNode queryValues = JsonNodeFactory.instance.objectNode();
    private final List<String> queryPairs = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private final List<Header> headers = new ArrayList<>();
    private String pathText;

    private RequestBuilder(Location at, PlannedCall.OfOperation target, Scope scope, Consumer<Finding> notes) {
        this.at = at;
        this.target = target;
        this.scope = scope;
        this.notes = notes;
        this.pathText = target.operation().path();
    }

    /**
     * The request of {@code target}, its expressions evaluated in {@code scope}; what was left out on the way is
     * told to {@code notes}.
     *
     * @param at the place of the step
     * @throws NotPossible when something is missing or malformed that the request makes no sense without
     */
    public static PreparedRequest build(
            Location at, PlannedCall.OfOperation target, Scope scope, CallLimits limits, Consumer<Finding> notes)
            throws NotPossible {
        return new RequestBuilder(at, target, scope, notes).build(limits);
    }

    private PreparedRequest build(CallLimits limits) throws NotPossible {
        for (PlannedParameter parameter : target.parameters()) {
            add(parameter);
        }
        Resolved payload = payload();
        Body body = body(payload);
        computedHeaders(payload);
        HttpCall call = new HttpCall(
                target.operation().method(),
                url(),
                new Headers(headers),
                body,
                limits.timeout(),
                limits.maxAnswerBytes());
        return new PreparedRequest(call, path, queryValues, payload);
    }

    private void add(PlannedParameter parameter) throws NotPossible {
        Observations seen = new Observations();
        Resolved value = parameter.value().evaluate(scope, seen);
        String what = "the " + parameter.in().spelling() + " parameter '" + parameter.name() + "'";
        boolean strict = parameter.in() == ParameterPlace.PATH || parameter.in() == ParameterPlace.HEADER;
        tell(seen, parameter.at(), what);
        for (Gap gap : seen.gaps()) {
            boolean whole = gap.place() == Gap.Place.WHOLE;
            if (whole ? parameter.required() : strict && gap.place().isInText()) {
                throw new NotPossible(
                        parameter.at(), what + " cannot be filled: " + gap.text() + " is missing, " + gap.why(), "");
            }
            note(gap, parameter.at(), what);
        }
        if (value instanceof Resolved.Present present) {
            put(parameter, present.value(), what);
        }
    }

    /** Notes what is worth knowing; throws when the value cannot be made. */
    private void tell(Observations seen, Location at, String what) throws NotPossible {
        if (!seen.faults().isEmpty()) {
            Observer.Fault fault = seen.faults().get(0);
            String place = fault.pointer().isEmpty() ? what : what + " at " + fault.pointer();
            throw new NotPossible(at, place + " cannot be made: " + fault.message(), "");
        }
        seen.diagnostics()
                .forEach(diagnostic -> EvaluationNotes.of(diagnostic, at).ifPresent(notes));
    }

    private void put(PlannedParameter parameter, JsonNode value, String what) throws NotPossible {
        switch (parameter.in()) {
            case PATH -> {
                path.set(parameter.name(), value);
                String text = ParameterStyle.simple(value, parameter.explode(), Percent::encode);
                if (value.isNull() || text.isEmpty()) {
                    throw new NotPossible(parameter.at(), what + " is empty, so the path would be another one", "");
                }
                pathText = pathText.replace("{" + parameter.name() + "}", text);
            }
            case QUERY -> {
                queryValues.set(parameter.name(), value);
                if (!value.isNull()) {
                    queryPairs.addAll(
                            ParameterStyle.form(parameter.name(), value, parameter.explode(), Percent::encode));
                }
            }
            case HEADER -> {
                if (!value.isNull()) {
                    header(parameter, ParameterStyle.simple(value, parameter.explode(), text -> text));
                }
            }
            case COOKIE -> {
                if (!value.isNull()) {
                    cookies.addAll(ParameterStyle.form(
                            parameter.name(), value, parameter.explode(), RequestBuilder::cookieOctets));
                }
            }
        }
    }

    private void header(PlannedParameter parameter, String value) throws NotPossible {
        boolean control = value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 127);
        if (control || !HEADER_NAME.matcher(parameter.name()).matches()) {
            throw new NotPossible(
                    parameter.at(),
                    control
                            ? "the header '" + parameter.name() + "' would hold a line break or control character"
                            : "expected a header name, found '" + parameter.name() + "'",
                    "");
        }
        headers.add(new Header(parameter.name(), value));
    }

    /** Values that are cookie-octets (RFC 6265) go raw, others percent-encoded (decision 103). */
    private static String cookieOctets(String text) {
        boolean octets = text.chars().allMatch(c -> c > ' ' && c < 127 && "\",;\\".indexOf(c) < 0);
        return octets ? text : Percent.encode(text);
    }

    private Resolved payload() throws NotPossible {
        if (target.body().isEmpty()) {
            return Resolved.missing("the request has no body");
        }
        PlannedBody planned = target.body().get();
        Observations seen = new Observations();
        Resolved payload = planned.payload().evaluate(scope, seen);
        tell(seen, planned.at(), "the request body");
        for (Gap gap : seen.gaps()) {
            if (gap.place() == Gap.Place.WHOLE && planned.required()) {
                throw new NotPossible(
                        planned.at(),
                        "the request body cannot be filled: " + gap.text() + " is missing, " + gap.why(),
                        "");
            }
            note(gap, planned.at(), "the request body" + (gap.pointer().isEmpty() ? "" : " at " + gap.pointer()));
        }
        return payload;
    }

    private Body body(Resolved payload) {
        if (!(payload instanceof Resolved.Present present)) {
            return Body.EMPTY;
        }
        PlannedBody planned = target.body().orElseThrow();
        // A text that is written as one is the body; a text that an expression leads to is a JSON string.
        boolean writtenAsText = present.value().isTextual()
                && (planned.payload() instanceof ValueTemplate.Literal
                        || planned.payload() instanceof ValueTemplate.Text);
        if (MediaTypes.isJson(planned.contentType())) {
            return Body.of(writtenAsText ? present.value().textValue() : JsonWriter.compact(present.value()));
        }
        Charset charset = MediaTypes.charset(planned.contentType()).orElse(StandardCharsets.UTF_8);
        return Body.of(JsonWriter.text(present.value()), charset);
    }

    private void computedHeaders(Resolved payload) {
        if (!cookies.isEmpty()) {
            headers.add(new Header("Cookie", String.join("; ", cookies)));
        }
        Headers given = new Headers(headers);
        if (!given.contains("Accept")) {
            headers.add(new Header("Accept", accept(target.operation())));
        }
        if (payload instanceof Resolved.Present && !given.contains("Content-Type")) {
            headers.add(new Header("Content-Type", target.body().orElseThrow().contentType()));
        }
    }

    private static String accept(Operation operation) {
        Set<String> types = new LinkedHashSet<>();
        operation
                .responses()
                .forEach(response -> response.content().forEach(type -> types.add(MediaTypes.essence(type.type()))));
        types.remove("*/*");
        types.add("*/*");
        return String.join(", ", types);
    }

    private URI url() throws NotPossible {
        if (pathText.indexOf('{') >= 0) {
            refuseGaps(VARIABLE.matcher(pathText));
        }
        // Proxies and servers walk through the path at these segments, also when they are percent-encoded.
        if (pathText.indexOf('.') >= 0) {
            refuseDots(List.of(pathText.split("[/?]")));
        }
        // A few descriptions have a query in the path itself.
        String join = pathText.contains("?") ? "&" : "?";
        String query = queryPairs.isEmpty() ? "" : join + String.join("&", queryPairs);
        String url = target.server() + pathText + query;
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new NotPossible(at, "the URL " + target.server() + pathText + " is none: " + e.getReason(), "");
        }
    }

    private void refuseGaps(Matcher unfilled) throws NotPossible {
        if (unfilled.find()) {
            throw new NotPossible(
                    at,
                    "the path " + target.operation().path() + " needs a value for '" + unfilled.group(1)
                            + "', and the step gives none",
                    "Add a parameter with name: " + unfilled.group(1) + " and in: path.");
        }
    }

    private void refuseDots(List<String> segments) throws NotPossible {
        String name = segments.contains("..") ? ".." : ".";
        if (segments.contains(name)) {
            throw new NotPossible(
                    at, "the path would have a segment '" + name + "' and lead to another place: " + pathText, "");
        }
    }

    /** A member whose optional input was not given is left out as the author wants; the rest is worth a word. */
    private void note(Gap gap, Location at, String what) {
        boolean optionalInput = gap.expression() instanceof RuntimeExpression.Input input
                && input.pointer().isWhole();
        if (optionalInput && gap.place() == Gap.Place.MEMBER) {
            return;
        }
        String message = gap.text() + " is missing in " + what + ": " + gap.why();
        notes.accept(
                optionalInput
                        ? Finding.info(Problem.VALUE_MISSING, at, message, "")
                        : Finding.warning(Problem.VALUE_MISSING, at, message, ""));
    }
}
