package io.github.linchpin.demo;

import static io.github.linchpin.demo.LedgerRows.number;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerColumnTest {
    private static final DemoLedger LEDGER = new DemoLedger(DemoLedger.SEED, LedgerRows.LAST_DAY);
    private static final List<NamedCsvRecord> ROWS =
            LEDGER.units().stream()
                    .flatMap(unit -> LedgerRows.rows(LEDGER, unit.key()).stream())
                    .toList();
    private static final Set<String> COUNTRIES = LedgerRows.countries();

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "document_no (PO|CR)-\\d{4}-[A-Z]{3}\\d{3}-[-\\d]+",
                "document_line [123]0",
                "bought_on \\d{4}-\\d\\d-\\d\\d",
                "item [A-Z]{3}-\\d{3}",
                "description \\S.*\\S",
                "supplier S\\d{3}",
                "supplier_name \\S.*\\S",
                "site [A-Z]{2}-[A-Z]{3}-\\d\\d",
                "quantity -?\\d+(\\.\\d{1,3})?",
                "unit pcs|kg|t|seat",
                "amount -?\\d+(\\.\\d\\d)?",
                "currency EUR|USD|JPY|CNY|CAD",
                "end_use civil|military|unknown",
                "hs_code \\d{6}",
                "origin ([A-Z]{2}|[A-Z]{2}:\\d+(;[A-Z]{2}:\\d+)+)?",
                "origin_document (LTD-\\d{4}-\\d{4})?",
                "buyer_listed yes|no|unknown"
            })
    void a_cell_has_its_form(String column, String form) {
        Pattern pattern = Pattern.compile(form);

        assertThat(ROWS).allMatch(row -> pattern.matcher(row.getField(column)).matches(), column);
    }

    @ParameterizedTest
    @CsvSource({
        "supplier_country,false",
        "site_country,false",
        "destination,true",
        "shipment_country,true"
    })
    void countries_are_known(String column, boolean maybeEmpty) {
        assertThat(ROWS)
                .extracting(row -> row.getField(column))
                .allMatch(code -> COUNTRIES.contains(code) || maybeEmpty && code.isEmpty());
    }

    @Test
    void origins_are_known_add_up_and_come_with_a_document() {
        for (NamedCsvRecord row : ROWS) {
            String origin = row.getField("origin");
            assertThat(row.getField("origin_document").isEmpty()).isEqualTo(origin.isEmpty());
            Map<String, Integer> parts = parts(origin);
            assertThat(COUNTRIES).containsAll(parts.keySet());
            assertThat(parts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(origin.isEmpty() ? 0 : 100);
        }
    }

    @Test
    void amounts_have_the_decimals_of_their_currency_and_the_sign_of_the_quantity() {
        for (NamedCsvRecord row : ROWS) {
            int decimals = row.getField("currency").equals("JPY") ? 0 : 2;
            assertThat(number(row, "amount").scale()).isEqualTo(decimals);
            assertThat(number(row, "amount").signum())
                    .isNotZero()
                    .isEqualTo(number(row, "quantity").signum());
        }
    }

    @Test
    void rare_answers_are_rare_but_occur() {
        assertThat(part("end_use", "civil")).isBetween(0.90, 0.98);
        assertThat(part("end_use", "unknown")).isBetween(0.02, 0.08);
        assertThat(part("end_use", "military")).isBetween(0.002, 0.03);
        assertThat(part("buyer_listed", "no")).isBetween(0.98, 0.999);
        assertThat(part("destination", "")).isBetween(0.95, 0.99);
        assertThat(ROWS).extracting(row -> row.getField("buyer_listed")).contains("yes");
    }

    private static double part(String column, String value) {
        return (double) ROWS.stream().filter(row -> row.getField(column).equals(value)).count()
                / ROWS.size();
    }

    private static Map<String, Integer> parts(String origin) {
        if (origin.isEmpty()) {
            return Map.of();
        }
        if (!origin.contains(":")) {
            return Map.of(origin, 100);
        }
        return Arrays.stream(origin.split(";", -1))
                .collect(
                        Collectors.toMap(
                                part -> part.substring(0, 2),
                                part -> Integer.valueOf(part.substring(3))));
    }
}
