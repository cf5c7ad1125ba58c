package org.arazzoengine.source;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arazzoengine.finding.Checked;
import org.arazzoengine.finding.Finding;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.source.Channel.ChannelOperation;

/**
 * The operations of one API description: OpenAPI 2.0, 3.0, 3.1 or 3.2, AsyncAPI 2 or 3. The names of all, and those that
 * steps of the document name as a whole, with everything they refer to; the description itself is not kept. Immutable,
 * safe for several threads.
 */
public final class SourceIndex {

    private final String name;
    private final DescriptionKind kind;
    private final URI location;
    private final OperationNames names;
    private final Channels channels;
    private final Map<OperationRef, ReadOperation> operations;

    SourceIndex(
            String name,
            DescriptionKind kind,
            URI location,
            OperationNames names,
            Channels channels,
            Map<OperationRef, ReadOperation> operations) {
        this.name = name;
        this.kind = kind;
        this.location = location;
        this.names = names;
        this.channels = channels;
        this.operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
    }

    public String name() {
        return name;
    }

    public URI location() {
        return location;
    }

    /** Where it was read from, as messages show it. */
    public String place() {
        return References.shown(location);
    }

    /** Whether it describes workflows instead of operations. */
    public boolean isArazzo() {
        return kind.field().equals("arazzo");
    }

    /** The root field that says what the description is: openapi, swagger, arazzo or asyncapi. */
    public String rootField() {
        return kind.field();
    }

    /** What the description is, such as {@code openapi 4.0.0}, when it is of a kind that is not read. */
    public Optional<String> unreadKind() {
        return kind.isRead() ? Optional.empty() : Optional.of(kind.toString());
    }

    /** Every operationId, in document order. */
    public Collection<String> operationIds() {
        return channels.operations().isEmpty()
                ? names.byId().keySet()
                : channels.operations().keySet();
    }

    /** Whether it has any operation, with an id or without. */
    public boolean hasOperations() {
        return !channels.operations().isEmpty()
                || names.methods().values().stream().anyMatch(methods -> !methods.isEmpty());
    }

    /** Whether it describes channels of messages. */
    public boolean isAsyncApi() {
        return kind.isAsyncApi();
    }

    /** The channels of an AsyncAPI description by name, in document order. */
    public Map<String, Channel> channels() {
        return channels.byName();
    }

    /** The operations on channels called {@code operationId}; more than one when the description is at fault. */
    public List<ChannelOperation> channelOperations(String operationId) {
        return channels.operations().getOrDefault(operationId, List.of());
    }

    /** What keeps the operation on a channel called {@code operationId} from being one; empty when nothing does. */
    public Optional<Finding> broken(String operationId) {
        return Optional.ofNullable(channels.broken().get(operationId));
    }

    /** The operations on {@code channel}, one of these, in document order. */
    public List<ChannelOperation> operationsOn(Channel channel) {
        return channels.operations().values().stream()
                .flatMap(List::stream)
                .filter(operation -> operation.channel() == channel)
                .toList();
    }

    /** The operations called {@code operationId}; more than one when the description is at fault. */
    public List<OperationRef> byOperationId(String operationId) {
        return names.called(operationId);
    }

    /** What {@code ref} is called; empty when it has no id. */
    public Optional<String> operationId(OperationRef ref) {
        return names.byId().entrySet().stream()
                .filter(entry -> entry.getValue().contains(ref))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The operation at {@code path} and {@code method} (as in {@link OperationRef}), if there is one. */
    public Optional<OperationRef> at(String path, String method) {
        return names.at(path, method);
    }

    /** The operation that {@code pointer} leads to, if there is one; at a path with a single method that is its own. */
    public Optional<OperationRef> at(OperationPointer pointer) {
        return names.at(pointer);
    }

    /** The methods at {@code path}, in document order; none when there is no such path. */
    public List<String> methods(String path) {
        return names.methodsAt(path);
    }

    /** The paths of the description, in document order. */
    public Collection<String> paths() {
        return names.methods().keySet();
    }

    /** Why the reference that {@code path} is cannot be followed; empty when it can. */
    public Optional<String> unreadable(String path) {
        return Optional.ofNullable(names.unreadable().get(path));
    }

    /** The paths whose operations nobody knows, each with the reason. */
    public Map<String, String> unreadable() {
        return names.unreadable();
    }

    /** Where {@code operationId} stands although it is no operation in this version of OpenAPI, in words. */
    public Optional<String> newer(String operationId) {
        return Optional.ofNullable(names.newer().get(operationId));
    }

    /** The place of {@code ref} in the description; the description as a whole when no step names it. */
    public Location at(OperationRef ref) {
        return operations.containsKey(ref) ? operations.get(ref).at() : Location.of(location);
    }

    /**
     * The operations behind {@code refs}, each of which is one of this index that a step names. Of those that could not
     * be read, or that no step names, an error tells instead.
     */
    public Checked<Map<OperationRef, Operation>> operations(Collection<OperationRef> refs) {
        Map<OperationRef, Operation> found = new LinkedHashMap<>();
        Findings findings = new Findings();
        Set<String> told = new LinkedHashSet<>();
        for (OperationRef ref : refs) {
            ReadOperation read = operations.get(ref);
            if (read == null) {
                findings.error(
                        Problem.UNKNOWN_OPERATION,
                        at(ref),
                        ReadOperation.label(ref, name) + " was not read: no step of the document names it");
                continue;
            }
            findings.addAll(read.errors());
            // A schema that cannot be read allows everything: the call is possible all the same.
            read.unknownSchemas().forEach((fault, place) -> {
                if (told.add(fault)) {
                    findings.add(Finding.warning(
                                    Problem.UNRESOLVED_REFERENCE,
                                    place,
                                    "a schema of " + ReadOperation.label(ref, name) + " is not known: " + fault,
                                    "")
                            .breaking("AZ-URI-07"));
                }
            });
            read.operation().ifPresent(operation -> found.put(ref, operation));
        }
        return Checked.of(found, findings);
    }
}
