package io.github.linchpin.account;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes with a token. What the owner of the token may now is the most that it may. */
@Service
@PermitAll
public class TokenSignIn {
    /** What a program may; the rest needs a person at a screen. */
    private static final Set<String> FOR_PROGRAMS = Set.of(Permission.READ, Permission.LEDGER);

    /** The last use is written down at most this often. */
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final TokenQuery tokens;
    private final TokenRepository repository;
    private final AccountQuery accounts;
    private final UnitService units;
    private final Clock clock;

    TokenSignIn(
            TokenQuery tokens,
            TokenRepository repository,
            AccountQuery accounts,
            UnitService units,
            Clock clock) {
        this.tokens = tokens;
        this.repository = repository;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /** The actor of a token; empty where it is unknown, expired, revoked or its owner is off. */
    @Transactional
    public Optional<Actor> signIn(String token) {
        Instant now = clock.instant();
        return tokens.find(Secret.hash(token))
                .filter(found -> found.works(now))
                .flatMap(found ->
                        accounts.find(found.account())
                                .filter(Account::active)
                                .map(owner -> actor(found, owner, now)));
    }

    private Actor actor(ApiToken token, Account owner, Instant now) {
        if (token.lastUsedAt() == null || token.lastUsedAt().plus(USE_NOTED).isBefore(now)) {
            repository.used(token.id());
        }
        Set<String> permissions = new TreeSet<>(FOR_PROGRAMS);
        permissions.retainAll(token.role().permissions());
        permissions.retainAll(owner.actor().permissions());
        Set<Integer> seen = new TreeSet<>(token.units());
        seen.retainAll(units.seen(new UnitScope(owner.units())));
        return new Actor(
                Actor.Kind.TOKEN,
                owner.id(),
                owner.name() + " / " + token.name(),
                token.name(),
                permissions,
                new UnitScope(seen));
    }
}
