package io.github.linchpin.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody has uploaded.
 *
 * @param fileName as the browser called it
 * @param sha256 by which the same content is recognised
 * @param format null where it was not recognised
 * @param encoding name of it
 * @param source id of the edition
 * @param rows rows below the header
 * @param startedBy who uploaded it, as they are shown
 */
public record ReleaseImport(
        int id,
        String fileName,
        long bytes,
        String sha256,
        @Nullable ReleaseFormat format,
        @Nullable String encoding,
        @Nullable String source,
        ImportState state,
        int rows,
        String startedBy,
        Instant startedAt,
        @Nullable String appliedBy,
        @Nullable Instant appliedAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBecause) {}
