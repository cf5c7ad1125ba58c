package org.arazzoengine.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Reads one YAML document, in one pass over the tokens of Jackson's parser; not reusable. */
final class YamlTree {

    private final Utf8Text text;
    private final YamlTokens tokens;
    private final Marks marks;
    private final Progress progress;
    private final NodeStack stack;
    private final Anchors anchors;
    private final YamlTags tags;
    private final YamlHints hints;
    private final YamlRefusal refusal;
    private final Deque<YamlLevel> levels = new ArrayDeque<>();

    /** What was read last; null before. */
    private @Nullable YamlNode last;

    private YamlTree(YamlTokens tokens, Utf8Text text, Progress progress) {
        this.text = text;
        this.tokens = tokens;
        this.marks = new Marks(text);
        this.progress = progress;
        this.stack = new NodeStack(progress);
        this.anchors = new Anchors(progress);
        this.tags = new YamlTags(progress);
        this.hints = new YamlHints(text, marks, progress);
        this.refusal = new YamlRefusal(text, progress);
    }

    /**
     * Reads {@code text}.
     *
     * @param readable the same, as SnakeYAML can read it
     */
    static JsonTree.Root read(Utf8Text text, StandIns readable, Progress progress) throws Refused, TabFault {
        try (YamlTokens tokens = YamlTokens.of(readable, progress)) {
            YamlTree tree = new YamlTree(tokens, text, progress);
            try {
                return tree.root();
            } catch (JsonProcessingException e) {
                throw new YamlFault(text, tree.marks, tree.refusal, tree.levels, tokens.event(), tree.last).of(e);
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException e) {
            throw new IllegalStateException("characters in memory cannot fail", e);
        }
    }

    private JsonTree.Root root() throws IOException {
        YamlNode root = null;
        JsonToken token = tokens.nextToken();
        while (token != null && root == null) {
            YamlNode read = node(token);
            if (read != null && levels.isEmpty()) {
                root = read;
            } else if (read != null) {
                keep(levels.element(), read);
            }
            token = tokens.nextToken();
        }
        if (token != null) {
            end();
        }
        behind(last == null ? 0 : marks.offset(last.event().getEndMark()));
        return root == null
                ? new JsonTree.Root(NullNode.instance, Place.START)
                : new JsonTree.Root(root.value(), root.start());
    }

    /** Behind the root nothing may follow but the marker of a document in which nothing is. */
    private void end() throws IOException {
        long second = Marks.place(tokens.document());
        if (!YamlTokens.isUnwritten(tokens.event()) || tokens.nextToken() != null) {
            throw refusal.fault(second, "expected one document, found a second one", YamlRefusal.ONE_DOCUMENT);
        }
    }

    /** SnakeYAML takes a line that begins with a percent sign for a directive of a document that never comes. */
    private void behind(int root) throws Refused {
        for (int at = root; at < text.end(); at++) {
            if (text.peek(at) == '%' && (at == text.from() || YamlFault.isBreak(text.peek(at - 1)))) {
                throw refusal.start(at);
            }
        }
    }

    /** What ends with the current token; null for what begins an object or array, and a name. */
    private @Nullable YamlNode node(JsonToken token) throws IOException {
        Event event = tokens.event();
        switch (token) {
            case START_OBJECT, START_ARRAY -> open((CollectionStartEvent) event);
            case FIELD_NAME -> name((ScalarEvent) event);
            case END_OBJECT, END_ARRAY -> last = close(event);
            default -> last = scalar(event);
        }
        return token == JsonToken.FIELD_NAME || token.isStructStart() ? null : last;
    }

    private void open(CollectionStartEvent event) throws Refused {
        long start = Marks.place(event.getStartMark());
        element();
        tags.check(event, start);
        Anchors.Open anchor = anchors.open(event.getAnchor());
        progress.enter(start);
        anchors.container();
        levels.push(new YamlLevel(event, start, stack.mark(), anchor));
    }

    private YamlNode scalar(Event event) throws Refused {
        long start = Marks.place(event.getStartMark());
        element();
        if (event instanceof AliasEvent alias) {
            return new YamlNode(anchors.alias(alias.getAnchor(), start).node(), start, event);
        }
        ScalarEvent scalar = (ScalarEvent) event;
        hints.behind(scalar);
        return new YamlNode(value(scalar, start, true), start, event);
    }

    private void element() {
        YamlLevel level = levels.peek();
        if (level != null && !level.object) {
            progress.element(level.elements++);
        }
    }

    /** @param meant whether it is a value, or a name that may be one elsewhere by its anchor */
    private JsonNode value(ScalarEvent scalar, long start, boolean meant) throws Refused {
        if (text.unprintable()
                && !scalar.isSQuoted()
                && !scalar.isDQuoted()
                && scalar.getValue().chars().anyMatch(StandIns::isUnprintable)) {
            throw refusal.unprintable(marks.offset(scalar.getStartMark()));
        }
        Anchors.Open anchor = anchors.open(scalar.getAnchor());
        anchors.scalar(scalar.getValue());
        JsonNode value = tags.scalar(scalar, start, meant || anchor != null);
        anchors.close(anchor, value, scalar.getValue());
        return value;
    }

    private void name(ScalarEvent event) throws Refused {
        YamlLevel level = levels.element();
        long at = Marks.place(event.getStartMark());
        String name = switch (tokens.written()) {
            case Alias -> anchors.alias(event.getValue(), at).scalar();
            case Scalar -> event.getValue();
            default -> null;
        };
        progress.member(name == null ? "" : name);
        if (name == null) {
            level.unsound(at);
            progress.add(YamlRefusal.noName(progress.stop(at), tokens.written() == Event.ID.SequenceStart));
            return;
        } else if (event.isPlain() && name.isEmpty() && event.getTag() == null) {
            throw refusal.expected(marks.offset(event.getStartMark()), "a name before ':'", "");
        }
        if (tokens.written() == Event.ID.Scalar) {
            value(event, at, false);
        }
        level.name(event, name, at);
    }

    private YamlNode close(Event event) throws Refused {
        YamlLevel level = levels.pop();
        if (level.merges != null) {
            stack.merge(level.mark, level.merges);
        }
        JsonNode node = level.object ? stack.object(level.mark, level.start) : stack.array(level.mark, level.start);
        progress.leave();
        anchors.close(level.anchor, node, null);
        return new YamlNode(node, level.start, event);
    }

    private void keep(YamlLevel level, YamlNode node) throws Refused {
        if (!level.object) {
            stack.element(node.value(), node.start());
            return;
        }
        switch (level.named) {
            case MERGE -> level.merge(node, progress);
            case PLAIN, QUOTED -> {
                hints.member(level, node.event());
                stack.member(level.name, level.nameAt, node.value(), node.start());
            }
            default -> progress.value(node.start());
        }
    }
}
