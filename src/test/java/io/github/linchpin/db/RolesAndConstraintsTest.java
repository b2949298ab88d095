package io.github.linchpin.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.testing.DatabaseTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;

/** The second wall behind the readers: rights and constraints, tried with plain SQL. */
@DatabaseTest
class RolesAndConstraintsTest {
    private static final String PERCENT = "germanium-refining-2016-2020-ec-crm-2023-table-a";
    private static final String QUANTITY = "gallium-refining-primary-low-purity-2025-usgs-mcs-2026";

    @Autowired DatabaseAccess access;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (x int)",
                "create schema mine",
                "create view mine as select 1",
                "alter table figure add x int",
                "alter table figure drop constraint low_below_high",
                "drop table figure",
                "truncate figure",
                "update revision set note = 'changed'",
                "update revision set known_from = now() where false",
                "delete from revision where false",
                "update figure set value = 1 where false",
                "delete from figure where false",
                "update share_table set form = '' where false",
                "delete from share_table where false",
                "update act set issuer = 'US' where false",
                "delete from act where false",
                "update measure set act = '' where false",
                "delete from measure where false",
                "update measure_version set title = '' where false",
                "update measure_version set known_from = now() where false",
                "delete from measure_version where false",
                "truncate measure_version",
                "update measure_area set area = 'US' where false",
                "delete from measure_area where false",
                "update scope_set set checksum = '' where false",
                "delete from scope_set where false",
                "update measure_scope set coverage = 'none' where false",
                "delete from measure_scope where false",
                "update measure_code set code = '0000' where false",
                "delete from measure_code where false",
                "update suspension set measure = '' where false",
                "delete from suspension where false",
                "update suspension_version set legal_end = '2027-01-01' where false",
                "delete from suspension_version where false",
                "delete from amendment where false",
                "delete from amendment_row where false",
                "delete from amendment_author where false",
                "update amendment_author set account = 1 where false",
                "insert into register_state (one, changes) values (true, 1)",
                "delete from register_state where false",
                "update audit_entry set reason = '' where false",
                "update audit_entry set number = 1 where false",
                "delete from audit_entry where false",
                "truncate audit_entry",
                "insert into audit_entry (number) values (1) on conflict (number) do update set reason = ''",
                "alter table audit_entry disable trigger all",
                "alter table audit_entry disable trigger seal_audit_entry",
                "alter table audit_entry drop constraint audit_entry_pkey",
                "alter function seal_audit_entry() rename to mine",
                "create or replace function seal_audit_entry() returns trigger language plpgsql as 'begin return new; end'",
                "drop trigger seal_audit_entry on audit_entry",
                "drop function seal_audit_entry()",
                "drop table audit_entry",
                "create trigger mine before insert on audit_entry for each row execute function seal_audit_entry()",
                "create rule mine as on insert to audit_entry do instead nothing",
                "set session_replication_role = replica",
                "select * from flyway_schema_history",
                "create role mine"
            })
    void the_application_may_not(String sql) {
        assertThatThrownBy(() -> execute(access.application(), sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    /** The application adds to the audit trail, and not even the owner does more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = '' where false",
                "update audit_entry set number = number + 1",
                "delete from audit_entry where false",
                "delete from audit_entry",
                "truncate audit_entry",
                "truncate audit_entry cascade"
            })
    void the_owner_may_not(String sql) {
        assertThatThrownBy(() -> execute(access.owner(), sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> {
                            assertThat(e.getSQLState()).isEqualTo("42501");
                            assertThat(e.getMessage()).contains("The audit trail only grows");
                        });
    }

    @Test
    void the_application_reads_and_writes_its_rows() throws SQLException {
        execute(access.application(), "select * from figure limit 1");
        execute(access.application(), "update snapshot set doubt = doubt where false");
        execute(
                access.application(),
                figure("'residual', null, 'value'", "1, 1, 1", QUANTITY)
                        .replace("where t.code", "where false and t.code"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void the_database_refuses(String name, String sql, String constraint) {
        assertThatThrownBy(() -> execute(access.owner(), sql))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        e -> assertThat(constraint(e)).as(e.getMessage()).isEqualTo(constraint));
    }

    @Test
    void the_database_takes_the_row_that_the_refused_ones_are_variants_of() throws SQLException {
        execute(access.owner(), figure("'area', 'FR', 'value'", "17, 16.5, 17.5", PERCENT));
        execute(access.owner(), figure("'area', 'FR', 'withheld'", "null, null, null", QUANTITY));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row(
                        "NaN",
                        "'area', 'FR', 'value'",
                        "'NaN', null, null",
                        QUANTITY,
                        "figure_value_check"),
                row(
                        "infinity",
                        "'area', 'FR', 'value'",
                        "'Infinity', null, null",
                        QUANTITY,
                        "figure_value_check"),
                row(
                        "minus infinity",
                        "'area', 'FR', 'value'",
                        "'-Infinity', null, null",
                        QUANTITY,
                        "figure_value_check"),
                row(
                        "negative",
                        "'area', 'FR', 'value'",
                        "-1, null, null",
                        QUANTITY,
                        "figure_value_check"),
                row(
                        "NaN as lower bound",
                        "'area', 'FR', 'value'",
                        "1, 'NaN', null",
                        QUANTITY,
                        "figure_low_check"),
                row(
                        "NaN as upper bound",
                        "'area', 'FR', 'value'",
                        "1, 1, 'NaN'",
                        QUANTITY,
                        "figure_high_check"),
                row(
                        "a share of 101 %",
                        "'area', 'FR', 'value'",
                        "101, 100, 101",
                        PERCENT,
                        "percent_is_at_most_100"),
                row(
                        "a bound of 103 %",
                        "'area', 'FR', 'value'", "100, 99, 103", PERCENT, "percent_is_at_most_100"),
                row(
                        "withheld with a value",
                        "'area', 'FR', 'withheld'",
                        "1, null, null",
                        QUANTITY,
                        "nothing_where_unknown"),
                row(
                        "not available with a bound",
                        "'area', 'FR', 'not-available'",
                        "null, null, 1",
                        QUANTITY,
                        "nothing_where_unknown"),
                row(
                        "a value without a number",
                        "'area', 'FR', 'value'",
                        "null, 1, 2",
                        QUANTITY,
                        "number_where_value"),
                row("nil that is not 0", "'area', 'FR', 'nil'", "1, 1, 1", QUANTITY, "nil_is_zero"),
                row(
                        "inverted bounds",
                        "'area', 'FR', 'range'",
                        "null, 2, 1",
                        QUANTITY,
                        "low_below_high"),
                row(
                        "value above its bound",
                        "'area', 'FR', 'value'",
                        "3, 1, 2",
                        QUANTITY,
                        "low_below_high"),
                row(
                        "less-than without a bound",
                        "'area', 'FR', 'less-than'",
                        "null, null, null",
                        QUANTITY,
                        "bound_where_bounded"),
                row(
                        "at-least without a bound",
                        "'area', 'FR', 'at-least'",
                        "null, null, null",
                        QUANTITY,
                        "lower_bound_where_bounded"),
                row(
                        "an area row without an area",
                        "'area', null, 'value'",
                        "1, 1, 1",
                        QUANTITY,
                        "area_unless_residual"),
                row(
                        "a residual of an area",
                        "'residual', 'FR', 'value'",
                        "1, 1, 1",
                        QUANTITY,
                        "area_unless_residual"),
                row("an area twice", "'area', 'CN', 'value'", "1, 1, 1", QUANTITY, "figure_once"),
                row(
                        "a residual twice",
                        "'residual', null, 'value'",
                        "1, 1, 1",
                        QUANTITY,
                        "figure_once"),
                row(
                        "an unknown area",
                        "'area', 'ZZ', 'value'",
                        "1, 1, 1",
                        QUANTITY,
                        "figure_area_fkey"),
                Arguments.of(
                        "a quantity in a percent table",
                        figure("'area', 'FR', 'value'", "17, 16.5, 17.5", PERCENT)
                                .replace("r.denominator,", "'sum',"),
                        "figure_share_table_revision_denominator_fkey"),
                Arguments.of(
                        "a revision known from infinity",
                        "update revision set known_from = 'infinity'",
                        "revision_known_from_check"),
                Arguments.of(
                        "a published revision that nobody knows",
                        "update revision set known_from = null",
                        "published_is_known"),
                Arguments.of(
                        "a governance value that is no number",
                        "update governance set estimate = 'NaN'",
                        "governance_estimate_check"),
                Arguments.of(
                        "an index above 1",
                        "update snapshot set hhi_high = 1.01 where hhi_high = 1 or hhi_high is not null",
                        "snapshot_hhi_high_check"),
                Arguments.of(
                        "an index without an upper end and without a reason",
                        "update snapshot set hhi_high = null, doubt = null where hhi_high is not null",
                        "doubt_where_no_upper_end"),
                Arguments.of(
                        "a bloc twice on one day",
                        "insert into area_member select bloc, member, valid_from, valid_to, source, grade from area_member",
                        "member_once_a_day"),
                Arguments.of(
                        "a period that ends before it begins",
                        "update share_table set period_from = period_to + 1",
                        "period_from_before_to"));
    }

    private static Arguments row(
            String name, String what, String numbers, String table, String constraint) {
        return Arguments.of(name, figure(what, numbers, table), constraint);
    }

    private static String figure(String what, String numbers, String table) {
        return """
        insert into figure (share_table, revision, line, denominator, role, area, kind,
            estimated, value, low, high, outside_total, source, grade)
        select r.share_table, r.number, 1000, r.denominator, %s,
            false, %s, false, t.source, 'OFFICIAL'
        from revision r join share_table t on t.id = r.share_table where t.code = '%s'
        """
                .formatted(what, numbers, table);
    }

    private static String constraint(PSQLException e) {
        ServerErrorMessage message = e.getServerErrorMessage();
        return message == null ? "" : String.valueOf(message.getConstraint());
    }

    /** Runs a statement and takes it back. */
    private void execute(DatabaseAccess.Role role, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(access.url(), role.user(), role.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.rollback();
        }
    }
}
