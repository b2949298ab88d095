package io.github.linchpin.supply;

import static io.github.linchpin.db.jooq.Tables.FIGURE;
import static io.github.linchpin.db.jooq.Tables.REVISION;
import static io.github.linchpin.db.jooq.Tables.SHARE_TABLE;
import static io.github.linchpin.db.jooq.Tables.SOURCE;
import static org.jooq.impl.DSL.max;

import io.github.linchpin.db.BulkInsert;
import io.github.linchpin.db.jooq.tables.records.FigureRecord;
import io.github.linchpin.db.jooq.tables.records.RevisionRecord;
import io.github.linchpin.db.jooq.tables.records.ShareTableRecord;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.RevisionOrigin;
import io.github.linchpin.shared.RevisionState;
import io.github.linchpin.tabular.Checksum;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes share tables and revisions. A revision is written once and never changed. */
@Repository
class ShareTableRepository {
    private final DSLContext dsl;
    private final Clock clock;

    ShareTableRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /**
     * @param number of the newest revision, whatever its origin; 0: none
     * @param checksum of the newest shipped one; empty: none
     * @param own the newest revision is none of a shipped file
     */
    private record Stored(int id, int number, String checksum, boolean own, ShareTable table) {}

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
            int id = before == null ? insert(table.table()) : keep(before, table.table());
            int number = before == null ? 1 : before.number() + 1;
            RevisionRecord revision =
                    revision(table.revision(), RevisionOrigin.SHIPPED, id, number, checksum);
            setKnown(revision, table, published.get(table.table().source()));
            revisions.add(revision);
            for (Figure figure : table.revision().figures()) {
                figures.add(figure(figure, revision));
            }
        }
        BulkInsert.into(dsl, REVISION, revisions);
        BulkInsert.into(dsl, FIGURE, figures);
        return new LoadCount(added, revisions.size() - added, contested);
    }

    /**
     * Adds the next revision of a table (see {@link StoredTables#publish}).
     *
     * @return its number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int publish(int table, Revision revision, RevisionOrigin origin) {
        // nobody else numbers a revision of this table meanwhile
        ShareTableRecord about =
                dsl.selectFrom(SHARE_TABLE)
                        .where(SHARE_TABLE.ID.eq(table))
                        .forUpdate()
                        .fetchSingle();
        int number =
                1
                        + dsl.select(max(REVISION.NUMBER))
                                .from(REVISION)
                                .where(REVISION.SHARE_TABLE.eq(table))
                                .fetchOptional(row -> row.value1())
                                .orElse(0);
        RevisionRecord row =
                revision(revision, origin, table, number, Checksum.of(revision.toString()));
        row.setKnownAssumed(false);
        row.setKnownFrom(
                origin == RevisionOrigin.IMPORT
                        ? knownOfImport(about, number, row.getRecordedAt())
                        : row.getRecordedAt());
        BulkInsert.into(dsl, REVISION, List.of(row));
        BulkInsert.into(
                dsl,
                FIGURE,
                revision.figures().stream().map(figure -> figure(figure, row)).toList());
        return number;
    }

    /**
     * formulas, "Known at K": imported data is known from the publication of its source. Where the
     * table has said something before, that is what was known until now.
     */
    private OffsetDateTime knownOfImport(ShareTableRecord table, int number, OffsetDateTime now) {
        LocalDate published =
                dsl.select(SOURCE.PUBLISHED)
                        .from(SOURCE)
                        .where(SOURCE.ID.eq(table.getSource()))
                        .fetchSingle(SOURCE.PUBLISHED);
        if (published == null || number > 1) {
            return now;
        }
        OffsetDateTime known = published.atStartOfDay().atOffset(ZoneOffset.UTC);
        return known.isAfter(now) ? now : known;
    }

    /**
     * How many tables are new and how many got another revision.
     *
     * @param contested changes of tables that say something of their own since
     */
    record LoadCount(int added, int revised, List<ShippedChange> contested) {}

    /** Two tables about the same have the same key, whatever they are called. */
    private static ShareTable key(ShareTable table) {
        return table.withCode("").withLocator("").withUnit("");
    }

    /** Stored tables about the same as this one. */
    static Condition about(ShareTable table) {
        return SHARE_TABLE
                .INPUT
                .eq(table.input())
                .and(SHARE_TABLE.STAGE.eq(table.stage()))
                .and(SHARE_TABLE.FORM.eq(table.form()))
                .and(SHARE_TABLE.UNIVERSE.eq(table.universe()))
                .and(SHARE_TABLE.BASIS.eq(table.basis()))
                .and(SHARE_TABLE.CONTENT.eq(table.content()))
                .and(SHARE_TABLE.PERIOD_FROM.eq(table.period().from()))
                .and(SHARE_TABLE.PERIOD_TO.eq(table.period().to()))
                .and(SHARE_TABLE.SOURCE.eq(table.source()));
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
                            table(row));
                });
    }

    static ShareTable table(ShareTableRecord row) {
        return new ShareTable(
                row.getCode(),
                row.getInput(),
                row.getStage(),
                row.getForm(),
                row.getUniverse(),
                row.getBasis(),
                row.getContent(),
                row.getUnit(),
                new Period(row.getPeriodFrom(), row.getPeriodTo()),
                row.getSource(),
                row.getLocator());
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

    int insert(ShareTable table) {
        ShareTableRecord row = dsl.newRecord(SHARE_TABLE);
        row.setCode(table.code());
        row.setInput(table.input());
        row.setStage(table.stage());
        row.setForm(table.form());
        row.setUniverse(table.universe());
        row.setBasis(table.basis());
        row.setContent(table.content());
        row.setUnit(table.unit());
        row.setPeriodFrom(table.period().from());
        row.setPeriodTo(table.period().to());
        row.setSource(table.source());
        row.setLocator(table.locator());
        row.insert();
        return row.getId();
    }

    private RevisionRecord revision(
            Revision revision, RevisionOrigin origin, int table, int number, String checksum) {
        RevisionRecord row = new RevisionRecord();
        row.setShareTable(table);
        row.setNumber(number);
        row.setState(RevisionState.PUBLISHED);
        row.setOrigin(origin);
        row.setRecordedAt(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        row.setDenominator(revision.denominator());
        row.setPrintedTotal(revision.printedTotal());
        row.setPrintedTotalRounding(revision.printedTotalRounding());
        row.setListsLargest(revision.listsLargest());
        row.setWarning(revision.warning());
        row.setNote(revision.note());
        row.setChecksum(checksum);
        row.setWithdrawn(revision.isWithdrawal());
        return row;
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

    private static FigureRecord figure(Figure figure, RevisionRecord revision) {
        FigureRecord row = new FigureRecord();
        row.setShareTable(revision.getShareTable());
        row.setRevision(revision.getNumber());
        row.setLine(figure.line());
        row.setDenominator(revision.getDenominator());
        row.setRole(figure.role());
        row.setArea(figure.area());
        row.setPrintedName(figure.printedName());
        row.setKind(figure.kind());
        row.setEstimated(figure.estimated());
        row.setValue(figure.value());
        row.setLow(figure.low());
        row.setHigh(figure.high());
        row.setOutsideTotal(figure.outsideTotal());
        row.setNote(figure.note());
        row.setSource(figure.source());
        row.setGrade(figure.grade());
        row.setLocator(figure.locator());
        return row;
    }
}
