package io.github.linchpin.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a browser has sent.
 *
 * @param file temporary; whoever has it removes it
 * @param name as the browser calls it
 */
record Arrival(Path file, String name, long bytes, String sha256) {
    /** Nobody reads it any more. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
