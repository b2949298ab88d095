package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and numbers as files write them, and what their columns are called. */
class WrittenFormTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POINT | 1234.56       | 1234.56
                    POINT | -1234.56      | -1234.56
                    POINT | 1234.56-      | -1234.56
                    POINT | \u22125       | -5
                    POINT | .5            | .5
                    POINT | 1,234.50      | 1234.50
                    POINT | 1,234,567     | 1234567
                    POINT | 1 250         | 1250
                    POINT | 1\u00a0250.25 | 1250.25
                    POINT | 1\u202f250    | 1250
                    POINT | 1'250'000.5   | 1250000.5
                    POINT | 1\u2019250    | 1250
                    POINT | 1.250         | 1.250
                    COMMA | 1234,56       | 1234.56
                    COMMA | 1.234,56      | 1234.56
                    COMMA | 1.234.567,5-  | -1234567.5
                    COMMA | 1 234,5       | 1234.5
                    COMMA | -1,250        | -1.250
                    COMMA | ,5            | .5
                    COMMA | 12            | 12
                    """)
    void numbers_that_can_be_read_in_one_way(DecimalSign sign, String text, String plain) {
        WrittenNumber number = WrittenNumber.of(text, sign, false);
        assertThat(number.fault()).isEmpty();
        assertThat(number.plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POINT | 1,234       | two ways
                    POINT | -12,345     | two ways
                    COMMA | 1.234       | two ways
                    COMMA | 1.5         | no number
                    POINT | 1,23        | no number
                    POINT | 0,234       | no number
                    POINT | 1,2345      | no number
                    POINT | 1,23,456    | no number
                    POINT | 1,234 567   | no number
                    POINT | 12345,678.9 | no number
                    POINT | 1.234.567   | no number
                    POINT | 1.234,5     | no number
                    POINT | 1e3         | no number
                    POINT | --5         | no number
                    POINT | -5-         | no number
                    POINT | -           | no number
                    POINT | .           | no number
                    POINT | \u0663      | no number
                    POINT | \uff11      | no number
                    POINT | 5 %         | no number
                    POINT | (5)         | no number
                    """)
    void numbers_that_cannot(DecimalSign sign, String text, String fault) {
        WrittenNumber number = WrittenNumber.of(text, sign, false);
        assertThat(number.plain()).isEmpty();
        assertThat(number.fault()).contains(fault);
    }

    @Test
    void numbers_of_a_workbook_come_plain_whatever_sign_its_texts_have() {
        assertThat(WrittenNumber.of("1234.56", DecimalSign.COMMA, true).plain())
                .isEqualTo("1234.56");
        assertThat(WrittenNumber.of("0.125", DecimalSign.COMMA, true).plain()).isEqualTo("0.125");
        assertThat(WrittenNumber.of("1.234,56", DecimalSign.COMMA, true).plain())
                .isEqualTo("1234.56");
        assertThat(WrittenNumber.of("1.234", DecimalSign.COMMA, true).fault()).contains("two ways");
        assertThat(WrittenNumber.of("9".repeat(61), DecimalSign.POINT, true).fault())
                .contains("60 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR_MONTH_DAY, 2026-11-21, 2026-11-21",
        "YEAR_MONTH_DAY, 2026/1/2, 2026-01-02",
        "YEAR_MONTH_DAY, 2026.01.02, 2026-01-02",
        "DAY_MONTH_YEAR, 21.11.2026, 2026-11-21",
        "DAY_MONTH_YEAR, 1/2/2026, 2026-02-01",
        "DAY_MONTH_YEAR, 29-02-2024, 2024-02-29",
        "MONTH_DAY_YEAR, 11/21/2026, 2026-11-21",
        "MONTH_DAY_YEAR, 1-2-2026, 2026-01-02",
        "YEAR_MONTH_DAY, 26-11-21,",
        "YEAR_MONTH_DAY, 21.11.2026,",
        "YEAR_MONTH_DAY, 2026-11-21T00:00:00,",
        "YEAR_MONTH_DAY, 2026-02-30,",
        "YEAR_MONTH_DAY, 20261121,",
        "DAY_MONTH_YEAR, 21.11.26,",
        "DAY_MONTH_YEAR, 2026-11-21,",
        "DAY_MONTH_YEAR, 21.11-2026,",
        "DAY_MONTH_YEAR, 29.02.2026,",
        "DAY_MONTH_YEAR, 12/31/2026,",
        "MONTH_DAY_YEAR, 31/12/2026,",
        "MONTH_DAY_YEAR, 1/2/2026/3,",
        "MONTH_DAY_YEAR, 012/2/2026,",
        "MONTH_DAY_YEAR, /2/2026,",
        "MONTH_DAY_YEAR, \u0661/2/2026,",
    })
    void days(DayOrder order, String text, @Nullable LocalDate day) {
        assertThat(order.day(text)).isEqualTo(day);
    }

    @Test
    void columns_are_recognised_by_their_usual_names() {
        assertThat(
                        ColumnMapping.byName(
                                        List.of(
                                                "PO number",
                                                "PO Item",
                                                "Document Date",
                                                "Material",
                                                "Short text",
                                                "Vendor",
                                                "Vendor name",
                                                "Order quantity",
                                                "UoM",
                                                "Net value",
                                                "Curr.",
                                                "Country of origin"))
                                .names())
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry(LineColumn.DOCUMENT_NO, "PO number"),
                                Map.entry(LineColumn.DOCUMENT_LINE, "PO Item"),
                                Map.entry(LineColumn.BOUGHT_ON, "Document Date"),
                                Map.entry(LineColumn.ITEM, "Material"),
                                Map.entry(LineColumn.DESCRIPTION, "Short text"),
                                Map.entry(LineColumn.SUPPLIER, "Vendor"),
                                Map.entry(LineColumn.SUPPLIER_NAME, "Vendor name"),
                                Map.entry(LineColumn.QUANTITY, "Order quantity"),
                                Map.entry(LineColumn.UNIT, "UoM"),
                                Map.entry(LineColumn.AMOUNT, "Net value"),
                                Map.entry(LineColumn.CURRENCY, "Curr."),
                                Map.entry(LineColumn.ORIGIN, "Country of origin")));
        assertThat(required("Belegnummer;Position;Belegdatum;Material;Lieferant;Betrag;Währung"))
                .isTrue();
        assertThat(required("発注番号;明細番号;発注日;品目コード;仕入先コード;金額;通貨")).isTrue();
        assertThat(required("DOCUMENT NO;document-line;Bought On;item;SUPPLIER;amount;currency"))
                .isTrue();
        assertThat(required("a;b;c")).isFalse();
    }

    private static boolean required(String header) {
        Map<LineColumn, String> names =
                ColumnMapping.byName(List.of(header.split(";", -1))).names();
        return names.size() == 7 && names.keySet().stream().allMatch(LineColumn::isRequired);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-21 | 1234.56  | YEAR_MONTH_DAY | POINT
                    21.11.2026 | 1.234,56 | DAY_MONTH_YEAR | COMMA
                    21/11/2026 | 1,234.56 | DAY_MONTH_YEAR | POINT
                    11/21/2026 | 1,234    | MONTH_DAY_YEAR | POINT
                    11/12/2026 | 7,5      | YEAR_MONTH_DAY | COMMA
                    """)
    void the_first_rows_tell_how_days_and_numbers_are_written(
            String day, String amount, DayOrder order, DecimalSign sign) {
        ColumnMapping seeming =
                ColumnMapping.seeming(
                        List.of("Datum", "Betrag"), List.of(List.of(day, " " + amount)));
        assertThat(seeming.days()).isEqualTo(order);
        assertThat(seeming.decimal()).isEqualTo(sign);
        assertThat(seeming.names())
                .containsEntry(LineColumn.BOUGHT_ON, "Datum")
                .containsEntry(LineColumn.AMOUNT, "Betrag");
    }
}
