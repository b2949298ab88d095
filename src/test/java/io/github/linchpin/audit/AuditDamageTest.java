package io.github.linchpin.audit;

import static io.github.linchpin.db.jooq.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.access.Actor;
import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.access.Role;
import io.github.linchpin.access.UnitScope;
import io.github.linchpin.audit.AuditReport.Kind;
import io.github.linchpin.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a superuser does to the trail with all triggers off, and what verification says of it. */
@Tag("query")
@ExtendWith(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditDamageTest {
    private static final int ENTRIES = 9;
    private static final int DAMAGED = 5;

    /** Every column with the smallest change that its type and its checks allow. */
    private static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("number", "1000");
        CHANGES.put("at", "at + interval '1 microsecond'");
        CHANGES.put("actor_kind", "'token'");
        CHANGES.put("actor_account", "actor_account # 1");
        CHANGES.put("actor_name", letter("actor_name"));
        CHANGES.put("address", letter("address"));
        CHANGES.put("action", letter("action"));
        CHANGES.put("subject", letter("subject"));
        CHANGES.put("subject_id", letter("subject_id"));
        CHANGES.put("subject_name", letter("subject_name"));
        CHANGES.put("before", "replace(before::text, 'DE', 'DK')::json");
        CHANGES.put("after", "(after::text || ' ')::json");
        CHANGES.put("reason", letter("reason"));
        CHANGES.put(
                "previous_hash", "set_byte(previous_hash, 17, get_byte(previous_hash, 17) # 1)");
        CHANGES.put("hash", "set_byte(hash, 31, get_byte(hash, 31) # 128)");
    }

    @SuppressWarnings("NullAway.Init")
    private AuditDatabase database;

    @SuppressWarnings("NullAway.Init")
    private AuditHead head;

    private static String letter(String column) {
        return "overlay(%s placing chr(ascii(%s) + 1) from 1 for 1)".formatted(column, column);
    }

    @BeforeAll
    void start() {
        database = AuditDatabase.start();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            CurrentActor.as(
                    Actor.person(6, "ada", "Ada", Set.of(Role.ADMINISTRATOR), UnitScope.NONE),
                    () -> {
                        for (int i = 1; i <= ENTRIES; i++) {
                            database.record(
                                    AuditEvent.changed(
                                                    "account",
                                                    i,
                                                    "bob",
                                                    Map.of("home", "DE", "i", i),
                                                    Map.of("home", "FR", "i", -i))
                                            .because("asked"));
                        }
                        return true;
                    });
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        head = database.get(AuditChainQuery.class).head();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    static Stream<Arguments> changes() {
        return CHANGES.entrySet().stream()
                .flatMap(change ->
                        Stream.of(1, DAMAGED, ENTRIES)
                                .map(number ->
                                        Arguments.of(change.getKey(), number, change.getValue())));
    }

    @Test
    void every_column_is_tried() {
        assertThat(CHANGES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AUDIT_ENTRY.fields()).map(Field::getName).toList());
    }

    @Test
    void the_untouched_trail_is_intact() {
        assertThat(database.verify()).isEqualTo(new AuditReport(ENTRIES, head, null));
        assertThat(head.number()).isEqualTo(ENTRIES);
    }

    @ParameterizedTest(name = "{0} of entry {1}")
    @MethodSource("changes")
    void one_changed_byte_is_found_and_named(String column, int number, String change)
            throws SQLException {
        AuditReport report =
                database.verifyAfter(
                        null,
                        "update audit_entry set %s = %s where number = %d"
                                .formatted(column, change, number));

        Kind kind =
                switch (column) {
                    case "number" -> Kind.MISSING;
                    case "previous_hash" -> Kind.LINK;
                    default -> Kind.CONTENT;
                };
        assertThat(report.damage()).isEqualTo(new AuditReport.Damage(number, kind));
        assertThat(report.entries()).isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @MethodSource("absentTexts")
    void nothing_and_the_empty_text_are_not_the_same(String column, String value)
            throws SQLException {
        AuditReport report =
                database.verifyAfter(
                        null,
                        "update audit_entry set %s = %s where number = %d"
                                .formatted(column, value, DAMAGED));

        assertThat(report.damage()).isEqualTo(new AuditReport.Damage(DAMAGED, Kind.CONTENT));
    }

    static List<Arguments> absentTexts() {
        return List.of(
                Arguments.of("address", "null"),
                Arguments.of("before", "null"),
                Arguments.of("after", "'null'"),
                Arguments.of("reason", "null"),
                Arguments.of("reason", "'-'"),
                Arguments.of("actor_account", "null"),
                Arguments.of("actor_name", "''"));
    }

    @Test
    void a_text_that_moves_into_the_next_column_is_found() throws SQLException {
        AuditReport report =
                database.verifyAfter(
                        null,
                        "update audit_entry set subject_id = subject_id || '3:b', subject_name = 'ob' where number = 5");

        assertThat(report.damage()).isEqualTo(new AuditReport.Damage(DAMAGED, Kind.CONTENT));
    }

    @Test
    void a_deleted_entry_is_found() throws SQLException {
        assertThat(database.verifyAfter(null, "delete from audit_entry where number = 5").damage())
                .isEqualTo(new AuditReport.Damage(5, Kind.MISSING));
        assertThat(database.verifyAfter(null, "delete from audit_entry where number = 1").damage())
                .isEqualTo(new AuditReport.Damage(1, Kind.MISSING));
    }

    @Test
    void a_deleted_entry_whose_number_the_others_take_over_is_found() throws SQLException {
        AuditReport report =
                database.verifyAfter(
                        null,
                        "delete from audit_entry where number = 5",
                        "update audit_entry set number = 5 where number = 6",
                        "update audit_entry set number = 6 where number = 7",
                        "update audit_entry set number = 7 where number = 8",
                        "update audit_entry set number = 8 where number = 9");

        assertThat(report.damage()).isEqualTo(new AuditReport.Damage(5, Kind.LINK));
    }

    @Test
    void exchanged_entries_are_found() throws SQLException {
        AuditReport report =
                database.verifyAfter(
                        null,
                        "update audit_entry set number = 1000 where number = 4",
                        "update audit_entry set number = 4 where number = 6",
                        "update audit_entry set number = 6 where number = 1000");

        assertThat(report.damage()).isEqualTo(new AuditReport.Damage(4, Kind.LINK));
    }

    @Test
    void an_end_that_was_cut_off_is_found_with_the_expected_head_only() throws SQLException {
        String cut = "delete from audit_entry where number > 7";

        assertThat(database.verifyAfter(null, cut).isIntact()).isTrue();
        assertThat(database.verifyAfter(head, cut).damage())
                .isEqualTo(new AuditReport.Damage(8, Kind.CUT_OFF));
        assertThat(database.verifyAfter(head, "delete from audit_entry").damage())
                .isEqualTo(new AuditReport.Damage(1, Kind.CUT_OFF));
    }

    /** The superuser lets the trigger seal everything once more: only the anchor shows it. */
    @Test
    void a_trail_that_was_written_anew_is_found_with_the_expected_head_only() throws SQLException {
        String[] anew = {
            "create temp table kept on commit drop as select * from audit_entry",
            "delete from audit_entry",
            "set local session_replication_role = origin",
            "insert into audit_entry select number, at, actor_kind, actor_account, 'eve', address, action, subject, subject_id, subject_name, before, after, reason from kept order by number"
        };

        assertThat(database.verifyAfter(null, anew).isIntact()).isTrue();
        assertThat(database.verifyAfter(head, anew).damage())
                .isEqualTo(new AuditReport.Damage(ENTRIES, Kind.REWRITTEN));
    }

    @Test
    void a_trail_that_has_grown_still_has_every_earlier_head() {
        AuditVerification verification = database.get(AuditVerification.class);

        database.entries()
                .forEach(entry -> {
                    AuditHead earlier = AuditHead.of(entry.getNumber(), entry.getHash());
                    assertThat(verification.verify(earlier))
                            .isEqualTo(new AuditReport(ENTRIES, head, null));
                });
        assertThat(verification.verify(AuditHead.NONE).isIntact()).isTrue();
    }
}
