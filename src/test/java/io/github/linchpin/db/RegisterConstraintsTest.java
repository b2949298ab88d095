package io.github.linchpin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;

/** The second wall behind the readers of the register, tried with plain SQL. */
@DatabaseTest
class RegisterConstraintsTest {
    private static final String DATED =
            "update measure_version set effective = '2026-05-02', effective_precision = 'day', end_certainty = 'reported', ";
    private static final String SLEEP = "update suspension_version set ";
    private static final String PART = "update measure_scope set coverage = 'part', ";

    @Autowired DatabaseAccess access;

    @ParameterizedTest
    @ValueSource(
            strings = {
                DATED + "ended = '2026-05-02', ended_precision = 'day'",
                DATED + "ended = '2026-05-01', ended_precision = 'month'",
                DATED + "ended = '2026-01-01', ended_precision = 'year'",
                PART
                        + "members = '{}', part = 'large', condition_key = 'size', condition_question = 'Large?'",
                "update exemption set valid_from = '2026-05-02', valid_to = '2026-05-01', valid_to_precision = 'month'"
            })
    void the_database_takes_what_the_refused_ones_are_variants_of(String sql) throws SQLException {
        execute(sql);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("changes")
    void the_database_refuses(String sql, String constraint) {
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        e -> {
                            ServerErrorMessage message = e.getServerErrorMessage();
                            assertThat(message == null ? "" : message.getConstraint())
                                    .as(e.getMessage())
                                    .isEqualTo(constraint);
                        });
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        DATED + "ended = '2026-05-01', ended_precision = 'day'",
                        "end_not_before_start"),
                Arguments.of(
                        DATED + "ended = '2026-04-01', ended_precision = 'month'",
                        "end_not_before_start"),
                Arguments.of(
                        DATED + "ended = '2025-01-01', ended_precision = 'year'",
                        "end_not_before_start"),
                Arguments.of(
                        "update measure_version set ended = null where ended is not null",
                        "ended_dated"),
                Arguments.of(
                        "update measure_version set effective_precision = null where effective is not null",
                        "effective_dated"),
                Arguments.of(
                        "update measure_version set withdrawn_precision = 'day' where withdrawn is null",
                        "withdrawn_dated"),
                Arguments.of(
                        "update measure_version set known_from = 'infinity'",
                        "measure_version_known_from_check"),
                Arguments.of("update measure_version set known_from = '2026-01-01'", "known_once"),
                Arguments.of(
                        "update measure_version set reach = null where effect = 'export-restriction'",
                        "reach_of_export_restrictions"),
                Arguments.of(
                        "update measure_version set reach = 'export' where effect = 'event'",
                        "reach_of_export_restrictions"),
                Arguments.of(
                        "update measure_version set end_use = null where applies_to = 'end-use'",
                        "end_use_where_it_matters"),
                Arguments.of(
                        "update measure_version set relation = 'replaced-by' where relation is null",
                        "related_where_relation"),
                Arguments.of(
                        "update measure_version set sources = '{}'",
                        "measure_version_sources_check"),
                Arguments.of(
                        "update measure_version set scope_set = 1000",
                        "measure_version_measure_scope_set_fkey"),
                Arguments.of(
                        SLEEP
                                + "legal_end = starts - 1, reported_end = null, reported_on = null, reported_by = null",
                        "suspension_end_not_before_start"),
                Arguments.of(
                        SLEEP + "reported_end = legal_end where reported_end is not null",
                        "reported_end_is_later"),
                Arguments.of(
                        SLEEP + "reported_by = null where reported_end is not null",
                        "report_is_named"),
                Arguments.of(
                        "update measure_scope set condition_key = null where coverage = 'part'",
                        "question_where_part"),
                Arguments.of(
                        "update measure_scope set part = 'large' where coverage = 'whole'",
                        "part_is_named"),
                Arguments.of(
                        "update measure_scope set part = null where coverage = 'part' and members = '{}'",
                        "part_is_named"),
                Arguments.of("update measure_code set code = '8112 92'", "measure_code_code_check"),
                Arguments.of(
                        "update exemption set valid_from = '2026-05-02', valid_to = '2026-04-01', valid_to_precision = 'month'",
                        "exemption_from_before_to"),
                Arguments.of("update evidence set low = 'NaN', high = null", "evidence_low_check"),
                Arguments.of(
                        "update evidence set high = low - 1 where high is not null",
                        "evidence_low_below_high"),
                Arguments.of(
                        "update evidence set period_from_precision = null where period_from is not null",
                        "evidence_dated"),
                Arguments.of("update project set capacity = 'NaN'", "project_capacity_check"),
                Arguments.of(
                        "update project set start_from_precision = null where start_from is not null",
                        "project_dated"),
                Arguments.of(
                        "insert into register_state values (false, 1)",
                        "register_state_one_check"));
    }

    /** Runs a statement as the owner and takes it back. */
    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            int rows = statement.executeUpdate(sql);
            connection.rollback();
            assertThat(rows).isPositive();
        }
    }
}
