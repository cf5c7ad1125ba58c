package org.arazzoengine.tree;

import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.Reader;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The tokens of a YAML text, with what Jackson's own parser forgets of scalars: their anchors and their style. */
final class YamlTokens extends YAMLParser {

    private YamlTokens(
            IOContext context,
            int parserFeatures,
            int yamlFeatures,
            LoaderOptions options,
            @Nullable ObjectCodec codec,
            Reader text) {
        super(context, parserFeatures, yamlFeatures, options, codec, text);
    }

    /** The anchor of the name, scalar, object or array that was read last. */
    @Nullable
    String anchor() {
        return _lastEvent instanceof NodeEvent node ? node.getAnchor() : null;
    }

    /** Whether what was read last is not written at all: a scalar without quotes and without a character. */
    boolean isUnwritten() {
        return _lastEvent instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    /** Makes parsers of this kind, from characters only. */
    static final class Factory extends YAMLFactory {

        @Serial
        private static final long serialVersionUID = 1L;

        Factory(YAMLFactoryBuilder settings) {
            super(settings);
        }

        @Override
        protected YAMLParser _createParser(Reader text, IOContext context) {
            return new YamlTokens(context, _parserFeatures, _yamlParserFeatures, _loaderOptions, _objectCodec, text);
        }
    }
}
