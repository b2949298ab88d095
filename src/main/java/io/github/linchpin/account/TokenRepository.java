package io.github.linchpin.account;

import static io.github.linchpin.db.jooq.Tables.API_TOKEN;
import static io.github.linchpin.db.jooq.Tables.API_TOKEN_UNIT;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Writes tokens. */
@Component
class TokenRepository {
    private final DSLContext dsl;
    private final Clock clock;

    TokenRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    int add(int account, TokenWish wish, String start, byte[] hash) {
        OffsetDateTime now = at(clock.instant());
        int id =
                Objects.requireNonNull(
                        dsl.insertInto(API_TOKEN)
                                .set(API_TOKEN.ACCOUNT, account)
                                .set(API_TOKEN.NAME, wish.name())
                                .set(API_TOKEN.START, start)
                                .set(API_TOKEN.HASH, hash)
                                .set(API_TOKEN.ROLE, wish.role().code())
                                .set(API_TOKEN.CREATED_AT, now)
                                .set(API_TOKEN.EXPIRES_AT, now.plus(wish.life()))
                                .returningResult(API_TOKEN.ID)
                                .fetchSingle()
                                .value1());
        wish.units()
                .forEach(unit ->
                        dsl.insertInto(API_TOKEN_UNIT)
                                .set(API_TOKEN_UNIT.TOKEN, id)
                                .set(API_TOKEN_UNIT.UNIT, unit)
                                .execute());
        return id;
    }

    /** Whether it was not revoked before. */
    boolean revoke(int id) {
        return dsl.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, at(clock.instant()))
                        .where(API_TOKEN.ID.eq(id))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    void used(int id) {
        dsl.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, at(clock.instant()))
                .where(API_TOKEN.ID.eq(id))
                .execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
