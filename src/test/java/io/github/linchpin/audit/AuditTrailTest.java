package io.github.linchpin.audit;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What an entry says, and that it stands and falls with its change. */
@Tag("query")
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailTest {
    private static final AuditEvent SIGNED_IN =
            AuditEvent.of("account.signed-in", "account", 7, "ada");

    @SuppressWarnings("NullAway.Init")
    private AuditDatabase database;

    @BeforeAll
    void start() {
        database = AuditDatabase.start();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void an_entry_says_who_did_what_when_and_from_where() {
        Actor ada = Actor.person(7, "ada", "Ada L.", Set.of(Role.ADMINISTRATOR), UnitScope.NONE);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            CurrentActor.as(
                    ada,
                    () -> {
                        database.record(
                                AuditEvent.changed(
                                                "business-unit",
                                                3,
                                                "Magnets",
                                                Map.of("country", "DE", "name", "Magnets"),
                                                Map.of("country", "FR", "name", "Magnets"))
                                        .because("moved"));
                        return true;
                    });
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        AuditEntryRecord entry = database.last();
        assertThat(entry.getAt().toInstant()).isEqualTo(FixedClock.NOW);
        assertThat(entry.getActorKind()).isEqualTo("account");
        assertThat(entry.getActorAccount()).isEqualTo(7);
        assertThat(entry.getActorName()).isEqualTo("ada");
        assertThat(entry.getAddress()).isEqualTo("192.0.2.7");
        assertThat(entry.getAction()).isEqualTo("business-unit.changed");
        assertThat(entry.getSubject()).isEqualTo("business-unit");
        assertThat(entry.getSubjectId()).isEqualTo("3");
        assertThat(entry.getSubjectName()).isEqualTo("Magnets");
        assertThat(entry.getBefore().data()).isEqualTo("{\"country\":\"DE\"}");
        assertThat(entry.getAfter().data()).isEqualTo("{\"country\":\"FR\"}");
        assertThat(entry.getReason()).isEqualTo("moved");
    }

    @Test
    void what_is_not_known_is_null() {
        database.record(SIGNED_IN.because(" "));

        AuditEntryRecord entry = database.last();
        assertThat(entry.getActorKind()).isEqualTo("visitor");
        assertThat(entry.getActorAccount()).isNull();
        assertThat(entry.getActorName()).isEmpty();
        assertThat(entry.getAddress()).isNull();
        assertThat(entry.getBefore()).isNull();
        assertThat(entry.getAfter()).isNull();
        assertThat(entry.getReason()).isNull();
    }

    @Test
    void values_are_written_in_one_way() {
        Map<String, Object> values = new TreeMap<>();
        values.put("day", LocalDate.of(2026, 11, 21));
        values.put("grade", Grade.OFFICIAL);
        values.put("roles", Set.of(Role.REVIEWER, Role.ANALYST));
        values.put("list", List.of(3, 1, 2));
        values.put("active", true);
        values.put("nothing", null);
        values.put("inner", Map.of("b", 1, "a", "x"));

        database.record(AuditEvent.created("account", 8, "bob", values));

        assertThat(database.last().getAfter().data())
                .isEqualTo(
                        "{\"active\":true,\"day\":\"2026-11-21\",\"grade\":\"OFFICIAL\",\"inner\":{\"a\":\"x\",\"b\":1},\"list\":[3,1,2],\"nothing\":null,\"roles\":[\"analyst\",\"reviewer\"]}");
    }

    @Test
    void secrets_and_whole_objects_are_refused() {
        int before = database.entries().size();

        for (Map<String, ?> values :
                List.of(
                        Map.of("password", "x"),
                        Map.of("inner", Map.of("passwordHash", "x")),
                        Map.of("account", new Object()),
                        Map.of("bytes", new byte[1]))) {
            assertThatThrownBy(
                            () -> database.record(AuditEvent.created("account", 9, "eve", values)))
                    .as("%s", values)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(database.entries()).hasSize(before);
    }

    @Test
    void what_somebody_typed_never_keeps_an_entry_from_being_written() {
        String long_ = "\ud83d\ude00".repeat(1000);
        Actor actor = new Actor(Actor.Kind.TOKEN, 7, long_, long_, Set.of(), UnitScope.NONE);

        CurrentActor.as(
                actor,
                () -> {
                    database.record(
                            AuditEvent.of("account.refused", "account", long_, "a\0b" + long_)
                                    .after(Map.of("typed", "a\0b"))
                                    .because("because \0"));
                    return true;
                });

        AuditEntryRecord entry = database.last();
        assertThat(entry.getActorName()).endsWith("…").hasSizeLessThanOrEqualTo(200);
        assertThat(entry.getSubjectId()).endsWith("…").hasSizeLessThanOrEqualTo(200);
        assertThat(entry.getSubjectName()).startsWith("a\ufffdb").endsWith("…");
        assertThat(entry.getReason()).isEqualTo("because \ufffd");
        assertThat(entry.getAfter()).isEqualTo(JSON.json("{\"typed\":\"a\\u0000b\"}"));
        assertThat(database.verify().isIntact()).isTrue();
    }

    @Test
    void a_change_that_is_taken_back_leaves_no_entry_and_no_gap() {
        database.record(SIGNED_IN);
        List<AuditEntryRecord> before = database.entries();

        database.transaction()
                .executeWithoutResult(open -> {
                    database.get(AuditTrail.class).record(SIGNED_IN);
                    open.setRollbackOnly();
                });
        assertThat(database.entries()).isEqualTo(before);
        database.record(SIGNED_IN);

        assertThat(database.last().getNumber()).isEqualTo(before.size() + 1L);
        assertThat(database.verify().isIntact()).isTrue();
    }

    @Test
    void nothing_is_recorded_outside_of_the_transaction_of_a_change() {
        assertThatThrownBy(() -> database.get(AuditTrail.class).record(SIGNED_IN))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void numbers_and_seals_that_a_writer_brings_are_not_taken() {
        database.record(SIGNED_IN);
        AuditEntryRecord last = database.last();
        AuditEntryRecord forged = last.copy();
        forged.setNumber(1_000_000L);
        forged.setAt(last.getAt());
        forged.setPreviousHash(new byte[32]);
        forged.setHash(new byte[32]);

        database.dsl().insertInto(AUDIT_ENTRY).set(forged).execute();

        AuditEntryRecord stored = database.last();
        assertThat(stored.getNumber()).isEqualTo(last.getNumber() + 1);
        assertThat(stored.getPreviousHash()).isEqualTo(last.getHash());
        assertThat(Arrays.equals(stored.getHash(), new byte[32])).isFalse();
        assertThat(database.verify().isIntact()).isTrue();
    }

    @Test
    void several_entries_of_one_statement_follow_each_other() {
        database.record(SIGNED_IN);
        int before = database.entries().size();

        database.dsl()
                .execute(
                        "insert into audit_entry (at, actor_kind, actor_name, action, subject, subject_id, subject_name) select now(), 'system', 'x', 'a.b', 'a', n::text, '' from generate_series(1, 50) n");

        assertThat(database.entries()).hasSize(before + 50);
        assertThat(database.verify().isIntact()).isTrue();
    }
}
