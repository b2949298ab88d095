package io.github.linchpin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.account.SignInThrottle.Answer;
import io.github.linchpin.testing.MovingClock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private final MovingClock clock = new MovingClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void five_attempts_are_free_and_the_next_has_to_wait() {
        for (int i = 1; i < SignInThrottle.FREE_FOR_ACCOUNT; i++) {
            assertThat(throttle.attempt("ada", "a" + i)).isEqualTo(Answer.ALLOWED);
        }
        assertThat(throttle.attempt("ada", "x")).isEqualTo(Answer.LAST_FREE);
        assertThat(throttle.attempt("ada", "y")).isEqualTo(Answer.WAIT);
        assertThat(throttle.attempt("bob", "y")).isEqualTo(Answer.ALLOWED);
        clock.pass(Duration.ofSeconds(1));
        assertThat(throttle.attempt("ada", "y")).isEqualTo(Answer.ALLOWED);
        assertThat(throttle.attempt("ada", "y")).isEqualTo(Answer.WAIT);
    }

    @Test
    void the_delay_doubles_up_to_five_minutes_and_is_never_longer() {
        int allowed = 0;
        for (int second = 0; second < 24 * 60 * 60; second++) {
            if (throttle.attempt("ada", "a" + second) != Answer.WAIT) {
                allowed++;
            }
            clock.pass(Duration.ofSeconds(1));
        }
        // a day of guessing, one every second: as many as five-minute delays allow, and a few
        // before
        assertThat(allowed).isBetween(24 * 12 - 5, 24 * 12 + 15);
        clock.pass(SignInThrottle.LONGEST);
        assertThat(throttle.attempt("ada", "b")).isEqualTo(Answer.ALLOWED);
    }

    @Test
    void an_address_that_tries_many_names_has_to_wait_too() {
        for (int i = 0; i < SignInThrottle.FREE_FOR_ADDRESS; i++) {
            assertThat(throttle.attempt("name" + i, "a")).isEqualTo(Answer.ALLOWED);
        }
        assertThat(throttle.attempt("another", "a")).isEqualTo(Answer.WAIT);
        assertThat(throttle.attempt("another", "b")).isEqualTo(Answer.ALLOWED);
    }

    @Test
    void a_success_clears_the_account_and_gives_the_address_back_one_attempt_only() {
        for (int i = 0; i < SignInThrottle.FREE_FOR_ADDRESS; i++) {
            throttle.attempt("name" + i, "a");
        }
        throttle.succeeded("name0", "a");
        assertThat(throttle.attempt("mine", "a")).isNotEqualTo(Answer.WAIT);
        assertThat(throttle.attempt("mine", "a")).isEqualTo(Answer.WAIT);
    }

    @Test
    void an_hour_without_an_attempt_is_forgotten() {
        IntStream.range(0, 30).forEach(i -> throttle.attempt("ada", "a" + i));
        clock.pass(Duration.ofMinutes(61));
        for (int i = 1; i < SignInThrottle.FREE_FOR_ACCOUNT; i++) {
            assertThat(throttle.attempt("ada", "b")).isEqualTo(Answer.ALLOWED);
        }
    }

    @Test
    void attempts_at_the_same_moment_do_not_slip_through() throws Exception {
        AtomicInteger allowed = new AtomicInteger();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1_000; i++) {
                String address = "a" + i;
                crowd.execute(() -> {
                    if (throttle.attempt("ada", address) != Answer.WAIT) {
                        allowed.incrementAndGet();
                    }
                });
            }
        }
        assertThat(allowed).hasValue(SignInThrottle.FREE_FOR_ACCOUNT);
    }
}
