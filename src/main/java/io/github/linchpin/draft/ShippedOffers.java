package io.github.linchpin.draft;

import static io.github.linchpin.db.jooq.Tables.SHIPPED_OFFER;

import io.github.linchpin.supply.ShippedChange;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which changes of shipped files were offered already. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ShippedOffers {
    private final DSLContext dsl;
    private final Clock clock;

    ShippedOffers(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    boolean isNew(ShippedChange change) {
        return !dsl.fetchExists(
                SHIPPED_OFFER,
                SHIPPED_OFFER.SHARE_TABLE.eq(change.table().id()),
                SHIPPED_OFFER.CHECKSUM.eq(change.checksum()));
    }

    void remember(ShippedChange change) {
        dsl.insertInto(SHIPPED_OFFER)
                .set(SHIPPED_OFFER.SHARE_TABLE, change.table().id())
                .set(SHIPPED_OFFER.CHECKSUM, change.checksum())
                .set(
                        SHIPPED_OFFER.OFFERED_AT,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute();
    }
}
