package io.github.linchpin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Permission;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.TokenRefusal.Why;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.WritingTest;
import io.github.linchpin.unit.UnitChange;
import io.github.linchpin.unit.UnitService;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens of an account with one unit that has another below it. */
@WritingTest
class TokenServiceTest {
    @Autowired TokenService tokens;
    @Autowired TokenSignIn door;
    @Autowired TokenQuery query;
    @Autowired TokenRepository repository;
    @Autowired AccountQuery accounts;
    @Autowired AccountService service;
    @Autowired UnitService units;

    private int above;
    private int below;
    private int foreign;
    private int id;

    @SuppressWarnings("NullAway.Init")
    private Actor owner;

    @BeforeEach
    void accounts() {
        String name = "token-" + UUID.randomUUID();
        above = units.create(new UnitChange(null, name, "DE", true, ""));
        below = units.create(new UnitChange(above, name, "FR", true, ""));
        foreign = units.create(new UnitChange(null, name + " other", "US", true, ""));
        id = service.create(name, roles(Role.ANALYST, Role.PROCUREMENT));
        owner = accounts.find(id).orElseThrow().actor();
    }

    @Test
    void a_token_reads_in_its_role_and_units_and_does_nothing_else() {
        String token = create("reads", Role.ANALYST, Set.of(below), 30);
        Actor actor = door.signIn(token).orElseThrow();
        assertThat(actor.kind()).isEqualTo(Actor.Kind.TOKEN);
        assertThat(actor.permissions())
                .containsExactlyInAnyOrder(Permission.READ, Permission.LEDGER);
        assertThat(actor.units().units()).containsExactly(below);
        assertThat(query.of(id).getFirst().lastUsedAt()).isEqualTo(FixedClock.NOW);
    }

    @Test
    void the_token_itself_is_not_kept() {
        String token = create("kept", Role.ANALYST, Set.of(), 30);
        ApiToken stored = query.of(id).getFirst();
        assertThat(token).startsWith(stored.start()).hasSizeGreaterThan(40);
        assertThat(stored.start()).hasSize(10);
        assertThat(stored.toString()).doesNotContain(token.substring(10));
    }

    @Test
    void nobody_gives_away_more_than_they_have() {
        refuses(Why.MORE_THAN_OWN, new TokenWish("a", Role.ADMINISTRATOR, Set.of(), days(1)));
        refuses(Why.MORE_THAN_OWN, new TokenWish("a", Role.ANALYST, Set.of(foreign), days(1)));
        refuses(Why.MORE_THAN_OWN, new TokenWish("a", Role.ANALYST, Set.of(999_999), days(1)));
        refuses(Why.LIFE_NOT_USABLE, new TokenWish("a", Role.ANALYST, Set.of(), days(367)));
        refuses(Why.LIFE_NOT_USABLE, new TokenWish("a", Role.ANALYST, Set.of(), days(0)));
        refuses(Why.NAME_NOT_USABLE, new TokenWish("  ", Role.ANALYST, Set.of(), days(1)));
        create("a", Role.ANALYST, Set.of(), 1);
        refuses(Why.NAME_TAKEN, new TokenWish(" a ", Role.ANALYST, Set.of(), days(1)));
    }

    @Test
    void a_token_loses_what_its_owner_loses() {
        String token = create("loses", Role.ANALYST, Set.of(above, below), 30);
        Account account = accounts.find(id).orElseThrow();
        service.change(
                account,
                new AccountChange("T", Set.of(Role.ANALYST), Set.of(below), true, "moved"));
        assertThat(door.signIn(token).orElseThrow().units().units()).containsExactly(below);
        account = accounts.find(id).orElseThrow();
        service.change(
                account, new AccountChange("T", Set.of(Role.ANALYST), Set.of(), false, "left"));
        assertThat(door.signIn(token)).isEmpty();
    }

    @Test
    void a_token_ends_with_its_life_or_when_it_is_revoked() {
        String token = create("ends", Role.ANALYST, Set.of(), 30);
        assertThat(at(Duration.ofDays(30).minusSeconds(1)).signIn(token)).isPresent();
        assertThat(at(Duration.ofDays(30)).signIn(token)).isEmpty();
        int number = query.of(id).getFirst().id();
        CurrentActor.asActor(owner, () -> tokens.revoke(number));
        assertThat(door.signIn(token)).isEmpty();
    }

    @Test
    void the_token_of_somebody_else_is_as_one_that_does_not_exist() {
        create("mine", Role.ANALYST, Set.of(), 30);
        int number = query.of(id).getFirst().id();
        Actor other = Actor.person(999_999, "x", "x", Set.of(Role.ANALYST), owner.units());
        for (int asked : new int[] {number, 999_999}) {
            assertThatThrownBy(() -> CurrentActor.asActor(other, () -> tokens.revoke(asked)))
                    .isInstanceOfSatisfying(
                            TokenRefusal.class, e -> assertThat(e.why()).isEqualTo(Why.GONE));
        }
        assertThat(query.find(number).orElseThrow().revokedAt()).isNull();
    }

    @Test
    void an_invented_token_opens_nothing() {
        assertThat(door.signIn("")).isEmpty();
        assertThat(door.signIn("lpt_" + Secret.random())).isEmpty();
    }

    private String create(String name, Role role, Set<Integer> seen, int days) {
        return CurrentActor.as(
                owner, () -> tokens.create(new TokenWish(name, role, seen, days(days))));
    }

    private void refuses(Why why, TokenWish wish) {
        assertThatThrownBy(() -> CurrentActor.as(owner, () -> tokens.create(wish)))
                .isInstanceOfSatisfying(
                        TokenRefusal.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private TokenSignIn at(Duration later) {
        Clock then = Clock.fixed(FixedClock.NOW.plus(later), ZoneOffset.UTC);
        return new TokenSignIn(query, repository, accounts, units, then);
    }

    private AccountChange roles(Role... roles) {
        return new AccountChange("T", Set.of(roles), Set.of(above), true, "test");
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
