package org.arazzoengine.tree;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.io.Serial;
import org.arazzoengine.json.JsonReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * The tokens of a YAML text as Jackson has them, with the events beneath: these know style, anchor and tag of everything.
 * What stands for a name and is no text becomes one, so that reading goes on and can say more.
 */
final class YamlTokens extends YAMLParser {

    /** The text is bounded as a whole, and nesting by {@link Progress}, which says where. */
    private static final Factory FACTORY = new Factory(YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonReader.MAX_DEPTH + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build()));

    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(false, true);

    private final StandIns text;
    private final Progress progress;
    private Event.ID written = Event.ID.Scalar;
    private @Nullable Mark document;

    private YamlTokens(
            IOContext context,
            int parserFeatures,
            int yamlFeatures,
            @Nullable ObjectCodec codec,
            StandIns text,
            Progress progress) {
        super(
                context,
                parserFeatures,
                yamlFeatures,
                codec,
                Reader.nullReader(),
                new ParserImpl(new YamlCharacters(text.text()), new LoaderOptions()));
        this.text = text;
        this.progress = progress;
    }

    static YamlTokens of(StandIns text, Progress progress) {
        return FACTORY.parser(text, progress);
    }

    /** What the current token is made of. */
    Event event() {
        return _lastEvent;
    }

    /** What the current name is written as; of an alias the text is its anchor's name, of an object or list empty. */
    Event.ID written() {
        return written;
    }

    /** Where the document begins that is read; null before. */
    @Nullable
    Mark document() {
        return document;
    }

    static boolean isUnwritten(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty()
                && scalar.getTag() == null;
    }

    @Override
    protected Event getEvent() throws IOException {
        boolean name = _parsingContext.inObject() && _currToken != JsonToken.FIELD_NAME;
        Event event = super.getEvent();
        written = Event.ID.Scalar;
        if (name && !event.is(Event.ID.Scalar) && !event.is(Event.ID.MappingEnd)) {
            return name(event);
        } else if (event.is(Event.ID.DocumentStart)) {
            document = event.getStartMark();
        }
        return event instanceof ScalarEvent scalar ? text.original(scalar) : event;
    }

    private ScalarEvent name(Event event) throws IOException {
        written = event.getEventId();
        if (event instanceof AliasEvent alias) {
            return name(alias.getAnchor(), event);
        }
        int open = 1;
        while (open > 0) {
            Event inner = super.getEvent();
            progress.value(Marks.place(inner.getStartMark()));
            if (inner instanceof CollectionStartEvent) {
                open++;
                if (progress.depth() + open > JsonReader.MAX_DEPTH) {
                    throw progress.tooDeep(Marks.place(inner.getStartMark()));
                }
            } else if (inner.is(Event.ID.MappingEnd) || inner.is(Event.ID.SequenceEnd)) {
                open--;
            }
        }
        return name("", event);
    }

    private static ScalarEvent name(String text, Event event) {
        return new ScalarEvent(
                null, null, UNTAGGED, text, event.getStartMark(), event.getEndMark(), ScalarStyle.DOUBLE_QUOTED);
    }

    /** Scalars are texts here: Jackson reads numbers and words as YAML 1.1 has them. */
    @Override
    protected JsonToken _decodeScalar(ScalarEvent scalar) {
        _textValue = scalar.getValue();
        _cleanedTextValue = null;
        return JsonToken.VALUE_STRING;
    }

    /** Makes parsers of this kind. */
    private static final class Factory extends YAMLFactory {

        @Serial
        private static final long serialVersionUID = 1L;

        Factory(YAMLFactoryBuilder settings) {
            super(settings);
        }

        YamlTokens parser(StandIns text, Progress progress) {
            IOContext context = _createContext(_createContentReference(text.text()), true);
            return new YamlTokens(context, _parserFeatures, _yamlParserFeatures, _objectCodec, text, progress);
        }
    }
}
