package io.github.linchpin.supply;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;

import io.github.linchpin.db.BulkInsert;
import io.github.linchpin.db.jooq.tables.records.FigureRecord;
import io.github.linchpin.db.jooq.tables.records.RevisionRecord;
import io.github.linchpin.shared.RevisionOrigin;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what shipped files say that differs from what is stored. */
@Repository
class ShippedTableRepository {
    private final DSLContext dsl;
    private final ShareTableRepository repository;

    ShippedTableRepository(DSLContext dsl, ShareTableRepository repository) {
        this.dsl = dsl;
        this.repository = repository;
    }

    /**
     * Stores what differs from the newest shipped revision of each table. What was published here
     * since is not published over: such tables are named, to be offered as drafts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoadCount publishShipped(List<ShippedTable> tables) {
        Map<String, Stored> stored = new HashMap<>();
        Map<ShareTable, Stored> byKey = new HashMap<>();
        stored().forEach(one -> {
            stored.put(one.table().code(), one);
            byKey.put(key(one.table()), one);
        });
        List<ShippedChange> contested = new ArrayList<>();
        Map<String, LocalDate> published =
                dsl.select(SOURCE.ID, SOURCE.PUBLISHED)
                        .from(SOURCE)
                        .where(SOURCE.PUBLISHED.isNotNull())
                        .fetchMap(SOURCE.ID, SOURCE.PUBLISHED);
        List<RevisionRecord> revisions = new ArrayList<>();
        List<FigureRecord> figures = new ArrayList<>();
        int added = 0;
        for (ShippedTable table : tables) {
            Stored before = stored.get(table.table().code());
            if (before == null) {
                // analysts may have begun the same table before it was shipped
                before = byKey.get(key(table.table()));
            }
            String checksum = table.checksum();
            if (before == null) {
                added++;
            } else if (before.checksum().equals(checksum)) {
                continue;
            }
            if (before != null && before.own()) {
                requireSame(before, table.table());
                contested.add(
                        new ShippedChange(
                                new StoredTable(before.id(), before.table(), before.number()),
                                table.revision(),
                                checksum));
                continue;
            }
            int id =
                    before == null ? repository.insert(table.table()) : keep(before, table.table());
            int number = before == null ? 1 : before.number() + 1;
            RevisionRecord revision =
                    repository.revision(
                            table.revision(), RevisionOrigin.SHIPPED, id, number, checksum);
            setKnown(revision, table, published.get(table.table().source()));
            revisions.add(revision);
            for (Figure figure : table.revision().figures()) {
                figures.add(ShareTableRepository.figure(figure, revision));
            }
        }
        BulkInsert.into(dsl, REVISION, revisions);
        BulkInsert.into(dsl, FIGURE, figures);
        return new LoadCount(added, revisions.size() - added, contested);
    }

    /**
     * How many tables are new and how many got another revision.
     *
     * @param contested changes of tables that say something of their own since
     */
    record LoadCount(int added, int revised, List<ShippedChange> contested) {}

    /**
     * @param number of the newest revision, whatever its origin; 0: none
     * @param checksum of the newest shipped one; empty: none
     * @param own the newest revision is none of a shipped file
     */
    private record Stored(int id, int number, String checksum, boolean own, ShareTable table) {}

    /** Two tables about the same have the same key, whatever they are called. */
    private static ShareTable key(ShareTable table) {
        return table.withCode("").withLocator("").withUnit("");
    }

    private List<Stored> stored() {
        Map<Integer, RevisionRecord> newest =
                dsl.select(REVISION.fields())
                        .distinctOn(REVISION.SHARE_TABLE)
                        .from(REVISION)
                        .orderBy(REVISION.SHARE_TABLE, REVISION.NUMBER.desc())
                        .fetchMap(REVISION.SHARE_TABLE, row -> row.into(REVISION));
        Map<Integer, String> shipped =
                dsl.select(REVISION.SHARE_TABLE, REVISION.CHECKSUM)
                        .distinctOn(REVISION.SHARE_TABLE)
                        .from(REVISION)
                        .where(REVISION.ORIGIN.eq(RevisionOrigin.SHIPPED))
                        .orderBy(REVISION.SHARE_TABLE, REVISION.NUMBER.desc())
                        .fetchMap(REVISION.SHARE_TABLE, REVISION.CHECKSUM);
        return dsl.selectFrom(SHARE_TABLE)
                .fetch(row -> {
                    RevisionRecord last = newest.get(row.getId());
                    return new Stored(
                            row.getId(),
                            last == null ? 0 : last.getNumber(),
                            shipped.getOrDefault(row.getId(), ""),
                            last != null && last.getOrigin() != RevisionOrigin.SHIPPED,
                            ShareTableRepository.table(row));
                });
    }

    /**
     * The stored table goes on under its code; only its locator may have been corrected.
     *
     * @throws DifferentTable where the code now names another table
     */
    private int keep(Stored stored, ShareTable table) {
        requireSame(stored, table);
        dsl.update(SHARE_TABLE)
                .set(SHARE_TABLE.LOCATOR, table.locator())
                .where(SHARE_TABLE.ID.eq(stored.id()))
                .execute();
        return stored.id();
    }

    private static void requireSame(Stored stored, ShareTable table) {
        ShareTable same = stored.table().withLocator(table.locator()).withCode(table.code());
        if (!same.equals(table)) {
            throw new DifferentTable(table);
        }
    }

    /** The code of a stored table was given to a table about something else. */
    static final class DifferentTable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        DifferentTable(ShareTable table) {
            super(
                    "%s is stored with another input, stage, form, universe, basis, content, unit, period or source; a different table needs a code of its own"
                            .formatted(table.code()));
            this.code = table.code();
        }

        String code() {
            return code;
        }
    }

    /**
     * formulas, "Known at K": a shipped revision is known from the publication of its source, our
     * correction of it from its own day, a source without a date from the last day of the year
     * after the period, marked as assumed.
     */
    private static void setKnown(
            RevisionRecord revision, ShippedTable table, @Nullable LocalDate published) {
        LocalDate corrected = table.revision().corrected();
        LocalDate known = corrected != null ? corrected : published;
        revision.setKnownAssumed(known == null);
        LocalDate day =
                known != null ? known : LocalDate.of(table.table().period().to() + 1, 12, 31);
        revision.setKnownFrom(day.atStartOfDay().atOffset(ZoneOffset.UTC));
    }
}
