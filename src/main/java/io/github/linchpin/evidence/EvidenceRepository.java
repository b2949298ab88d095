package io.github.linchpin.evidence;

import static io.github.linchpin.db.jooq.Tables.ITEM;
import static io.github.linchpin.db.jooq.Tables.ORIGIN_EVIDENCE;
import static io.github.linchpin.db.jooq.Tables.PURCHASE_LINE;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER;
import static io.github.linchpin.db.jooq.Tables.SUPPLIER_SITE;
import static java.util.Objects.requireNonNull;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.db.jooq.tables.records.OriginEvidenceRecord;
import io.github.linchpin.origin.Evidence;
import io.github.linchpin.origin.OriginMix;
import io.github.linchpin.origin.Rung;
import io.github.linchpin.shared.Coded;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes evidence, in the name of the current actor. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceRepository {
    private final DSLContext dsl;
    private final Clock clock;

    EvidenceRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Whether there is what the evidence speaks of. */
    boolean exists(int unit, Evidence.About about) {
        return switch (about) {
            case Evidence.OfLine line ->
                    dsl.fetchExists(
                            PURCHASE_LINE,
                            EvidenceSubjects.lines(unit, line)
                                    .and(PURCHASE_LINE.ENDED_BY.isNull()));
            case Evidence.OfLot lot ->
                    dsl.fetchExists(
                            PURCHASE_LINE,
                            EvidenceSubjects.lines(unit, lot).and(PURCHASE_LINE.ENDED_BY.isNull()));
            case Evidence.OfItem item ->
                    dsl.fetchExists(ITEM, ITEM.BUSINESS_UNIT_ID.eq(unit), ITEM.ID.eq(item.item()))
                            && dsl.fetchExists(
                                    SUPPLIER,
                                    SUPPLIER.BUSINESS_UNIT_ID.eq(unit),
                                    SUPPLIER.ID.eq(item.supplier()));
            case Evidence.OfSite site ->
                    dsl.fetchExists(
                            SUPPLIER_SITE,
                            SUPPLIER_SITE.BUSINESS_UNIT_ID.eq(unit),
                            SUPPLIER_SITE.SUPPLIER_ID.eq(site.supplier()),
                            SUPPLIER_SITE.ID.eq(site.site()));
        };
    }

    Optional<RecordedEvidence> find(int unit, int id) {
        return where(ORIGIN_EVIDENCE.BUSINESS_UNIT_ID.eq(unit).and(ORIGIN_EVIDENCE.ID.eq(id)))
                .stream()
                .findAny();
    }

    /** Newest first. */
    List<RecordedEvidence> where(Condition condition) {
        return dsl.selectFrom(ORIGIN_EVIDENCE)
                .where(condition)
                .orderBy(ORIGIN_EVIDENCE.RECORDED_AT.desc(), ORIGIN_EVIDENCE.ID.desc())
                .fetch(EvidenceRepository::recorded);
    }

    int add(int unit, Evidence evidence) {
        OriginEvidenceRecord row = dsl.newRecord(ORIGIN_EVIDENCE);
        row.setBusinessUnitId(unit);
        row.setSubject(evidence.about().subject().code());
        row.setOriginKind(evidence.kind());
        row.setRung((short) evidence.rung().number());
        row.setOrigin(evidence.origin().spelling());
        row.setReference(evidence.reference());
        row.setNote(evidence.note());
        row.setRecordedBy(CurrentActor.get().name());
        row.setRecordedAt(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        switch (evidence.about()) {
            case Evidence.OfLine line -> {
                row.setDocumentNo(line.document());
                row.setDocumentLine(line.line());
            }
            case Evidence.OfLot lot -> row.setDocumentNo(lot.document());
            case Evidence.OfItem item -> {
                row.setItemId(item.item());
                row.setSupplierId(item.supplier());
                months(row, item.months());
            }
            case Evidence.OfSite site -> {
                row.setSupplierId(site.supplier());
                row.setSiteId(site.site());
                row.setStage(site.stage());
                months(row, site.months());
            }
        }
        row.store();
        return row.getId();
    }

    /** The id of a site of a supplier; empty where it is not known. */
    Optional<Integer> site(int unit, int supplier, String code) {
        return dsl.select(SUPPLIER_SITE.ID)
                .from(SUPPLIER_SITE)
                .where(SUPPLIER_SITE.BUSINESS_UNIT_ID.eq(unit))
                .and(SUPPLIER_SITE.SUPPLIER_ID.eq(supplier))
                .and(SUPPLIER_SITE.CODE.eq(code))
                .fetchOptional(SUPPLIER_SITE.ID);
    }

    /** The id of a site that was not known; empty where there is no such supplier. */
    Optional<Integer> addSite(int unit, int supplier, String code, String country) {
        if (!dsl.fetchExists(
                SUPPLIER, SUPPLIER.BUSINESS_UNIT_ID.eq(unit), SUPPLIER.ID.eq(supplier))) {
            return Optional.empty();
        }
        return dsl.insertInto(SUPPLIER_SITE)
                .set(SUPPLIER_SITE.BUSINESS_UNIT_ID, unit)
                .set(SUPPLIER_SITE.SUPPLIER_ID, supplier)
                .set(SUPPLIER_SITE.CODE, code)
                .set(SUPPLIER_SITE.COUNTRY, country)
                .returning(SUPPLIER_SITE.ID)
                .fetchOptional(SUPPLIER_SITE.ID);
    }

    void withdraw(int unit, int id, String reason) {
        dsl.update(ORIGIN_EVIDENCE)
                .set(ORIGIN_EVIDENCE.WITHDRAWN_BECAUSE, reason)
                .set(ORIGIN_EVIDENCE.WITHDRAWN_BY, CurrentActor.get().name())
                .set(
                        ORIGIN_EVIDENCE.WITHDRAWN_AT,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .where(ORIGIN_EVIDENCE.BUSINESS_UNIT_ID.eq(unit), ORIGIN_EVIDENCE.ID.eq(id))
                .execute();
    }

    private static void months(OriginEvidenceRecord row, Evidence.Months months) {
        row.setValidFrom(months.first().atDay(1));
        YearMonth last = months.last();
        row.setValidUntil(last == null ? null : last.plusMonths(1).atDay(1));
    }

    private static RecordedEvidence recorded(OriginEvidenceRecord row) {
        return new RecordedEvidence(
                row.getBusinessUnitId(),
                row.getId(),
                new Evidence(
                        about(row),
                        row.getOriginKind(),
                        Rung.of(row.getRung()),
                        OriginMix.of(row.getOrigin()),
                        row.getReference(),
                        row.getNote()),
                new RecordedEvidence.Act(row.getRecordedBy(), row.getRecordedAt().toInstant()),
                row.getWithdrawnAt() == null
                        ? null
                        : new RecordedEvidence.Withdrawal(
                                new RecordedEvidence.Act(
                                        row.getWithdrawnBy(), row.getWithdrawnAt().toInstant()),
                                Objects.requireNonNullElse(row.getWithdrawnBecause(), "")));
    }

    private static Evidence.About about(OriginEvidenceRecord row) {
        return switch (Coded.of(Evidence.Subject.class, row.getSubject())) {
            case LINE -> new Evidence.OfLine(row.getDocumentNo(), row.getDocumentLine());
            case LOT -> new Evidence.OfLot(row.getDocumentNo());
            case ITEM -> new Evidence.OfItem(row.getItemId(), row.getSupplierId(), months(row));
            case SITE ->
                    new Evidence.OfSite(
                            row.getSupplierId(), row.getSiteId(), row.getStage(), months(row));
        };
    }

    private static Evidence.Months months(OriginEvidenceRecord row) {
        @Nullable LocalDate until = row.getValidUntil();
        return new Evidence.Months(
                YearMonth.from(requireNonNull(row.getValidFrom())),
                until == null ? null : YearMonth.from(until).minusMonths(1));
    }
}
