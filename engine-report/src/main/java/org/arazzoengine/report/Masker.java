package org.arazzoengine.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Location;
import org.arazzoengine.json.JsonWriter;
import org.arazzoengine.plan.Plan;
import org.arazzoengine.plan.PlannedWorkflow;
import org.arazzoengine.plan.SecretNames;
import org.arazzoengine.request.AnswerBody;
import org.arazzoengine.request.Header;
import org.arazzoengine.request.Headers;
import org.arazzoengine.request.Percent;
import org.arazzoengine.run.RunEvent;
import org.arazzoengine.run.RunListener;

/**
 * Hides secrets in everything that is shown or written: in their own place always (a key's header, a password input, a
 * member with a secret name), and by value everywhere else, also URL-encoded, JSON-escaped or in Base64. As a listener it
 * learns the secrets of answers: let it see each event before the reports do. One instance a run, not safe for several
 * threads.
 */
public final class Masker implements RunListener {

    /** What stands for a secret. */
    public static final String MASK = "***";

    /** A shorter value is hidden only where it stands alone: inside other text it would hit what is no secret. */
    private static final int MIN_INSIDE_TEXT = 6;

    private static final int MIN_NUMBER = 4;

    private static final TextNode MASK_NODE = TextNode.valueOf(MASK);

    private final SecretPlaces places;
    private final Set<String> alone = new HashSet<>();
    private final Set<String> insideText =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private Masker(SecretPlaces places) {
        this.places = places;
    }

    private void learn(PlannedWorkflow workflow, JsonNode inputs) {
        workflow.inputs().passwords(inputs).forEach(this::addValue);
        workflow.secretInputs().forEach(name -> addValue(inputs.path(name)));
    }

    /** A masker for what comes before a run: it knows the usual places of secrets and no values. */
    public static Masker none() {
        return new Masker(SecretPlaces.usual());
    }

    /**
     * A masker for runs of {@code plan}.
     *
     * @param inputs of each root of the plan, in that order
     */
    public static Masker of(Plan plan, List<? extends JsonNode> inputs) {
        return of(SecretPlaces.of(plan), plan, inputs);
    }

    /** As {@link #of(Plan, List)}, with what is known of {@code plan} already. */
    static Masker of(SecretPlaces places, Plan plan, List<? extends JsonNode> inputs) {
        Masker masker = new Masker(places);
        for (int i = 0; i < inputs.size(); i++) {
            masker.learn(plan.workflows().get(plan.roots().get(i)), inputs.get(i));
        }
        return masker;
    }

    private void addValue(JsonNode value) {
        if (value.isContainerNode()) {
            value.forEach(this::addValue);
            return;
        }
        String secret = value.isTextual() || value.isNumber() ? JsonWriter.text(value) : "";
        if (secret.isEmpty()) {
            return;
        }
        alone.add(secret);
        if (secret.length() >= MIN_INSIDE_TEXT) {
            String quoted = JsonWriter.compact(TextNode.valueOf(secret));
            insideText.addAll(
                    List.of(secret, Percent.encode(secret), quoted.substring(1, quoted.length() - 1), base64(secret)));
        }
    }

    /** Learns the secrets in an answer or in the inputs of a called workflow: they must not show up elsewhere either. */
    @Override
    public void on(RunEvent event) {
        if (event instanceof RunEvent.WorkflowStarted started) {
            learn(started.at(), started.inputs());
        } else if (event instanceof RunEvent.WorkflowLeft left) {
            learn(left.at(), left.inputs());
        }
        if (event instanceof RunEvent.AnswerReceived received) {
            AnswerBody.of(received.answer().headers(), received.answer().body())
                    .value()
                    .toOptional()
                    .ifPresent(this::learn);
        }
    }

    private void learn(Location workflow, JsonNode inputs) {
        places.workflow(workflow).ifPresent(known -> learn(known, inputs));
    }

    private void learn(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::learn);
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (SecretNames.isSecret(member.getKey())) {
                addValue(member.getValue());
            } else {
                learn(member.getValue());
            }
        }
    }

    private static String base64(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code text} without secrets. */
    public String text(String text) {
        if (alone.contains(text)) {
            return MASK;
        }
        String masked = text;
        for (String secret : insideText) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    /** The inputs of a workflow, secret ones hidden whatever they are. */
    public JsonNode inputs(JsonNode inputs) {
        ObjectNode masked = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> input : inputs.properties()) {
            masked.set(input.getKey(), places.isInput(input.getKey()) ? MASK_NODE : json(input.getValue()));
        }
        return masked;
    }

    /** A copy of {@code value} without secrets. */
    public JsonNode json(JsonNode value) {
        if (value.isObject()) {
            ObjectNode masked = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                boolean secret = !member.getValue().isNull() && SecretNames.isSecret(member.getKey());
                masked.set(text(member.getKey()), secret ? MASK_NODE : json(member.getValue()));
            }
            return masked;
        } else if (value.isArray()) {
            ArrayNode masked = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> masked.add(json(element)));
            return masked;
        }
        if (value.isNumber()) {
            // One digit is no secret that could be kept: hiding it would hide every other count of this report.
            String text = JsonWriter.text(value);
            return text.length() >= MIN_NUMBER && alone.contains(text) ? MASK_NODE : value;
        }
        return value.isTextual() ? TextNode.valueOf(text(value.textValue())) : value;
    }

    /** {@code finding} without secrets in its words. */
    public Finding finding(Finding finding) {
        return finding.saying(text(finding.message()), text(finding.hint()));
    }

    /** Header lines without secrets. */
    public Headers headers(Headers headers) {
        return new Headers(headers.lines().stream()
                .map(line -> new Header(line.name(), places.isHeader(line.name()) ? MASK : text(line.value())))
                .toList());
    }

    /** {@code url} without secrets: no user-info, no values of secret query parameters. */
    public String url(URI url) {
        String text = url.toString();
        if (url.getRawUserInfo() != null) {
            text = text.replace(url.getRawUserInfo() + "@", MASK + "@");
        }
        int query = text.indexOf('?');
        if (query < 0) {
            return text(text);
        }
        List<String> pairs = new ArrayList<>();
        for (String pair : text.substring(query + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            boolean secret = equals >= 0 && places.isQuery(name);
            pairs.add(secret ? name + "=" + MASK : pair);
        }
        return text(text.substring(0, query)) + "?" + text(String.join("&", pairs));
    }
}
