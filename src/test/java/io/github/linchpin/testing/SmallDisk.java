package io.github.linchpin.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of a few megabytes that can be filled, where this user may mount one. */
public final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 12;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** A new one; empty where it cannot be mounted, as only root may. */
    public static Optional<SmallDisk> mount(int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("linchpin-small-disk");
        String size = "size=%dm".formatted(megabytes);
        if (run("mount", "-t", "tmpfs", "-o", size, "linchpin-small-disk", folder.toString())) {
            return Optional.of(new SmallDisk(folder));
        }
        Files.delete(folder);
        return Optional.empty();
    }

    public Path folder() {
        return folder;
    }

    /** Leaves room for so many bytes only. */
    public void fill(long left) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (Files.getFileStore(folder).getUsableSpace() >= left + BLOCK) {
                out.write(block);
            }
        }
    }

    /** Takes away what filled it. */
    public void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", folder.toString());
        Files.deleteIfExists(folder);
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
