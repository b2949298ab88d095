package io.github.linchpin.demo;

import static io.github.linchpin.demo.LedgerRows.LAST_DAY;
import static io.github.linchpin.demo.LedgerRows.euro;
import static io.github.linchpin.demo.LedgerRows.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoLedgerTest {
    private static final DemoCatalogue CATALOGUE = DemoCatalogue.shipped();
    private static final DemoLedger LEDGER = new DemoLedger(DemoLedger.SEED, LAST_DAY);
    private static final Map<String, List<NamedCsvRecord>> ROWS = rows(LEDGER);

    @Test
    void the_same_seed_gives_the_same_bytes() {
        DemoLedger again = new DemoLedger(DemoLedger.SEED, LAST_DAY);

        for (DemoUnit unit : LEDGER.units()) {
            assertThat(LedgerRows.text(again, unit.key()))
                    .isEqualTo(LedgerRows.text(LEDGER, unit.key()));
        }
    }

    @Test
    void another_seed_gives_other_lines() {
        DemoLedger other = new DemoLedger(DemoLedger.SEED + 1, LAST_DAY);

        assertThat(LedgerRows.text(other, "us")).isNotEqualTo(LedgerRows.text(LEDGER, "us"));
    }

    @Test
    void a_later_last_day_changes_no_line_that_remains() {
        DemoLedger later = new DemoLedger(DemoLedger.SEED, LAST_DAY.plusDays(5));

        assertThat(LedgerRows.text(later, "de")).startsWith(LedgerRows.text(LEDGER, "de"));
    }

    @Test
    void an_item_more_or_less_leaves_the_lines_of_the_others() {
        DemoItem first = CATALOGUE.items().getFirst();
        DemoCatalogue smaller =
                new DemoCatalogue(
                        CATALOGUE.companies(),
                        CATALOGUE.items().stream().skip(1).toList(),
                        CATALOGUE.sources(),
                        CATALOGUE.steps(),
                        CATALOGUE.currencies());
        DemoLedger ledger = new DemoLedger(DemoLedger.SEED, LAST_DAY, smaller);

        assertThat(LedgerRows.text(ledger, "us").lines())
                .containsExactlyElementsOf(
                        LedgerRows.text(LEDGER, "us")
                                .lines()
                                .filter(line -> !line.contains("," + first.code() + ","))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {DemoLedger.SEED, 0, -1, 4711})
    void there_are_some_twenty_thousand_lines_of_which_half_say_where_they_come_from(long seed) {
        List<NamedCsvRecord> all =
                rows(new DemoLedger(seed, LAST_DAY)).values().stream()
                        .flatMap(List::stream)
                        .toList();

        assertThat(all).hasSizeBetween(18_000, 22_000);
        assertThat(share(all, row -> row.getField("origin").isEmpty())).isBetween(0.38, 0.52);
        assertThat((double) all.stream().filter(DemoLedgerTest::isCredit).count() / all.size())
                .isBetween(0.007, 0.014);
        // 36 months of about 300 million EUR a year
        assertThat(sum(all)).isBetween(780e6, 1020e6);
        Set<String> mapped = LedgerRows.column("db/demo/content.csv", "item");
        assertThat(share(all, row -> mapped.contains(row.getField("item")))).isBetween(0.60, 0.75);
    }

    @Test
    void the_columns_are_those_that_were_agreed_and_lines_end_with_a_line_feed() {
        String text = LedgerRows.text(LEDGER, "jp");

        assertThat(text)
                .startsWith(
                        "document_no,document_line,bought_on,item,description,supplier,"
                                + "supplier_name,supplier_country,site,site_country,quantity,unit,"
                                + "amount,currency,destination,end_use,hs_code,origin,"
                                + "origin_document,shipment_country,buyer_listed\n")
                .endsWith("\n")
                .doesNotContain("\r");
    }

    @Test
    void documents_and_lines_are_unique_in_a_unit() {
        ROWS.forEach((unit, rows) ->
                assertThat(rows)
                        .as(unit)
                        .extracting(row ->
                                row.getField("document_no") + "/" + row.getField("document_line"))
                        .doesNotHaveDuplicates());
    }

    @Test
    void lines_lie_in_the_36_months_that_end_with_the_last_day() {
        for (List<NamedCsvRecord> rows : ROWS.values()) {
            assertThat(rows)
                    .extracting(row -> LocalDate.parse(row.getField("bought_on")))
                    .isSorted()
                    .allSatisfy(
                            day -> assertThat(day).isBetween(LocalDate.of(2023, 12, 1), LAST_DAY));
            assertThat(rows)
                    .extracting(row -> row.getField("bought_on").substring(0, 7))
                    .contains("2023-12", "2026-11");
        }
    }

    @Test
    void a_credit_note_names_an_earlier_line_and_takes_back_no_more_than_that() {
        for (List<NamedCsvRecord> rows : ROWS.values()) {
            Map<String, NamedCsvRecord> earlier = new HashMap<>();
            for (NamedCsvRecord row : rows) {
                String own = row.getField("document_no") + " line " + row.getField("document_line");
                earlier.put(own, row);
                if (isCredit(row)) {
                    String named =
                            row.getField("description")
                                    .replaceFirst("^Credit note for (\\S+ line \\d+): .*", "$1");
                    assertThat(earlier).as(own).containsKey(named);
                    NamedCsvRecord bought = earlier.getOrDefault(named, row);
                    for (String same : List.of("item", "supplier", "currency", "origin")) {
                        assertThat(row.getField(same)).isEqualTo(bought.getField(same));
                    }
                    assertThat(number(row, "quantity").add(number(bought, "quantity")))
                            .isNotNegative();
                    assertThat(number(row, "amount").add(number(bought, "amount"))).isNotNegative();
                }
            }
        }
    }

    @Test
    void credits_stay_below_purchases_for_each_item_and_supplier() {
        Map<String, BigDecimal> net = new LinkedHashMap<>();
        all().forEach(row ->
                net.merge(
                        row.getField("item") + " " + row.getField("supplier"),
                        number(row, "quantity"),
                        BigDecimal::add));

        assertThat(net).allSatisfy((key, quantity) -> assertThat(quantity).isPositive());
    }

    @Test
    void controls_show_in_the_price_of_gallium() {
        assertThat(euroPerKilogram("2025-06")).isGreaterThan(1.4 * euroPerKilogram("2024-06"));
    }

    @Test
    void a_unit_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerRows.text(LEDGER, "fr"))
                .withMessageContaining("fr");
    }

    private static double euroPerKilogram(String month) {
        List<NamedCsvRecord> gallium =
                all().filter(row -> row.getField("item").equals("CHP-205"))
                        .filter(row -> row.getField("bought_on").startsWith(month))
                        .toList();
        return sum(gallium)
                / gallium.stream().mapToDouble(row -> number(row, "quantity").doubleValue()).sum();
    }

    private static boolean isCredit(NamedCsvRecord row) {
        return number(row, "quantity").signum() < 0;
    }

    private static double share(List<NamedCsvRecord> rows, Predicate<NamedCsvRecord> part) {
        return sum(rows.stream().filter(part).toList()) / sum(rows);
    }

    private static double sum(List<NamedCsvRecord> rows) {
        return rows.stream().mapToDouble(row -> euro(row, CATALOGUE)).sum();
    }

    private static Stream<NamedCsvRecord> all() {
        return ROWS.values().stream().flatMap(List::stream);
    }

    private static Map<String, List<NamedCsvRecord>> rows(DemoLedger ledger) {
        return ledger.units().stream()
                .collect(
                        Collectors.toMap(
                                DemoUnit::key, unit -> LedgerRows.rows(ledger, unit.key())));
    }
}
