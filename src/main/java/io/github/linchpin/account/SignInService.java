package io.github.linchpin.account;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Signing in with name and password. Every attempt that may be looked at costs one question to the
 * database and one hash, whether the account exists, has a password, is switched off or not; the
 * answer does not tell which.
 */
@Service
@PermitAll
public class SignInService {
    private static final Logger log = LoggerFactory.getLogger(SignInService.class);

    private final AccountQuery accounts;
    private final PasswordHashing hashing;
    private final SignInThrottle throttle;
    private final DemoMode demo;
    private final SignInRecord trail;

    SignInService(
            AccountQuery accounts,
            PasswordHashing hashing,
            SignInThrottle throttle,
            DemoMode demo,
            SignInRecord trail) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.throttle = throttle;
        this.demo = demo;
        this.trail = trail;
    }

    /** Who signs in; empty where name and password do not fit, or have to wait. */
    public Optional<Actor> signIn(String name, String password) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        String address = CurrentActor.address().orElse("");
        if (demo.isOn() && DemoMode.isDemo(key)) {
            return accounts.find(key).filter(Account::active).map(Account::actor);
        }
        SignInThrottle.Answer answer = throttle.attempt(key, address);
        if (answer == SignInThrottle.Answer.WAIT) {
            return Optional.empty();
        }
        Optional<AccountQuery.Credentials> found = accounts.credentials(key);
        boolean fits =
                hashing.fits(password, found.map(AccountQuery.Credentials::hash).orElse(null));
        if (fits && found.isPresent() && found.get().account().active()) {
            throttle.succeeded(key, address);
            return found.map(credentials -> credentials.account().actor());
        }
        if (answer == SignInThrottle.Answer.LAST_FREE) {
            log.warn(
                    "Signing in has failed {} times from {}: the next attempts have to wait",
                    SignInThrottle.FREE_FOR_ACCOUNT,
                    address);
            found.ifPresent(credentials -> trail.delayed(credentials.account()));
        }
        return Optional.empty();
    }
}
