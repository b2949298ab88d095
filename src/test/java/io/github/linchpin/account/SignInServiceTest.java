package io.github.linchpin.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.Role;
import io.github.linchpin.testing.MovingClock;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.StatementCounter;
import io.github.linchpin.testing.WritingTest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in against real accounts, with a clock that is moved. */
@WritingTest
class SignInServiceTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Autowired AccountQuery accounts;
    @Autowired AccountService service;
    @Autowired PasswordLinkService links;
    @Autowired SignInRecord trail;
    @Autowired StatementCounter statements;

    private final MovingClock clock = new MovingClock();
    private final PasswordHashing hashing = new PasswordHashing(4);

    @SuppressWarnings("NullAway.Init")
    private SignInService door;

    @BeforeEach
    void open() {
        door =
                new SignInService(
                        accounts, hashing, new SignInThrottle(clock), new DemoMode(false), trail);
        for (String name : new String[] {"grace", "gone", "new"}) {
            if (accounts.find("door-" + name).isEmpty()) {
                int id =
                        service.create(
                                "door-" + name,
                                new AccountChange(
                                        name, Set.of(Role.ANALYST), Set.of(), true, "test"));
                if (!name.equals("new")) {
                    links.setPassword(service.openPasswordLink(id, ""), PASSWORD);
                }
                if (name.equals("gone")) {
                    service.change(
                            accounts.find(id).orElseThrow(),
                            new AccountChange(name, Set.of(Role.ANALYST), Set.of(), false, "left"));
                }
            }
        }
    }

    @Test
    void name_and_password_open_the_door() {
        Actor actor = door.signIn(" Door-Grace ", PASSWORD).orElseThrow();
        assertThat(actor.name()).isEqualTo("door-grace");
        assertThat(actor.permissions()).isEqualTo(Role.ANALYST.permissions());
    }

    /** Unknown, known with a wrong password, switched off, without a password. */
    @Test
    void every_failure_does_the_same_work_and_says_the_same() {
        for (String name : new String[] {"door-nobody", "door-grace", "door-gone", "door-new"}) {
            for (String tried : new String[] {"wrong", "", "x".repeat(1000)}) {
                long hashes = hashing.computed();
                statements.reset();
                assertThat(door.signIn(name, tried)).as(name).isEmpty();
                assertThat(hashing.computed() - hashes).as(name).isEqualTo(1);
                assertThat(statements.count()).as(name).isEqualTo(1);
            }
        }
        assertThat(door.signIn("door-gone", PASSWORD)).isEmpty();
    }

    @Test
    void of_a_thousand_wrong_passwords_none_opens_and_the_account_recovers() {
        long hashes = hashing.computed();
        int attempts = 1_000;
        for (int i = 0; i < attempts; i++) {
            assertThat(door.signIn("door-grace", "guess number " + i)).isEmpty();
            clock.pass(Duration.ofMillis(100));
        }
        // 100 seconds of guessing: five free ones, then after 1, 2, 4 ... seconds
        assertThat(hashing.computed() - hashes).isLessThanOrEqualTo(12);
        assertThat(door.signIn("door-grace", PASSWORD)).as("has to wait").isEmpty();
        clock.pass(SignInThrottle.LONGEST);
        assertThat(door.signIn("door-grace", PASSWORD)).isPresent();
        assertThat(door.signIn("door-grace", PASSWORD)).as("cleared").isPresent();
    }

    @Test
    void guessing_at_a_stranger_looks_like_guessing_at_an_account() {
        PasswordHashing others = new PasswordHashing(4);
        SignInService otherDoor =
                new SignInService(
                        accounts, others, new SignInThrottle(clock), new DemoMode(false), trail);
        for (int i = 0; i < Proof.cases(50, 1_000); i++) {
            assertThat(door.signIn("door-nobody", "guess " + i)).isEmpty();
            assertThat(otherDoor.signIn("door-grace", "guess " + i)).isEmpty();
            assertThat(hashing.computed()).as("attempt " + i).isEqualTo(others.computed());
            clock.pass(Duration.ofMillis(500));
        }
    }

    @Test
    void demo_accounts_are_closed_where_the_mode_is_off() {
        assertThat(door.signIn("demo-administrator", "")).isEmpty();
        assertThat(accounts.find("demo-administrator")).isEmpty();
    }
}
