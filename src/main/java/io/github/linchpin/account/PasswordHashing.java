package io.github.linchpin.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * bcrypt, at most half the processors at a time: sign-ins in masses slow each other down and not
 * the pages.
 */
@Component
class PasswordHashing {
    /** In front of every hash, so that another algorithm can follow. */
    private static final String ALGORITHM = "{bcrypt}";

    private static final int WAIT_SECONDS = 20;

    private final BCryptPasswordEncoder encoder;
    private final Semaphore seats =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final AtomicLong computed = new AtomicLong();

    /** Compared with where there is no account, so that it takes as long as with one. */
    private final String nobody;

    PasswordHashing(@Value("${linchpin.password.strength:12}") int strength) {
        encoder = new BCryptPasswordEncoder(strength);
        nobody = hash(Secret.random());
    }

    /** The hash to store. */
    String hash(String password) {
        return ALGORITHM + seated(() -> String.valueOf(encoder.encode(password)));
    }

    /** Whether the password is the one of a stored hash; without one it works as long and fails. */
    boolean fits(String password, @Nullable String stored) {
        // bcrypt reads 72 bytes; a longer one was refused when it was set, and must not fit by its
        // start
        String tried = PasswordRules.isTooLong(password) ? "" : password;
        String hash = (stored == null ? nobody : stored).substring(ALGORITHM.length());
        boolean fits = seated(() -> encoder.matches(tried, hash));
        return fits && stored != null && !tried.isEmpty();
    }

    /** How many hashes were computed since the start. */
    long computed() {
        return computed.get();
    }

    private <T> T seated(java.util.function.Supplier<T> work) {
        try {
            if (!seats.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Too many sign-ins at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            computed.incrementAndGet();
            return work.get();
        } finally {
            seats.release();
        }
    }
}
