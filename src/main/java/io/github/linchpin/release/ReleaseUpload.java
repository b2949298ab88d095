package io.github.linchpin.release;

import io.github.linchpin.tabular.Checksum;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A file that was uploaded and lies on the disk of the server until it is read.
 *
 * @param fileName as the browser called it
 * @param sha256 of its bytes
 */
public record ReleaseUpload(
        Path file, String fileName, long bytes, String sha256, Instant startedAt) {
    private static final int LONGEST = 200;

    public ReleaseUpload {
        String name = fileName.replaceAll("\\p{Cntrl}+", " ").strip();
        fileName = name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
        if (sha256.length() != Checksum.of("").length()) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
    }
}
