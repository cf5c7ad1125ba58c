package org.arazzoengine.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the files below a folder, the nearest to it first, links not followed. Stateless. */
final class FolderWalk {

    private static final int MAX_ENTRIES = 50_000;
    private static final Set<String> SKIPPED = Set.of("node_modules", "target");

    /** What is in a folder. */
    interface Folder {

        /** Both calling it and reading what it answers can fail. */
        Stream<Path> entries(Path folder) throws IOException;
    }

    private FolderWalk() {}

    static FileListing below(Path root) {
        return below(root, Files::list);
    }

    /** Of folders that cannot be read, and those that hold what others made, nothing is listed. */
    static FileListing below(Path root, Folder reader) {
        List<URI> files = new ArrayList<>();
        Deque<Path> open = new ArrayDeque<>(List.of(root));
        int entries = 0;
        while (!open.isEmpty()) {
            for (Path entry : entries(open.remove(), reader, MAX_ENTRIES + 1 - entries)) {
                entries++;
                if (entries > MAX_ENTRIES) {
                    return new FileListing(files, false);
                }
                if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(entry.toUri());
                } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !isSkipped(entry)) {
                    open.add(entry);
                }
            }
        }
        return new FileListing(files, true);
    }

    private static boolean isSkipped(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || SKIPPED.contains(name);
    }

    private static List<Path> entries(Path folder, Folder reader, int most) {
        try (Stream<Path> entries = reader.entries(folder)) {
            return entries.limit(most).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
