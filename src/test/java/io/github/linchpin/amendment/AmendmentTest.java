package io.github.linchpin.amendment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.account.AccountService;
import io.github.linchpin.testing.FormTest;
import io.github.linchpin.testing.People;
import io.github.linchpin.testing.WritingTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two analysts and a reviewer who work on the register. */
@WritingTest
abstract class AmendmentTest extends FormTest {
    static final String SOURCES = "general-knowledge";

    @Autowired AccountService accounts;
    @Autowired AmendmentService amendments;
    @Autowired AmendmentActions actions;
    @Autowired AmendmentReviewService reviews;

    @SuppressWarnings("NullAway.Init")
    Actor analyst;

    @SuppressWarnings("NullAway.Init")
    Actor colleague;

    @SuppressWarnings("NullAway.Init")
    Actor reviewer;

    @BeforeEach
    void people() {
        analyst = person("amend-analyst", Role.ANALYST);
        colleague = person("amend-colleague", Role.ANALYST, Role.REVIEWER);
        reviewer = person("amend-reviewer", Role.REVIEWER);
    }

    private Actor person(String name, Role... roles) {
        return People.person(accounts, name, roles);
    }

    static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, work);
    }

    static void as(Actor actor, Runnable work) {
        CurrentActor.asActor(actor, work);
    }

    int begin(String title) {
        return as(analyst, () -> amendments.open(title));
    }

    AmendmentSheet sheet(int amendment) {
        return as(analyst, () -> amendments.sheet(amendment));
    }

    void change(int amendment, AmendmentRow row, Map<String, String> changes) {
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.putAll(changes);
        as(analyst, () -> amendments.save(amendment, row, cells));
    }

    Instant publish(int amendment) {
        as(analyst, () -> amendments.submit(amendment, "As announced"));
        return as(
                reviewer,
                () -> reviews.publish(reviews.sheet(amendment).amendment(), "Read and compared"));
    }

    List<String> faults(int amendment) {
        return sheet(amendment).faults().stream()
                .map(fault -> fault.column() + ": " + fault.reason())
                .toList();
    }

    static void assertRefused(AmendmentRefusal.Why why, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AmendmentRefusal.class,
                        refusal ->
                                org.assertj.core.api.Assertions.assertThat(refusal.why())
                                        .isEqualTo(why));
    }
}
