package io.github.linchpin.release;

import io.github.linchpin.tabular.Checksum;
import io.github.linchpin.testing.FixedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as somebody uploads them. */
final class Uploads {
    static final String LONG = "MCS2026_Commodities_Data.csv";
    static final String WIDE = "MCS2025_World_Data.csv";

    private Uploads() {}

    static ReleaseUpload official(String name) {
        try {
            return of(name, Files.readAllBytes(Path.of("src/test/resources/release", name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReleaseUpload of(String name, byte[] bytes) {
        try {
            Path file = Files.createTempFile("linchpin-upload", ".csv");
            Files.write(file, bytes);
            return new ReleaseUpload(file, name, bytes.length, Checksum.of(bytes), FixedClock.NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
