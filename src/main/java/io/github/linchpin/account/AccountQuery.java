package io.github.linchpin.account;

import static io.github.linchpin.db.jooq.Tables.ACCOUNT;
import static io.github.linchpin.db.jooq.Tables.ACCOUNT_ROLE;
import static io.github.linchpin.db.jooq.Tables.ACCOUNT_UNIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.github.linchpin.access.Role;
import io.github.linchpin.shared.Coded;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads accounts with their roles and units. */
@Component
class AccountQuery {
    private static final Field<Result<Record1<String>>> ROLES =
            multiset(
                    select(ACCOUNT_ROLE.ROLE)
                            .from(ACCOUNT_ROLE)
                            .where(ACCOUNT_ROLE.ACCOUNT.eq(ACCOUNT.ID)));
    private static final Field<Result<Record1<Integer>>> UNITS =
            multiset(
                    select(ACCOUNT_UNIT.UNIT)
                            .from(ACCOUNT_UNIT)
                            .where(ACCOUNT_UNIT.ACCOUNT.eq(ACCOUNT.ID)));

    private final DSLContext dsl;

    AccountQuery(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** An account together with what is compared at sign-in. */
    record Credentials(Account account, @Nullable String hash) {}

    Optional<Credentials> credentials(String name) {
        return where(ACCOUNT.NAME.eq(name))
                .fetchOptional(
                        row -> new Credentials(account(row), row.get(ACCOUNT.PASSWORD_HASH)));
    }

    Optional<Credentials> credentials(int id) {
        return where(ACCOUNT.ID.eq(id))
                .fetchOptional(
                        row -> new Credentials(account(row), row.get(ACCOUNT.PASSWORD_HASH)));
    }

    Optional<Account> find(int id) {
        return where(ACCOUNT.ID.eq(id)).fetchOptional(AccountQuery::account);
    }

    Optional<Account> find(String name) {
        return where(ACCOUNT.NAME.eq(name)).fetchOptional(AccountQuery::account);
    }

    Optional<Account> find(String issuer, String subject) {
        return where(ACCOUNT.ISSUER.eq(issuer).and(ACCOUNT.SUBJECT.eq(subject)))
                .fetchOptional(AccountQuery::account);
    }

    List<Account> all() {
        return dsl.select(ACCOUNT.fields())
                .select(ROLES, UNITS)
                .from(ACCOUNT)
                .orderBy(ACCOUNT.NAME)
                .fetch(AccountQuery::account);
    }

    /** Keeps others from changing the accounts until the end of the transaction. */
    Set<Integer> lockedAdministrators() {
        return new TreeSet<>(
                dsl.select(ACCOUNT.ID)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ACTIVE)
                        .and(
                                ACCOUNT.ID.in(
                                        select(ACCOUNT_ROLE.ACCOUNT)
                                                .from(ACCOUNT_ROLE)
                                                .where(
                                                        ACCOUNT_ROLE.ROLE.eq(
                                                                Role.ADMINISTRATOR.code()))))
                        .orderBy(ACCOUNT.ID)
                        .forUpdate()
                        .fetch(ACCOUNT.ID));
    }

    private Select<? extends Record> where(Condition condition) {
        return dsl.select(ACCOUNT.fields()).select(ROLES, UNITS).from(ACCOUNT).where(condition);
    }

    private static Account account(Record row) {
        Set<Role> roles =
                row.get(ROLES).map(mapping(code -> Coded.of(Role.class, code))).stream()
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                Set.copyOf(roles),
                Set.copyOf(row.get(UNITS).map(Record1::value1)),
                row.get(ACCOUNT.ACTIVE),
                row.get(ACCOUNT.DEMO),
                row.get(ACCOUNT.PASSWORD_HASH) != null,
                row.get(ACCOUNT.ISSUER) != null,
                row.get(ACCOUNT.CREATED_AT).toInstant(),
                instant(row.get(ACCOUNT.PASSWORD_CHANGED_AT)),
                new Profile(
                        row.get(ACCOUNT.THEME), row.get(ACCOUNT.START_PAGE), row.get(ACCOUNT.HOME)),
                row.get(ACCOUNT.VERSION));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
