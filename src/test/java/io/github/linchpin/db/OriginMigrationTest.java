package io.github.linchpin.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What was spent before origins had rungs keeps its sums. */
class OriginMigrationTest {
    private static final String BEFORE = "202611241010";

    @Test
    void sums_of_earlier_versions_are_kept_by_what_is_known_of_their_origin() throws SQLException {
        DatabaseAccess access = TestServer.get().newDatabase();
        migrate(access, BEFORE);
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.owner().user(), access.owner().password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into source (id, family, short_name, publisher, title, licence, licence_certainty, grade, rank)
                        values ('test', 'test', 'Test', 'Test', 'Test', 'none', 'unknown', 'OFFICIAL', 1);
                    insert into area (code, kind, name, source, grade) values ('US', 'country', 'United States', 'test', 'OFFICIAL');
                    insert into input (slug, kind, category, name) values ('gallium', 'material', 'metal', 'Gallium');
                    insert into business_unit (name, country) values ('Works', 'US');
                    insert into scope (input, stage, form_key, spec, destination, end_use, buyer_listed)
                        values ('gallium', 'refining', 'metal', '', 'US', 'civil', 'no');
                    insert into item (business_unit_id, code, description) select id, 'A', '' from business_unit;
                    insert into item_content (business_unit_id, item_id, input, stage, form_key, spec, share_of_value, valid_from, recorded_by, recorded_at)
                        select business_unit_id, id, 'gallium', 'refining', 'metal', '', 0.5, '2026-01-01', 'test', now() from item;
                    insert into spend_item_month
                        select i.business_unit_id, i.id, '2026-03-01', v.supplier, 0, 'US', 'civil', 'no', v.origin, v.documented, v.shipment, 'kg', 1, 1, v.amount
                        from item i, (values (1, '', false, '', 10), (1, '', true, '', 20), (1, 'CN', false, '', 100), (2, 'CN', true, 'MX', 200), (2, 'CN:60;MY:40', true, '', 400))
                            v (supplier, origin, documented, shipment, amount);
                    insert into spend_month
                        select business_unit_id, s.id, month, origin, documented, shipment, sum(lines), sum(amount_eur) / 2
                        from spend_item_month, scope s group by 1, 2, 3, 4, 5, 6;
                    insert into spend_supplier_month
                        select business_unit_id, supplier_id, s.id, month, sum(lines), 1, 2
                        from spend_item_month, scope s group by 1, 2, 3, 4;
                    """);
            migrate(access, "latest");
            String sums =
                    """
                    select %s o.last_processing, o.last_rung, o.primary_rung, o.shipment, s.parts, s.amount_eur::numeric(9, 2)
                    from %s s join line_origin o on o.id = s.origin_id order by 1, 2, 3, 4
                    """;
            assertThat(rows(statement, sums.formatted("", "spend_month")))
                    .containsExactly(
                            " 0 0  2 15.00",
                            "CN 2 0 MX 1 100.00",
                            "CN 4 0  1 50.00",
                            "CN:60;MY:40 2 0  1 200.00");
            assertThat(rows(statement, sums.formatted("s.supplier_id,", "spend_supplier_month")))
                    .containsExactly(
                            "1  0 0  2 15.00",
                            "1 CN 4 0  1 50.00",
                            "2 CN 2 0 MX 1 100.00",
                            "2 CN:60;MY:40 2 0  1 200.00");
            assertThat(
                            rows(
                                    statement,
                                    "select supplier_id, input, stage, year, parts from spend_supplier_year order by 1"))
                    .containsExactly("1 gallium refining 2026 3", "2 gallium refining 2026 2");
        }
    }

    private static void migrate(DatabaseAccess access, String target) {
        Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .placeholders(Map.of("application", '"' + access.application().user() + '"'))
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(found.getString(i));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }
}
