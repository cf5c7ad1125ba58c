package org.arazzoengine.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.tree.WrittenNode.Style;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/** Finds the nodes in the text of a YAML document, by the events of SnakeYAML; one text an instance. */
final class YamlWriting {

    private final String text;
    private final StandIns standIns;
    private final ParserImpl parser;
    private final boolean beyondUnits;
    private final Map<String, WrittenNode> anchors = new HashMap<>();
    private int units;
    private int points;
    private int flows;

    private YamlWriting(String text) {
        this.text = text;
        this.beyondUnits = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(JsonReader.MAX_DEPTH);
        this.standIns = StandIns.of(text, false);
        this.parser = new ParserImpl(new YamlCharacters(standIns.text()), options);
    }

    /** The nodes of {@code text}; empty when it is no YAML, or has no node. */
    static Optional<WrittenNode> read(String text) {
        try {
            YamlWriting reader = new YamlWriting(text);
            while (reader.parser.checkEvent(Event.ID.StreamStart) || reader.parser.checkEvent(Event.ID.DocumentStart)) {
                reader.parser.getEvent();
            }
            return reader.parser.checkEvent(Event.ID.StreamEnd) ? Optional.empty() : Optional.of(reader.node());
        } catch (YAMLException e) {
            // Whoever reads the document as a tree says what is wrong with it.
            return Optional.empty();
        }
    }

    private WrittenNode node() {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            WrittenNode target = anchors.get(alias.getAnchor());
            if (target == null) {
                throw new YAMLException("an alias without anchor");
            }
            return new WrittenNode.Alias(offset(event.getStartMark()), offset(event.getEndMark()), target);
        } else if (event instanceof ScalarEvent scalar) {
            return anchored(scalar.getAnchor(), scalar(standIns.original(scalar)));
        } else if (event instanceof MappingStartEvent mapping) {
            return anchored(mapping.getAnchor(), mapping(mapping));
        }
        SequenceStartEvent sequence = (SequenceStartEvent) event;
        return anchored(sequence.getAnchor(), sequence(sequence));
    }

    private WrittenNode anchored(@Nullable String anchor, WrittenNode node) {
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private WrittenNode scalar(ScalarEvent event) {
        int start = offset(event.getStartMark());
        int end = offset(event.getEndMark());
        return new WrittenNode.Scalar(
                start,
                event.getAnchor() == null && event.getTag() == null ? start : behindProperties(start, end),
                end,
                style(event.getScalarStyle()),
                event.getValue(),
                flows > 0);
    }

    private static Style style(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            default -> Style.PLAIN;
        };
    }

    private WrittenNode mapping(MappingStartEvent event) {
        int start = offset(event.getStartMark());
        int content = content(event, start, text.length());
        boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
        flows += flow ? 1 : 0;
        List<WrittenNode.Member> members = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            WrittenNode name = node();
            members.add(new WrittenNode.Member(name, node()));
        }
        flows -= flow ? 1 : 0;
        int last = members.isEmpty()
                ? content
                : members.get(members.size() - 1).value().end();
        return new WrittenNode.Mapping(start, content, end(flow, last), flow, false, members);
    }

    private WrittenNode sequence(SequenceStartEvent event) {
        int start = offset(event.getStartMark());
        int content = content(event, start, text.length());
        boolean flow = event.getFlowStyle() == FlowStyle.FLOW;
        flows += flow ? 1 : 0;
        List<WrittenNode> elements = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            elements.add(node());
        }
        flows -= flow ? 1 : 0;
        int last =
                elements.isEmpty() ? content : elements.get(elements.size() - 1).end();
        return new WrittenNode.Sequence(start, content, end(flow, last), flow, elements);
    }

    private int end(boolean flow, int last) {
        Event event = parser.getEvent();
        return flow ? offset(event.getEndMark()) : last;
    }

    /** Where a collection begins; in block style the anchor that stands here can be that of its first name. */
    private int content(CollectionStartEvent event, int start, int end) {
        return event.getAnchor() == null && event.getTag() == null ? start : behindProperties(start, end);
    }

    /** Behind the anchor, the tag and what separates them from the node that begins at {@code start}. */
    private int behindProperties(int start, int end) {
        int at = start;
        while (at < end && "&!".indexOf(text.charAt(at)) >= 0) {
            while (at < end && !isSpace(text.charAt(at))) {
                at++;
            }
            at = behindSpace(at, end);
        }
        return at;
    }

    private int behindSpace(int from, int end) {
        int at = from;
        while (at < end && (isSpace(text.charAt(at)) || text.charAt(at) == '#')) {
            if (text.charAt(at) == '#') {
                while (at < end && "\r\n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
            } else {
                at++;
            }
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return " \t\r\n".indexOf(c) >= 0;
    }

    /** SnakeYAML counts code points; events come in the order of the text, so counting goes on from the last one. */
    private int offset(Mark mark) {
        if (!beyondUnits) {
            return mark.getIndex();
        }
        units = text.offsetByCodePoints(units, mark.getIndex() - points);
        points = mark.getIndex();
        return units;
    }
}
