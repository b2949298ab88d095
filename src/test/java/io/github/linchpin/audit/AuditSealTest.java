package io.github.linchpin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.db.jooq.tables.records.AuditEntryRecord;
import io.github.linchpin.testing.Proof;
import io.github.linchpin.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** The seal of the database and the one that is computed again agree on whatever is stored. */
@Tag("query")
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditSealTest {
    private static final long SEED = 20261121;
    private static final List<String> PIECES =
            List.of(
                    "",
                    "-",
                    "1:2:",
                    "0:",
                    ":",
                    "3:abc",
                    "\n",
                    "\r\n",
                    "\t",
                    "\\",
                    "\\\\x00",
                    "'",
                    "\"",
                    ",",
                    "null",
                    "NULL",
                    "é",
                    "e\u0301",
                    "ß",
                    "İ",
                    "漢字",
                    "\u202e",
                    "\ufeff",
                    "\u200b",
                    "\ud83d\ude00",
                    "\ud83d\udc69\u200d\ud83d\udd2c",
                    "\u0001",
                    "\u007f",
                    "\uffff",
                    "%s",
                    "${application}",
                    "$1",
                    "?",
                    "; drop table audit_entry; --",
                    " ");

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
    void both_seals_agree_on_nasty_entries() {
        Random random = new Random(SEED);
        int cases = Proof.cases(1_000, 20_000);
        List<AuditEntryRecord> entries = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            entries.add(entry(random));
        }

        database.transaction()
                .executeWithoutResult(open -> {
                    entries.forEach(database.get(AuditEntryRepository.class)::add);
                    assertThat(database.verify().damage()).isNull();
                    assertThat(database.verify().entries()).isEqualTo(cases);
                    assertThat(database.entries())
                            .extracting(AuditEntryRecord::getSubjectName)
                            .containsExactlyElementsOf(
                                    entries.stream()
                                            .map(AuditEntryRecord::getSubjectName)
                                            .toList());
                    open.setRollbackOnly();
                });
    }

    @Test
    void both_seals_agree_on_a_huge_value() {
        AuditEntryRecord huge = entry(new Random(SEED));
        huge.setAfter(json("漢".repeat(1_300_000)));

        database.transaction()
                .executeWithoutResult(open -> {
                    database.get(AuditEntryRepository.class).add(huge);
                    assertThat(database.verify().isIntact()).isTrue();
                    open.setRollbackOnly();
                });
    }

    /** In one block: the driver closes a connection whose settings differ between statements. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "set local time zone 'Pacific/Kiritimati'",
                "set local time zone 'America/St_Johns'",
                "set local datestyle = 'German, DMY'",
                "set local intervalstyle = 'iso_8601'",
                "set local bytea_output = 'escape'",
                "set local extra_float_digits = -15",
                "set local standard_conforming_strings = off",
                "set local escape_string_warning = off",
                "set local search_path = pg_temp",
                "set local search_path = ''",
                "create temp table audit_entry (number bigint, hash bytea)"
            })
    void the_settings_of_a_session_do_not_change_the_seal(String setting) {
        database.transaction()
                .executeWithoutResult(open -> {
                    database.get(AuditEntryRepository.class).add(entry(new Random(SEED)));
                    database.dsl().execute(block(setting));
                    AuditReport report = database.verify();
                    assertThat(report.entries()).isEqualTo(2);
                    assertThat(report.damage()).isNull();
                    open.setRollbackOnly();
                });
    }

    private static String block(String setting) {
        return """
        do $do$
        begin
            %s;
            insert into public.audit_entry (at, actor_kind, actor_name, action, subject, subject_id, subject_name, after, reason)
            values ('2026-11-21 12:00:00.123456+00', 'system', 'ü', 'a.b', 'a', 'C:\\x', '', '{"a": 1.0}', '1:2:');
            reset time zone;
            reset datestyle;
            reset standard_conforming_strings;
            reset search_path;
            drop table if exists pg_temp.audit_entry;
        end
        $do$\
        """
                .formatted(setting);
    }

    /** The seal does not depend on this code alone: it was computed with sha256sum. */
    @Test
    void the_seal_of_a_known_entry_is_known() {
        AuditEntryRecord entry = new AuditEntryRecord();
        entry.setNumber(1L);
        entry.setAt(Instant.parse("2026-11-21T12:00:00.000001Z").atOffset(ZoneOffset.UTC));
        entry.setActorKind("system");
        entry.setActorName("é");
        entry.setAction("a.b");
        entry.setSubject("a");
        entry.setSubjectId("");
        entry.setSubjectName("x");
        entry.setPreviousHash(new byte[32]);

        assertThat(AuditHead.of(1, AuditSeal.hash(entry)).hash())
                .isEqualTo("994ddd9d6b22b102a5ee8e874f620ffb56267b973860e2d05773d8bd9fa48e31");
    }

    private static AuditEntryRecord entry(Random random) {
        AuditEntryRecord entry = new AuditEntryRecord();
        entry.setAt(
                Instant.EPOCH
                        .plus(
                                random.nextLong(-62_000_000_000_000_000L, 250_000_000_000_000_000L),
                                ChronoUnit.MICROS)
                        .atOffset(ZoneOffset.ofHours(random.nextInt(-12, 13))));
        entry.setActorKind(List.of("account", "token", "system", "visitor").get(random.nextInt(4)));
        entry.setActorAccount(random.nextBoolean() ? null : random.nextInt());
        entry.setActorName(text(random, 10));
        entry.setAddress(filled(text(random, 3)));
        entry.setAction("account.changed");
        entry.setSubject(random.nextBoolean() ? "account" : "business-unit");
        entry.setSubjectId(text(random, 10));
        entry.setSubjectName(text(random, 30));
        entry.setBefore(random.nextBoolean() ? null : json(text(random, 50)));
        entry.setAfter(random.nextBoolean() ? null : json(text(random, 50)));
        entry.setReason(filled(text(random, 100)));
        return entry;
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static JSON json(String text) {
        // spaces and line ends stay where they are
        return JSON.json(
                " {\"b\" :\n\t%s, \"a\": 1.50e0, \"b\": null} "
                        .formatted(JsonNodeFactory.instance.stringNode(text)));
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.length() > 190 ? text.substring(0, 180) : text.toString();
    }
}
