package org.arazzoengine.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/** Replaces the content of a file in one step: whoever reads it meanwhile sees the old content or the new. Stateless. */
final class FileRewrite {

    private FileRewrite() {}

    /**
     * Writes {@code after} into {@code file}, permissions kept; of a link into the file that it leads to.
     *
     * @param before what the file holds; it is left alone when it holds something else by now
     */
    static void write(Path file, byte[] before, byte[] after) throws UsageException {
        try {
            Path real = file.toRealPath();
            if (!Files.isWritable(real)) {
                throw new UsageException("'" + file + "' may not be written\nhint: add --dry-run to see the changes");
            }
            Path temporary = Files.createTempFile(real.getParent(), ".arazzo-", ".tmp");
            try {
                replace(real, temporary, before, after);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UsageException("'" + file + "' cannot be written: " + reason(e));
        }
    }

    private static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "its folder may not be written";
        }
        return fault instanceof NoSuchFileException ? "there is no such file" : String.valueOf(fault.getMessage());
    }

    private static void replace(Path real, Path temporary, byte[] before, byte[] after)
            throws IOException, UsageException {
        Files.write(temporary, after);
        PosixFileAttributeView permissions = Files.getFileAttributeView(real, PosixFileAttributeView.class);
        if (permissions != null) {
            Files.setPosixFilePermissions(
                    temporary, permissions.readAttributes().permissions());
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.READ)) {
            channel.force(true);
        }
        if (!Arrays.equals(before, Files.readAllBytes(real))) {
            throw new UsageException("'" + real + "' was changed meanwhile and is left alone\nhint: try again");
        }
        try {
            Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, real, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
