package io.github.linchpin.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a browser has sent. Whoever takes it removes it.
 *
 * @param path where it lies until then
 * @param name as the browser calls it
 * @param sha256 of its content
 */
public record UploadedFile(Path path, String name, long bytes, String sha256) {
    /** Nobody needs it any more. */
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
