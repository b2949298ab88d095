package io.github.linchpin.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow. After {@value #FREE_FOR_ACCOUNT} failures for an account name (whether it
 * exists or not) or {@value #FREE_FOR_ADDRESS} from an address each further attempt has to wait: a
 * second, then twice as long each time, up to five minutes. An attempt is counted before the
 * password is looked at, so that parallel ones do not slip through; a successful one clears the
 * account. Counts are forgotten an hour after the last attempt, and with a restart.
 */
@Component
class SignInThrottle {
    static final int FREE_FOR_ACCOUNT = 5;
    static final int FREE_FOR_ADDRESS = 20;
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofHours(1);

    /** Bounds the memory that somebody can take with invented names. */
    private static final int NAMES = 100_000;

    private final Clock clock;
    private final Cache<String, Attempts> accounts =
            Caffeine.newBuilder().maximumSize(NAMES).build();
    private final Cache<String, Attempts> addresses =
            Caffeine.newBuilder().maximumSize(NAMES).build();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** What an attempt meets. */
    enum Answer {
        ALLOWED,
        /** Allowed, and the next one has to wait: worth an entry in the trail. */
        LAST_FREE,
        WAIT
    }

    private record Attempts(int count, Instant last, Instant next) {}

    /** Counts an attempt and says whether it may be looked at. */
    Answer attempt(String account, String address) {
        if (!take(addresses, address, FREE_FOR_ADDRESS)) {
            return Answer.WAIT;
        }
        if (!take(accounts, account, FREE_FOR_ACCOUNT)) {
            return Answer.WAIT;
        }
        Attempts now = accounts.getIfPresent(account);
        return now != null && now.count() == FREE_FOR_ACCOUNT ? Answer.LAST_FREE : Answer.ALLOWED;
    }

    /** The password fitted: the account starts anew, the address gets its attempt back. */
    void succeeded(String account, String address) {
        accounts.invalidate(account);
        addresses
                .asMap()
                .computeIfPresent(
                        address,
                        (key, a) -> new Attempts(Math.max(0, a.count() - 1), a.last(), a.last()));
    }

    private boolean take(Cache<String, Attempts> attempts, String key, int free) {
        Instant now = clock.instant();
        boolean[] allowed = {false};
        attempts.asMap()
                .compute(
                        key,
                        (name, before) -> {
                            if (before == null || before.last().plus(MEMORY).isBefore(now)) {
                                allowed[0] = true;
                                return new Attempts(1, now, now);
                            }
                            if (now.isBefore(before.next())) {
                                return before;
                            }
                            allowed[0] = true;
                            int count = before.count() + 1;
                            return new Attempts(count, now, now.plus(delay(count - free)));
                        });
        return allowed[0];
    }

    private static Duration delay(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 20));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
