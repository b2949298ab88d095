package io.github.linchpin.evidence;

import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.UNIT_LISTING;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.content.ContentRollups;
import io.github.linchpin.content.ContentSplit;
import io.github.linchpin.db.jooq.tables.records.UnitListingRecord;
import io.github.linchpin.evidence.EvidenceRefusal.Why;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitLock;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether units are on a list of entities, kept as dated evidence. It counts for purchases that do
 * not say it themselves, and their value moves at once.
 */
@Service
@RolesAllowed(Permission.LOAD_LEDGER)
public class UnitListingService {
    private final DSLContext dsl;
    private final ContentRollups rollups;
    private final UnitService units;
    private final UnitLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    UnitListingService(
            DSLContext dsl,
            ContentRollups rollups,
            UnitService units,
            UnitLock lock,
            AuditTrail trail,
            Clock clock) {
        this.dsl = dsl;
        this.rollups = rollups;
        this.units = units;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Records whether a unit is on a list.
     *
     * @return its id within the unit
     * @throws EvidenceRefusal where the unit is not seen, or nobody says on what ground
     */
    @Transactional
    public int record(UnitListing said) {
        BusinessUnit unit = unit(said.unit());
        if (said.reference().isBlank()) {
            throw new EvidenceRefusal(Why.REFERENCE_MISSING);
        }
        if (said.reference().length() > EvidenceService.LONGEST_TEXT) {
            throw new EvidenceRefusal(Why.TOO_LONG);
        }
        lock.hold(unit.id());
        int[] id = new int[1];
        around(said, () -> id[0] = keep(said));
        trail.record(
                AuditEvent.of("business-unit.answered", "business-unit", unit.id(), unit.name())
                        .after(written(said)));
        return id[0];
    }

    /**
     * All that was ever found out about a unit, the newest first.
     *
     * @throws EvidenceRefusal where the unit is not seen
     */
    @RolesAllowed(Permission.LEDGER)
    @Transactional(readOnly = true)
    public List<RecordedListing> of(int unit) {
        return dsl.selectFrom(UNIT_LISTING)
                .where(UNIT_LISTING.BUSINESS_UNIT_ID.eq(unit(unit).id()))
                .orderBy(UNIT_LISTING.ID.desc())
                .fetch(UnitListingService::recorded);
    }

    /**
     * What was recorded does not count any more; it stays on file.
     *
     * @param id of what was recorded, within the unit
     * @param reason why it does not count any more
     * @throws EvidenceRefusal where there is no such thing, it was withdrawn before, or nobody says
     *     why
     */
    @Transactional
    public void withdraw(int unit, int id, String reason) {
        BusinessUnit about = unit(unit);
        if (reason.isBlank()) {
            throw new EvidenceRefusal(Why.REASON_MISSING);
        }
        if (reason.length() > AuditEvent.LONGEST_REASON) {
            throw new EvidenceRefusal(Why.TOO_LONG);
        }
        lock.hold(about.id());
        RecordedListing found =
                dsl.selectFrom(UNIT_LISTING)
                        .where(UNIT_LISTING.BUSINESS_UNIT_ID.eq(about.id()))
                        .and(UNIT_LISTING.ID.eq(id))
                        .fetchOptional(UnitListingService::recorded)
                        .orElseThrow(() -> new EvidenceRefusal(Why.ABSENT));
        if (found.withdrawal() != null) {
            throw new EvidenceRefusal(Why.WITHDRAWN);
        }
        around(found.listing(), () -> end(about.id(), id, reason));
        trail.record(
                AuditEvent.of(
                                "business-unit.answer-withdrawn",
                                "business-unit",
                                about.id(),
                                about.name())
                        .before(written(found.listing()))
                        .because(reason));
    }

    private BusinessUnit unit(int id) {
        return units.find(id).orElseThrow(() -> new EvidenceRefusal(Why.ABSENT));
    }

    /** Changes what is on file, and the sums that depend on it. */
    private void around(UnitListing said, Runnable change) {
        rollups.around(
                SPEND_ITEM_MONTH
                        .BUSINESS_UNIT_ID
                        .eq(said.unit())
                        .and(SPEND_ITEM_MONTH.BUYER_LISTED.eq(ContentSplit.LISTING_UNKNOWN))
                        .and(SPEND_ITEM_MONTH.MONTH.ge(said.from().atDay(1))),
                change);
    }

    private static Map<String, Object> written(UnitListing said) {
        return Map.of(
                "listed",
                said.listed(),
                "from",
                said.from().toString(),
                "reference",
                said.reference());
    }

    private static RecordedListing recorded(UnitListingRecord row) {
        OffsetDateTime gone = row.getWithdrawnAt();
        return new RecordedListing(
                row.getId(),
                new UnitListing(
                        row.getBusinessUnitId(),
                        row.getListed(),
                        YearMonth.from(row.getValidFrom()),
                        row.getReference()),
                new RecordedEvidence.Act(row.getRecordedBy(), row.getRecordedAt().toInstant()),
                gone == null
                        ? null
                        : new RecordedEvidence.Withdrawal(
                                new RecordedEvidence.Act(row.getWithdrawnBy(), gone.toInstant()),
                                row.getWithdrawnBecause()));
    }

    private void end(int unit, int id, String reason) {
        dsl.update(UNIT_LISTING)
                .set(UNIT_LISTING.WITHDRAWN_BY, CurrentActor.get().name())
                .set(UNIT_LISTING.WITHDRAWN_AT, now())
                .set(UNIT_LISTING.WITHDRAWN_BECAUSE, reason)
                .where(UNIT_LISTING.BUSINESS_UNIT_ID.eq(unit))
                .and(UNIT_LISTING.ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private int keep(UnitListing said) {
        return dsl.insertInto(UNIT_LISTING)
                .set(UNIT_LISTING.BUSINESS_UNIT_ID, said.unit())
                .set(UNIT_LISTING.LISTED, said.listed())
                .set(UNIT_LISTING.VALID_FROM, said.from().atDay(1))
                .set(UNIT_LISTING.REFERENCE, said.reference())
                .set(UNIT_LISTING.RECORDED_BY, CurrentActor.get().name())
                .set(UNIT_LISTING.RECORDED_AT, now())
                .returning(UNIT_LISTING.ID)
                .fetchSingle()
                .getId();
    }
}
