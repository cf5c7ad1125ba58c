package org.arazzoengine.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** An object or array that is being read. Kept off the stack of the thread: how deep a text is must not depend on that. */
final class YamlLevel {

    /** How the name is written whose value is read. */
    enum Name {
        NONE,
        PLAIN,
        QUOTED,
        /** The sign that other objects' members are meant. */
        MERGE,
        /** An object or array, which is no name: the member is left out. */
        UNSOUND
    }

    final CollectionStartEvent event;
    final boolean object;
    final boolean flow;
    final long start;
    final int mark;
    final Anchors.@Nullable Open anchor;
    Name named = Name.NONE;
    String name = "";
    long nameAt;
    int elements;

    @Nullable
    List<LocatedObject> merges;

    /** @param mark of the stack that its members or elements are put on */
    YamlLevel(CollectionStartEvent event, long start, int mark, Anchors.@Nullable Open anchor) {
        this.event = event;
        this.object = event.is(Event.ID.MappingStart);
        this.flow = event.isFlow();
        this.start = start;
        this.mark = mark;
        this.anchor = anchor;
    }

    void name(ScalarEvent event, String text, long at) {
        named = !event.isPlain() ? Name.QUOTED : text.equals("<<") ? Name.MERGE : Name.PLAIN;
        name = text;
        nameAt = at;
    }

    /** An object or array stands where a name has to. */
    void unsound(long at) {
        named = Name.UNSOUND;
        name = "";
        nameAt = at;
    }

    /** The objects that a member {@code <<} names are merged when all other members are known, which win over theirs. */
    void merge(YamlNode node, Progress progress) {
        List<LocatedObject> known = merges == null ? new ArrayList<>() : merges;
        merges = known;
        for (JsonNode value : node.value() instanceof LocatedArray list ? list : List.of(node.value())) {
            if (value instanceof LocatedObject object) {
                known.add(object);
            } else {
                progress.add(Finding.error(
                                Problem.SYNTAX,
                                progress.at(node.start()),
                                "expected an object or a list of objects as the value of '<<'",
                                "Put the name in quotes if it is one.")
                        .breaking("AZ-DOC-02"));
            }
        }
    }
}
