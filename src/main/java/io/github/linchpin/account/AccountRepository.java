package io.github.linchpin.account;

import static io.github.linchpin.db.jooq.Tables.ACCOUNT;
import static io.github.linchpin.db.jooq.Tables.ACCOUNT_ROLE;
import static io.github.linchpin.db.jooq.Tables.ACCOUNT_UNIT;

import io.github.linchpin.access.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes accounts with their roles and units. */
@Component
class AccountRepository {
    private final DSLContext dsl;
    private final Clock clock;

    AccountRepository(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    int add(String name, String displayName, boolean demo) {
        return Objects.requireNonNull(
                dsl.insertInto(ACCOUNT)
                        .set(ACCOUNT.NAME, name)
                        .set(ACCOUNT.DISPLAY_NAME, displayName)
                        .set(ACCOUNT.DEMO, demo)
                        .set(ACCOUNT.CREATED_AT, now())
                        .returningResult(ACCOUNT.ID)
                        .fetchSingle()
                        .value1());
    }

    /** Whether the account still was in the version that the change was made from. */
    boolean change(int id, int version, String displayName, boolean active) {
        return dsl.update(ACCOUNT)
                        .set(ACCOUNT.DISPLAY_NAME, displayName)
                        .set(ACCOUNT.ACTIVE, active)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ID.eq(id))
                        .and(ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void grant(int id, Set<Role> roles, Set<Integer> units) {
        dsl.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT.eq(id)).execute();
        dsl.deleteFrom(ACCOUNT_UNIT).where(ACCOUNT_UNIT.ACCOUNT.eq(id)).execute();
        dsl.batch(
                        roles.stream()
                                .map(role ->
                                        dsl.insertInto(ACCOUNT_ROLE)
                                                .set(ACCOUNT_ROLE.ACCOUNT, id)
                                                .set(ACCOUNT_ROLE.ROLE, role.code()))
                                .toList())
                .execute();
        dsl.batch(
                        units.stream()
                                .map(unit ->
                                        dsl.insertInto(ACCOUNT_UNIT)
                                                .set(ACCOUNT_UNIT.ACCOUNT, id)
                                                .set(ACCOUNT_UNIT.UNIT, unit))
                                .toList())
                .execute();
    }

    /** A null hash takes the password away. */
    void password(int id, @Nullable String hash) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.PASSWORD_CHANGED_AT, hash == null ? null : now())
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void profile(int id, Profile profile) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.THEME, profile.theme())
                .set(ACCOUNT.START_PAGE, profile.startPage())
                .set(ACCOUNT.HOME, profile.home())
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void singleSignOn(int id, String issuer, String subject) {
        dsl.update(ACCOUNT)
                .set(ACCOUNT.ISSUER, issuer)
                .set(ACCOUNT.SUBJECT, subject)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
