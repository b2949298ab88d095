package io.github.linchpin.account;

import static io.github.linchpin.db.jooq.Tables.PASSWORD_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * One-time links with which somebody sets a password of their own, so that no administrator ever
 * knows one. A new link makes the older ones of the account useless.
 */
@Component
class PasswordLinks {
    static final Duration LIFE = Duration.ofDays(3);

    private final DSLContext dsl;
    private final Clock clock;

    PasswordLinks(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** The secret of a new link; it is not kept. */
    String open(int account) {
        close(account);
        String secret = Secret.random();
        Instant now = clock.instant();
        dsl.insertInto(PASSWORD_LINK)
                .set(PASSWORD_LINK.HASH, Secret.hash(secret))
                .set(PASSWORD_LINK.ACCOUNT, account)
                .set(PASSWORD_LINK.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(PASSWORD_LINK.EXPIRES_AT, now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .execute();
        return secret;
    }

    /** The account of a link that still works. */
    Optional<Integer> account(String secret) {
        return dsl.select(PASSWORD_LINK.ACCOUNT)
                .from(PASSWORD_LINK)
                .where(works(secret))
                .fetchOptional(PASSWORD_LINK.ACCOUNT);
    }

    /** The same, and the link works no more: of two who come at once, one gets it. */
    Optional<Integer> take(String secret) {
        return dsl.deleteFrom(PASSWORD_LINK)
                .where(works(secret))
                .returningResult(PASSWORD_LINK.ACCOUNT)
                .fetchOptional(PASSWORD_LINK.ACCOUNT);
    }

    private Condition works(String secret) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return PASSWORD_LINK.HASH.eq(Secret.hash(secret)).and(PASSWORD_LINK.EXPIRES_AT.gt(now));
    }

    void close(int account) {
        dsl.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.ACCOUNT.eq(account)).execute();
    }
}
