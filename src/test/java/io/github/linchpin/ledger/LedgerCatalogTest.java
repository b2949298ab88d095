package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.testing.DatabaseTest;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that keep the large tables distributable by business unit, read from the catalog. */
@DatabaseTest
class LedgerCatalogTest {
    /** Small tables that every server of a distributed database would hold whole. */
    private static final Set<String> EVERYWHERE = Set.of("business_unit", "area", "input");

    /** Parts of a row of the same unit: the key begins with it. */
    private static final Set<String> PARTS =
            Set.of("column_mapping_place -> column_mapping", "stock_arrival -> stock_count");

    /** Tables without even those keys: they would make loading many times slower. */
    private static final Set<String> LARGE =
            Set.of(
                    "purchase_line",
                    "staged_line",
                    "spend_item_month",
                    "spend_change",
                    "spend_month",
                    "spend_supplier_month",
                    "spend_supplier_year",
                    "spend_input_month",
                    "spend_unit_month");

    @Autowired DSLContext dsl;

    @Test
    void the_unit_leads_every_key_of_what_a_unit_owns() {
        assertThat(owned()).contains("supplier", "item", "ledger_import").containsAll(LARGE);
        List<String> keys =
                dsl.fetch(
                                """
                                select t.relname || ': ' || i.relname
                                from pg_index x
                                join pg_class t on t.oid = x.indrelid
                                join pg_class i on i.oid = x.indexrelid
                                join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                                where x.indisunique and t.relname = any(?)
                                  and (select a.attname from pg_attribute a
                                       where a.attrelid = t.oid and a.attnum = x.indkey[0]) <> 'business_unit_id'
                                """,
                                (Object) owned().toArray(String[]::new))
                        .map(LedgerCatalogTest::text);
        assertThat(keys).as("keys that another column leads").isEmpty();
    }

    @Test
    void large_tables_have_no_foreign_keys_and_no_triggers() {
        assertThat(
                        dsl.fetch(
                                        """
                                        select t.relname || ' -> ' || r.relname
                                        from pg_constraint c
                                        join pg_class t on t.oid = c.conrelid
                                        join pg_class r on r.oid = c.confrelid
                                        where c.contype = 'f' and t.relname = any(?)
                                        """,
                                        (Object) owned().toArray(String[]::new))
                                .map(LedgerCatalogTest::text))
                .isNotEmpty()
                .allMatch(key ->
                        EVERYWHERE.contains(key.substring(key.indexOf("> ") + 2))
                                || PARTS.contains(key))
                .noneMatch(key -> LARGE.contains(key.substring(0, key.indexOf(' '))));
        assertThat(
                        dsl.fetch(
                                        """
                                        select t.relname || ': ' || g.tgname
                                        from pg_trigger g join pg_class t on t.oid = g.tgrelid
                                        where not g.tgisinternal and t.relname = any(?)
                                        """,
                                        (Object) LARGE.toArray(String[]::new))
                                .map(LedgerCatalogTest::text))
                .isEmpty();
    }

    /** Tables, not their partitions, with a column of the unit. */
    private List<String> owned() {
        return dsl.fetch(
                        """
                        select t.relname
                        from pg_attribute a
                        join pg_class t on t.oid = a.attrelid
                        join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                        where a.attname = 'business_unit_id' and t.relkind in ('r', 'p') and not t.relispartition
                        """)
                .map(LedgerCatalogTest::text);
    }

    private static String text(Record row) {
        return String.valueOf(row.get(0));
    }
}
