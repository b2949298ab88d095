package io.github.linchpin.shipped;

import static io.github.linchpin.db.jooq.Tables.SHIPPED_FILE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Remembers which content of a file was loaded last, so that an unchanged one is left alone. */
@Component
class SeenFiles {
    private final DSLContext dsl;
    private final Clock clock;

    SeenFiles(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Whether the content differs from the one that was loaded last. */
    boolean isChanged(ShippedFiles.Content content) {
        return !dsl.fetchExists(
                SHIPPED_FILE,
                SHIPPED_FILE.PATH.eq(content.name()),
                SHIPPED_FILE.CHECKSUM.eq(content.checksum()));
    }

    void remember(ShippedFiles.Content content, int rows) {
        String checksum = content.checksum();
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        dsl.insertInto(SHIPPED_FILE)
                .set(SHIPPED_FILE.PATH, content.name())
                .set(SHIPPED_FILE.CHECKSUM, checksum)
                .set(SHIPPED_FILE.ROWS, rows)
                .set(SHIPPED_FILE.LOADED_AT, now)
                .onConflict(SHIPPED_FILE.PATH)
                .doUpdate()
                .set(SHIPPED_FILE.CHECKSUM, checksum)
                .set(SHIPPED_FILE.ROWS, rows)
                .set(SHIPPED_FILE.LOADED_AT, now)
                .execute();
    }

    /**
     * Changes whenever a reference file changes: methods and governance values enter the metrics.
     */
    String referenceState() {
        List<String> checksums =
                dsl.select(SHIPPED_FILE.CHECKSUM)
                        .from(SHIPPED_FILE)
                        .where(SHIPPED_FILE.PATH.startsWith("db/reference/"))
                        .orderBy(SHIPPED_FILE.PATH)
                        .fetch(SHIPPED_FILE.CHECKSUM);
        return Integer.toHexString(checksums.hashCode());
    }
}
