package io.github.linchpin.account;

import static io.github.linchpin.db.jooq.Tables.ACCOUNT;
import static io.github.linchpin.db.jooq.Tables.API_TOKEN;
import static io.github.linchpin.db.jooq.Tables.API_TOKEN_UNIT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.access.Role;
import io.github.linchpin.shared.Coded;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads tokens. */
@Component
class TokenQuery {
    private static final Field<Result<Record1<Integer>>> UNITS =
            multiset(
                    select(API_TOKEN_UNIT.UNIT)
                            .from(API_TOKEN_UNIT)
                            .where(API_TOKEN_UNIT.TOKEN.eq(API_TOKEN.ID)));

    private final DSLContext dsl;

    TokenQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<ApiToken> all() {
        return where(DSL.noCondition()).fetch(TokenQuery::token);
    }

    List<ApiToken> of(int account) {
        return where(API_TOKEN.ACCOUNT.eq(account)).fetch(TokenQuery::token);
    }

    Optional<ApiToken> find(int id) {
        return where(API_TOKEN.ID.eq(id)).fetchOptional(TokenQuery::token);
    }

    Optional<ApiToken> find(byte[] hash) {
        return where(API_TOKEN.HASH.eq(hash)).fetchOptional(TokenQuery::token);
    }

    private Select<? extends Record> where(Condition condition) {
        return dsl.select(API_TOKEN.fields())
                .select(ACCOUNT.NAME, UNITS)
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT))
                .where(condition)
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID.desc());
    }

    private static ApiToken token(Record row) {
        return new ApiToken(
                row.get(API_TOKEN.ID),
                row.get(API_TOKEN.ACCOUNT),
                row.get(ACCOUNT.NAME),
                row.get(API_TOKEN.NAME),
                row.get(API_TOKEN.START),
                Coded.of(Role.class, row.get(API_TOKEN.ROLE)),
                Set.copyOf(row.get(UNITS).map(Record1::value1)),
                row.get(API_TOKEN.CREATED_AT).toInstant(),
                row.get(API_TOKEN.EXPIRES_AT).toInstant(),
                instant(row.get(API_TOKEN.REVOKED_AT)),
                instant(row.get(API_TOKEN.LAST_USED_AT)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
