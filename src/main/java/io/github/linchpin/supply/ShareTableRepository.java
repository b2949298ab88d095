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
import java.util.Objects;
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
     * @param number of the newest revision, whatever its origin
     * @param checksum of the newest shipped one
     */
    private record Stored(int id, int number, String checksum, ShareTable table) {}

    /** Stores what differs from the newest shipped revision of each table. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoadCount publishShipped(List<ShippedTable> tables) {
        Map<String, Stored> stored = stored();
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
            String checksum = table.checksum();
            if (before == null) {
                added++;
            } else if (before.checksum().equals(checksum)) {
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
        return new LoadCount(added, revisions.size() - added);
    }

    /**
     * Adds the next revision of a table, known from now on.
     *
     * @return its number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int publish(int table, Revision revision, RevisionOrigin origin) {
        // nobody else numbers a revision of this table meanwhile
        dsl.select(SHARE_TABLE.ID)
                .from(SHARE_TABLE)
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
        row.setKnownFrom(row.getRecordedAt());
        BulkInsert.into(dsl, REVISION, List.of(row));
        BulkInsert.into(
                dsl,
                FIGURE,
                revision.figures().stream().map(figure -> figure(figure, row)).toList());
        return number;
    }

    /** How many tables are new and how many got another revision. */
    record LoadCount(int added, int revised) {}

    private Map<String, Stored> stored() {
        Map<String, Stored> stored = new HashMap<>();
        Map<Integer, Integer> newest =
                dsl.select(REVISION.SHARE_TABLE, max(REVISION.NUMBER))
                        .from(REVISION)
                        .groupBy(REVISION.SHARE_TABLE)
                        .fetchMap(REVISION.SHARE_TABLE, max(REVISION.NUMBER));
        dsl.select(SHARE_TABLE.fields())
                .select(REVISION.CHECKSUM)
                .distinctOn(REVISION.SHARE_TABLE)
                .from(REVISION)
                .join(SHARE_TABLE)
                .on(SHARE_TABLE.ID.eq(REVISION.SHARE_TABLE))
                .where(REVISION.ORIGIN.eq(RevisionOrigin.SHIPPED))
                .orderBy(REVISION.SHARE_TABLE, REVISION.NUMBER.desc())
                .forEach(row ->
                        stored.put(
                                row.get(SHARE_TABLE.CODE),
                                new Stored(
                                        row.get(SHARE_TABLE.ID),
                                        Objects.requireNonNull(newest.get(row.get(SHARE_TABLE.ID))),
                                        row.get(REVISION.CHECKSUM),
                                        table(row.into(SHARE_TABLE)))));
        return stored;
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
        if (!stored.table().withLocator(table.locator()).equals(table)) {
            throw new DifferentTable(table);
        }
        dsl.update(SHARE_TABLE)
                .set(SHARE_TABLE.LOCATOR, table.locator())
                .where(SHARE_TABLE.ID.eq(stored.id()))
                .execute();
        return stored.id();
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

    private int insert(ShareTable table) {
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
