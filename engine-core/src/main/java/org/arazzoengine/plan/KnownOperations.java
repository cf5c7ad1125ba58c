package org.arazzoengine.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.finding.Location;
import org.arazzoengine.source.Channel.ChannelOperation;
import org.arazzoengine.source.OperationRef;
import org.arazzoengine.source.SourceIndex;
import org.arazzoengine.source.TargetPath;

/**
 * The operations that steps can name.
 *
 * @param sources those that were read; one that was split stands once for each part
 * @param unread names of sources that are not among them and could have what is not found there
 * @param types what the sources say that they are, by name, whether or not they were read
 */
record KnownOperations(List<SourceIndex> sources, Set<String> unread, Map<String, String> types) {

    /** What an id or a path leads to, and the source it belongs to. */
    sealed interface Found {

        SourceIndex source();

        /** {@code get /pets} */
        String label();

        Location at();

        /** {@code get /pets in 'shop'} */
        default String inSource() {
            return label() + " in '" + source().name() + "'";
        }

        /** {@code get /pets (line 12) in 'shop'} */
        default String inLine() {
            return label() + " (line " + at().line() + ") in '" + source().name() + "'";
        }

        /** {@code get /pets in /apis/shop.yaml (line 12)} */
        default String inFile() {
            return label() + " in " + source().place() + " (line " + at().line() + ")";
        }
    }

    /** An operation that is called over HTTP. */
    record Call(SourceIndex source, OperationRef operation) implements Found {

        @Override
        public String label() {
            return operation.method() + " " + operation.path();
        }

        @Override
        public Location at() {
            return source.at(operation);
        }
    }

    /** An operation on a channel. */
    record Messaging(SourceIndex source, ChannelOperation operation) implements Found {

        @Override
        public String label() {
            return "one on the channel '" + operation.channel().name() + "'";
        }

        @Override
        public Location at() {
            return operation.at();
        }
    }

    KnownOperations {
        sources = List.copyOf(sources);
    }

    /** Those of the sources of {@code document}. */
    static KnownOperations of(ArazzoDocument document, List<SourceIndex> sources, Set<String> unread) {
        Map<String, String> types = new LinkedHashMap<>();
        document.sources().forEach(source -> source.type().ifPresent(type -> types.putIfAbsent(source.name(), type)));
        return new KnownOperations(sources, unread, types);
    }

    /** The names of all sources, in document order as far as they were read. */
    List<String> names() {
        return Stream.concat(sources.stream().map(SourceIndex::name), unread.stream())
                .distinct()
                .toList();
    }

    /** How many sources can have operations at all; workflows are no operations (AZ-STEP-07). */
    long withOperations() {
        return count(type -> !type.equals("arazzo"));
    }

    /** How many have some as far as the document and what was read of its sources say. */
    long surelyWithOperations() {
        return count(type -> type.equals("openapi") || type.equals("asyncapi"));
    }

    private long count(Predicate<String> unreadType) {
        return Stream.concat(
                        sources.stream().filter(source -> !source.isArazzo()).map(SourceIndex::name),
                        unread.stream().filter(name -> unreadType.test(types.getOrDefault(name, ""))))
                .distinct()
                .count();
    }

    /** The source called {@code name}, in as many parts as its description was split into. */
    List<SourceIndex> parts(String name) {
        return sources.stream().filter(source -> source.name().equals(name)).toList();
    }

    List<Found> byId(Collection<SourceIndex> among, String operationId) {
        List<Found> found = new ArrayList<>();
        for (SourceIndex source : among) {
            source.byOperationId(operationId).forEach(operation -> found.add(new Call(source, operation)));
            source.channelOperations(operationId).forEach(operation -> found.add(new Messaging(source, operation)));
        }
        return found;
    }

    /** A double quote and a backslash of an id are escaped in an expression (AZ-SDX-03). */
    static String qualified(SourceIndex source, String operationId) {
        return TargetPath.PREFIX + source.name() + "." + operationId.replaceAll("([\"\\\\])", "\\\\$1");
    }
}
