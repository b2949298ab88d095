package io.github.linchpin.account;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.account.TokenRefusal.Why;
import io.github.linchpin.audit.AuditEvent;
import io.github.linchpin.audit.AuditTrail;
import io.github.linchpin.unit.UnitService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own tokens for the read interface. */
@Service
@RolesAllowed(Permission.OWN_TOKENS)
public class TokenService {
    /** In front of every token, so that scanners of leaked secrets know it. */
    static final String PREFIX = "lpt_";

    private static final int SHOWN = PREFIX.length() + 6;

    private final TokenQuery tokens;
    private final TokenRepository repository;
    private final AccountQuery accounts;
    private final UnitService units;
    private final AuditTrail trail;

    TokenService(
            TokenQuery tokens,
            TokenRepository repository,
            AccountQuery accounts,
            UnitService units,
            AuditTrail trail) {
        this.tokens = tokens;
        this.repository = repository;
        this.accounts = accounts;
        this.units = units;
        this.trail = trail;
    }

    /** The tokens of the current account, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> own() {
        return tokens.of(account());
    }

    /**
     * Makes a token.
     *
     * @return the token itself: it is not kept and cannot be shown again
     * @throws TokenRefusal for a name that is taken or empty, a life that is not positive or too
     *     long, or for more than the account itself may
     */
    @Transactional
    public String create(TokenWish wish) {
        int account = account();
        check(wish, account);
        String token = PREFIX + Secret.random();
        int id = repository.add(account, wish, token.substring(0, SHOWN), Secret.hash(token));
        trail.record(
                AuditEvent.created(
                        "api-token",
                        id,
                        wish.name(),
                        Map.of(
                                "role",
                                wish.role(),
                                "units",
                                new TreeSet<>(wish.units()),
                                "days",
                                wish.life().toDays())));
        return token;
    }

    /**
     * Makes a token useless.
     *
     * @throws TokenRefusal for a token that does not exist or is somebody else's, without telling
     *     which
     */
    @Transactional
    public void revoke(int id) {
        ApiToken token =
                tokens.find(id)
                        .filter(found -> found.account() == account())
                        .orElseThrow(() -> new TokenRefusal(Why.GONE));
        if (repository.revoke(id)) {
            trail.record(AuditEvent.of("api-token.revoked", "api-token", id, token.name()));
        }
    }

    private void check(TokenWish wish, int account) {
        if (wish.name().isEmpty() || wish.name().length() > TokenWish.LONGEST_NAME) {
            throw new TokenRefusal(Why.NAME_NOT_USABLE);
        }
        Duration life = wish.life();
        if (!life.isPositive() || life.compareTo(TokenWish.LONGEST) > 0) {
            throw new TokenRefusal(Why.LIFE_NOT_USABLE);
        }
        boolean hasRole =
                accounts.find(account)
                        .orElseThrow(() -> new TokenRefusal(Why.GONE))
                        .roles()
                        .contains(wish.role());
        if (!hasRole || !units.seen(CurrentActor.get().units()).containsAll(wish.units())) {
            throw new TokenRefusal(Why.MORE_THAN_OWN);
        }
        if (tokens.of(account).stream().anyMatch(other -> other.name().equals(wish.name()))) {
            throw new TokenRefusal(Why.NAME_TAKEN);
        }
    }

    private static int account() {
        return Objects.requireNonNull(CurrentActor.get().account());
    }
}
