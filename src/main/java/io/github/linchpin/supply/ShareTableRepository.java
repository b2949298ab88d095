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
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

    RevisionRecord revision(
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

    static FigureRecord figure(Figure figure, RevisionRecord revision) {
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
