package io.github.linchpin.evidence;

import static io.github.linchpin.db.jooq.Tables.SPEND_ITEM_MONTH;
import static io.github.linchpin.db.jooq.Tables.UNIT_LISTING;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.content.ContentRollups;
import io.github.linchpin.content.ContentSplit;
import io.github.linchpin.evidence.EvidenceRefusal.Why;
import io.github.linchpin.unit.BusinessUnit;
import io.github.linchpin.unit.UnitLock;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
     * @throws EvidenceRefusal where the unit is not seen, or nobody says on what ground
     */
    @Transactional
    public void record(UnitListing said) {
        BusinessUnit unit =
                units.find(said.unit()).orElseThrow(() -> new EvidenceRefusal(Why.ABSENT));
        if (said.reference().isBlank()) {
            throw new EvidenceRefusal(Why.REFERENCE_MISSING);
        }
        if (said.reference().length() > EvidenceService.LONGEST_TEXT) {
            throw new EvidenceRefusal(Why.TOO_LONG);
        }
        lock.hold(unit.id());
        rollups.around(
                SPEND_ITEM_MONTH
                        .BUSINESS_UNIT_ID
                        .eq(unit.id())
                        .and(SPEND_ITEM_MONTH.BUYER_LISTED.eq(ContentSplit.LISTING_UNKNOWN))
                        .and(SPEND_ITEM_MONTH.MONTH.ge(said.from().atDay(1))),
                () -> keep(said));
        trail.record(
                AuditEvent.of("business-unit.answered", "business-unit", unit.id(), unit.name())
                        .after(
                                Map.of(
                                        "listed",
                                        said.listed(),
                                        "from",
                                        said.from().toString(),
                                        "reference",
                                        said.reference())));
    }

    private void keep(UnitListing said) {
        dsl.insertInto(UNIT_LISTING)
                .set(UNIT_LISTING.BUSINESS_UNIT_ID, said.unit())
                .set(UNIT_LISTING.LISTED, said.listed())
                .set(UNIT_LISTING.VALID_FROM, said.from().atDay(1))
                .set(UNIT_LISTING.REFERENCE, said.reference())
                .set(UNIT_LISTING.RECORDED_BY, CurrentActor.get().name())
                .set(
                        UNIT_LISTING.RECORDED_AT,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
    }
}
