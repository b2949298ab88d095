package io.github.linchpin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.testing.FixedClock;
import io.github.linchpin.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Filters, pages, export and history on a trail of six entries. */
@Tag("query")
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditServiceTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(FixedClock.NOW, ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init")
    private AuditDatabase database;

    @SuppressWarnings("NullAway.Init")
    private AuditService service;

    @BeforeAll
    void start() {
        database = AuditDatabase.start();
        service = database.get(AuditService.class);
        as(
                Actor.system("shipped data"),
                AuditEvent.of("source.switched-off", "source", "rawm", "Raw materials"));
        as(
                Actor.person(1, "ada", "Ada", Set.of(Role.ADMINISTRATOR), UnitScope.NONE),
                AuditEvent.created("account", 7, "Bob", Map.of("roles", Set.of(Role.ANALYST))),
                AuditEvent.changed(
                                "account",
                                7,
                                "Bob",
                                Map.of("active", true),
                                Map.of("active", false))
                        .because("left; 100%_sure, =1+1"),
                AuditEvent.created("business-unit", 7, "Élan", Map.of("country", "FR")));
        as(
                Actor.person(7, "bob", "Bob", Set.of(Role.ANALYST), UnitScope.NONE),
                AuditEvent.of("account.signed-in", "account", 7, "Bob"));
        as(Actor.VISITOR, AuditEvent.of("account.refused", "account", "", "=cmd()"));
    }

    private void as(Actor actor, AuditEvent... events) {
        Supplier<Boolean> work =
                () -> {
                    database.record(events);
                    return true;
                };
        assertThat(CurrentActor.as(actor, work)).isTrue();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void the_newest_comes_first_page_by_page() {
        assertThat(numbers(service.page(AuditFilter.ALL, 0, 4))).containsExactly(6L, 5L, 4L, 3L);
        assertThat(numbers(service.page(AuditFilter.ALL, 4, 4))).containsExactly(2L, 1L);
        assertThat(service.count(AuditFilter.ALL)).isEqualTo(6);
    }

    @Test
    void each_filter_keeps_what_it_names() {
        assertThat(kept(filter("ada", null, null, null, null))).containsExactly(4L, 3L, 2L);
        assertThat(kept(filter(null, "account.created", null, null, null))).containsExactly(2L);
        assertThat(kept(filter(null, null, "business-unit", null, null))).containsExactly(4L);
        assertThat(kept(filter(null, null, null, "7", null))).containsExactly(5L, 4L, 3L, 2L);
        assertThat(kept(filter("ada", null, "account", "7", null))).containsExactly(3L, 2L);
        assertThat(kept(filter("eve", null, null, null, null))).isEmpty();
    }

    @Test
    void words_are_found_in_names_and_reasons_and_are_no_pattern() {
        assertThat(kept(filter(null, null, null, null, "bOB"))).containsExactly(5L, 3L, 2L);
        assertThat(kept(filter(null, null, null, null, "LEFT;"))).containsExactly(3L);
        assertThat(kept(filter(null, null, null, null, "0%_s"))).containsExactly(3L);
        assertThat(kept(filter(null, null, null, null, "l%t"))).isEmpty();
        assertThat(kept(filter(null, null, null, null, "shipped"))).containsExactly(1L);
    }

    @Test
    void days_count_from_midnight_to_midnight_in_utc() {
        assertThat(service.count(days(TODAY, TODAY))).isEqualTo(6);
        assertThat(service.count(days(TODAY, null))).isEqualTo(6);
        assertThat(service.count(days(null, TODAY))).isEqualTo(6);
        assertThat(service.count(days(TODAY.plusDays(1), null))).isZero();
        assertThat(service.count(days(null, TODAY.minusDays(1)))).isZero();
    }

    @Test
    void the_history_of_a_thing_is_its_own() {
        assertThat(numbers(service.history("account", "7"))).containsExactly(5L, 3L, 2L);
        assertThat(service.history("account", "8")).isEmpty();
    }

    @Test
    void choices_are_what_is_on_file() {
        assertThat(service.choices())
                .isEqualTo(
                        new AuditChoices(
                                List.of("ada", "bob", "shipped data"),
                                List.of(
                                        "account.changed",
                                        "account.created",
                                        "account.refused",
                                        "account.signed-in",
                                        "business-unit.created",
                                        "source.switched-off"),
                                List.of("account", "business-unit", "source")));
    }

    @Test
    void the_export_has_every_column_and_nothing_that_a_spreadsheet_would_run() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        service.export(AuditFilter.ALL, file);

        List<String> lines = file.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\ufeffnumber,at,actor_kind,actor_account,actor_name,address,action,subject,subject_id,subject_name,before,after,reason,previous_hash,hash");
        AuditEntry entry = service.page(AuditFilter.ALL, 3, 1).getFirst();
        assertThat(lines.get(4))
                .isEqualTo(
                        "3,2026-11-21T12:00:00Z,account,1,ada,,account.changed,account,7,Bob,\"{\"\"active\"\":true}\",\"{\"\"active\"\":false}\",\"left; 100%_sure, =1+1\","
                                + entry.previousHash()
                                + ","
                                + entry.hash());
        assertThat(lines.get(1)).contains(",'=cmd(),");
    }

    @Test
    void a_long_export_is_complete() {
        AuditFilter filler = filter(null, "a.b", null, null, null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        database.transaction()
                .executeWithoutResult(open -> {
                    database.dsl()
                            .execute(
                                    "insert into audit_entry (at, actor_kind, actor_name, action, subject, subject_id, subject_name) select now(), 'system', '', 'a.b', 'a', n::text, '' from generate_series(1, 2500) n");
                    service.export(filler, file);
                    open.setRollbackOnly();
                });

        assertThat(file.toString(StandardCharsets.UTF_8).lines().skip(1))
                .hasSize(2500)
                .doesNotHaveDuplicates();
    }

    @Test
    void verification_says_what_the_last_entry_is() {
        AuditEntry last = service.page(AuditFilter.ALL, 0, 1).getFirst();
        AuditHead head = AuditHead.parse(last.number() + ":" + last.hash());

        assertThat(service.verify(head)).isEqualTo(new AuditReport(6, head, null));
        AuditHead other = new AuditHead(6, last.previousHash());
        assertThat(service.verify(other).damage())
                .isEqualTo(new AuditReport.Damage(6, AuditReport.Kind.REWRITTEN));
    }

    private List<Long> kept(AuditFilter filter) {
        List<AuditEntry> page = service.page(filter, 0, 100);
        assertThat(service.count(filter)).isEqualTo(page.size());
        return numbers(page);
    }

    private static AuditFilter filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String subjectId,
            @Nullable String text) {
        return new AuditFilter(null, null, actor, action, subject, subjectId, text);
    }

    private static AuditFilter days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new AuditFilter(from, to, null, null, null, null, null);
    }

    private static List<Long> numbers(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::number).toList();
    }
}
