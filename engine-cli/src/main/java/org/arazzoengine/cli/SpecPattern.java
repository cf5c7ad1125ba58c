package org.arazzoengine.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.arazzoengine.finding.NearMiss;

/**
 * A pattern of file names that the shell did not expand: {@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}} within a
 * name, and {@code **} for any number of folders. As in a shell, names that begin with a dot are matched only by a
 * pattern that does so too. Not safe for several threads.
 */
final class SpecPattern {

    /** Files that one pattern may stand for. */
    static final int MAX_FILES = 10_000;

    /** Files and folders that are looked at for one pattern: a mistyped pattern must not walk a whole disk. */
    static final int MAX_VISITED = 200_000;

    private static final String ANY_FOLDERS = "**";
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
    private static final Pattern URL = Pattern.compile("(?i)https?://");

    private final String written;
    private final TreeSet<Path> files = new TreeSet<>();
    private int visited;

    SpecPattern(String written) {
        this.written = written;
    }

    /** Whether {@code written} has a wildcard and is not the name of something that exists. */
    static boolean isOne(String written) {
        if (!WILDCARD.matcher(written).find() || URL.matcher(written).lookingAt()) {
            return false;
        }
        try {
            return !Files.exists(Path.of(written));
        } catch (InvalidPathException e) {
            // A wildcard is no letter of a file name everywhere.
            return true;
        }
    }

    /** The files it stands for, sorted; at least one. Folders are not matched. */
    List<String> expand() throws UsageException {
        List<String> names = new ArrayList<>(Arrays.asList(written.split(separators(), -1)));
        Path start = Path.of("");
        if (names.size() > 1 && names.get(0).isEmpty()) {
            start = Path.of("/");
            names.remove(0);
        }
        names.removeIf(name -> name.isEmpty() || name.equals("."));
        match(start, names);
        if (files.isEmpty()) {
            throw noMatch(start, names);
        }
        return files.stream().map(Path::toString).toList();
    }

    private static String separators() {
        return FileSystems.getDefault().getSeparator().equals("\\") ? "[/\\\\]" : "/";
    }

    private void match(Path folder, List<String> names) throws UsageException {
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(0);
        List<String> rest = names.subList(1, names.size());
        if (name.equals(ANY_FOLDERS)) {
            match(folder, rest.isEmpty() ? List.of("*") : rest);
            for (Path child : children(folder)) {
                if (!isHidden(child) && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    match(child, names);
                }
            }
        } else if (!WILDCARD.matcher(name).find()) {
            take(folder.resolve(name), rest);
        } else {
            PathMatcher matcher = matcher(name);
            for (Path child : children(folder)) {
                boolean hidden = isHidden(child) && !name.startsWith(".");
                if (!hidden && matcher.matches(child.getFileName())) {
                    take(child, rest);
                }
            }
        }
    }

    private void take(Path path, List<String> rest) throws UsageException {
        if (!rest.isEmpty()) {
            match(path, rest);
        } else if (Files.isRegularFile(path)) {
            files.add(path);
            if (files.size() > MAX_FILES) {
                throw new UsageException("'" + written + "' stands for more than " + MAX_FILES + " files");
            }
        }
    }

    private PathMatcher matcher(String name) throws UsageException {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + name);
        } catch (PatternSyntaxException e) {
            throw new UsageException(
                    "'" + written + "' is no pattern of file names: " + e.getDescription() + " in '" + name + "'");
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    /** What is in {@code folder}; nothing when it is none or cannot be read. */
    private List<Path> children(Path folder) throws UsageException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path child : stream) {
                children.add(child);
                if (++visited > MAX_VISITED) {
                    throw new UsageException("'" + written + "' would look at more than " + MAX_VISITED
                            + " files\nhint: name the folder that they are in");
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            // As in a shell, what cannot be listed holds nothing that matches.
            return children;
        }
        return children;
    }

    /** Says what is there instead, at the first name of the pattern that leads nowhere. */
    private UsageException noMatch(Path start, List<String> names) throws UsageException {
        Path folder = start;
        int next = 0;
        while (next < names.size() - 1
                && !WILDCARD.matcher(names.get(next)).find()
                && Files.isDirectory(folder.resolve(names.get(next)))) {
            folder = folder.resolve(names.get(next++));
        }
        List<String> near = new ArrayList<>();
        for (Path child : children(folder)) {
            String name = child.getFileName().toString();
            if (!isHidden(child)) {
                near.add(name);
                int dot = name.lastIndexOf('.');
                if (dot > 0 && names.get(next).startsWith("*")) {
                    near.add("*" + name.substring(dot));
                }
            }
        }
        List<String> meant = new ArrayList<>(names);
        int wrong = next;
        String hint = NearMiss.of(names.get(wrong), near.stream().sorted().toList())
                .map(name -> {
                    meant.set(wrong, name);
                    return "\nhint: Did you mean '" + start + String.join("/", meant) + "'?";
                })
                .orElse("");
        return new UsageException("no file matches '" + written + "'" + hint);
    }
}
