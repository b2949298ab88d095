package io.github.linchpin.account;

import static io.github.linchpin.db.jooq.Tables.REMEMBERED_SIGN_IN;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Stay signed in": a cookie with the name of a series and a value that changes with every use. An
 * old value means that somebody else has a copy: then the whole account has to sign in again.
 * Requests that were under way while the value changed may still come with the one before.
 */
@Component
public class RememberedSignIns {
    /** How long without use. */
    public static final Duration LIFE = Duration.ofDays(30);

    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final DSLContext dsl;
    private final AccountQuery accounts;
    private final SignInRecord trail;
    private final Clock clock;

    RememberedSignIns(DSLContext dsl, AccountQuery accounts, SignInRecord trail, Clock clock) {
        this.dsl = dsl;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
    }

    /** What stands in the cookie. */
    public record Ticket(String series, String value) {}

    /**
     * What a cookie opened.
     *
     * @param next for the cookie of the answer; empty where it stays as it is
     */
    public record Opened(Account account, Optional<Ticket> next) {}

    /** Starts a series for an account that has just signed in. */
    @Transactional
    public Ticket open(int account, String address, String agent) {
        Ticket ticket = new Ticket(Secret.random(), Secret.random());
        OffsetDateTime now = now();
        dsl.deleteFrom(REMEMBERED_SIGN_IN).where(REMEMBERED_SIGN_IN.EXPIRES_AT.lt(now)).execute();
        dsl.insertInto(REMEMBERED_SIGN_IN)
                .set(REMEMBERED_SIGN_IN.SERIES, ticket.series())
                .set(REMEMBERED_SIGN_IN.ACCOUNT, account)
                .set(REMEMBERED_SIGN_IN.TOKEN_HASH, Secret.hash(ticket.value()))
                .set(REMEMBERED_SIGN_IN.CHANGED_AT, now)
                .set(REMEMBERED_SIGN_IN.CREATED_AT, now)
                .set(REMEMBERED_SIGN_IN.EXPIRES_AT, now.plus(LIFE))
                .set(REMEMBERED_SIGN_IN.ADDRESS, address)
                .set(REMEMBERED_SIGN_IN.AGENT, agent)
                .execute();
        return ticket;
    }

    /** Takes a cookie and gives the next one; empty where it opens nothing. */
    @Transactional
    public Optional<Opened> use(Ticket ticket) {
        Optional<? extends Record> stored =
                dsl.selectFrom(REMEMBERED_SIGN_IN)
                        .where(REMEMBERED_SIGN_IN.SERIES.eq(ticket.series()))
                        .and(REMEMBERED_SIGN_IN.EXPIRES_AT.gt(now()))
                        .forUpdate()
                        .fetchOptional();
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Record row = stored.get();
        byte[] hash = Secret.hash(ticket.value());
        Optional<Account> account = accounts.find(row.get(REMEMBERED_SIGN_IN.ACCOUNT));
        if (MessageDigest.isEqual(hash, row.get(REMEMBERED_SIGN_IN.TOKEN_HASH))) {
            return account.filter(Account::active)
                    .map(found -> new Opened(found, Optional.of(next(ticket, hash))));
        }
        Instant changed = row.get(REMEMBERED_SIGN_IN.CHANGED_AT).toInstant();
        if (MessageDigest.isEqual(hash, row.get(REMEMBERED_SIGN_IN.PREVIOUS_HASH))
                && clock.instant().isBefore(changed.plus(UNDER_WAY))) {
            return account.filter(Account::active)
                    .map(found -> new Opened(found, Optional.empty()));
        }
        account.ifPresent(found -> {
            forget(found.id());
            trail.stolen(found);
        });
        return Optional.empty();
    }

    /** Ends one series. */
    @Transactional
    public void forget(String series) {
        dsl.deleteFrom(REMEMBERED_SIGN_IN).where(REMEMBERED_SIGN_IN.SERIES.eq(series)).execute();
    }

    /** Ends all series of an account. */
    @Transactional
    public void forget(int account) {
        dsl.deleteFrom(REMEMBERED_SIGN_IN).where(REMEMBERED_SIGN_IN.ACCOUNT.eq(account)).execute();
    }

    private Ticket next(Ticket used, byte[] hash) {
        Ticket next = new Ticket(used.series(), Secret.random());
        dsl.update(REMEMBERED_SIGN_IN)
                .set(REMEMBERED_SIGN_IN.TOKEN_HASH, Secret.hash(next.value()))
                .set(REMEMBERED_SIGN_IN.PREVIOUS_HASH, hash)
                .set(REMEMBERED_SIGN_IN.CHANGED_AT, now())
                .set(REMEMBERED_SIGN_IN.EXPIRES_AT, now().plus(LIFE))
                .where(REMEMBERED_SIGN_IN.SERIES.eq(used.series()))
                .execute();
        return next;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
