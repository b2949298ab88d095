package io.github.linchpin.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.PartialDate;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowTest {
    private static final Locale LOCALE = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(LOCALE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "0.5", "900000", "123456789012345678", "0.00000000000000000001"})
    void reads_plain_decimals_without_losing_a_digit(String text) {
        assertThat(row(text).decimal("cell").toPlainString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "1e3",
                "1E3",
                "+1",
                ".5",
                "5.",
                "1,5",
                "1,234",
                "1 000",
                "1'000",
                "50%",
                " 1",
                "1 ",
                "--1",
                "0x10",
                "1_000",
                "W",
                "n.a.",
                "-",
                "<0.5",
                "1234567890123456789",
                "1.000000000000000000001",
                "\u0661\u0662",
                "\uff11",
                "1\u00a0000",
                "\u22121",
                "1\u200b"
            })
    void refuses_every_other_notation_of_a_number(String text) {
        BadCell bad = refusal(() -> row(text).decimal("cell"));

        assertThat(bad.column()).isEqualTo("cell");
        assertThat(bad).hasMessage("'" + text + "' is no plain decimal number");
    }

    @Test
    void empty_means_not_stated() {
        CsvRow row = row("");

        assertThat(row.optional("cell")).isEmpty();
        assertThat(row.nullable("cell")).isNull();
        assertThat(row.decimalOrNull("cell")).isNull();
        assertThat(row.integerOrNull("cell")).isNull();
        assertThat(row.dayOrNull("cell")).isNull();
        assertThat(row.knownOrNull("cell", Set.of("a"), "letter")).isNull();
    }

    @Test
    void a_cell_that_must_not_be_empty_says_so() {
        assertThat(refusal(() -> row("").text("cell"))).hasMessage("must not be empty");
        assertThat(refusal(() -> row("").decimal("cell"))).hasMessage("must not be empty");
        assertThat(refusal(() -> row("").flag("cell"))).hasMessage("must not be empty");
        assertThat(refusal(() -> row("").word("cell", Stage.class)))
                .hasMessage("must not be empty");
    }

    @Test
    void a_blank_is_a_text() {
        assertThat(row(" ").text("cell")).isEqualTo(" ");
    }

    @Test
    void reads_flags_and_refuses_other_words_for_yes() {
        assertThat(row("Y").flag("cell")).isTrue();
        assertThat(row("N").flag("cell")).isFalse();
        assertThat(refusal(() -> row("y").flag("cell"))).hasMessage("'y' is neither Y nor N");
        assertThat(refusal(() -> row("true").flag("cell"))).hasMessage("'true' is neither Y nor N");
    }

    @Test
    void reads_words_of_the_vocabulary_and_names_them_otherwise() {
        assertThat(row("less-than").word("cell", FigureKind.class)).isEqualTo(FigureKind.LESS_THAN);
        assertThat(refusal(() -> row("Mining").word("cell", Stage.class)))
                .hasMessageStartingWith("'Mining' is none of mining, refining, compound");
    }

    @Test
    void reads_known_keys_only() {
        assertThat(row("CN").known("cell", Set.of("CN"), "area")).isEqualTo("CN");
        assertThat(refusal(() -> row("cn").known("cell", Set.of("CN"), "area")))
                .hasMessage("'cn' is no known area");
        assertThat(refusal(() -> row("cn").knownOrNull("cell", Set.of("CN"), "area")))
                .hasMessage("'cn' is no known area");
    }

    @Test
    void reads_days_and_whole_numbers_of_the_calendar_only() {
        assertThat(row("2026-07-01").day("cell")).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(row("12").integer("cell")).isEqualTo(12);
        assertThat(refusal(() -> row("2026-02-30").day("cell"))).hasMessageContaining("is no day");
        assertThat(refusal(() -> row("01.07.2026").day("cell"))).hasMessageContaining("is no day");
        assertThat(refusal(() -> row("1.5").integer("cell")))
                .hasMessage("'1.5' is no whole number");
        assertThat(refusal(() -> row("3000000000").integer("cell")))
                .hasMessage("'3000000000' is no whole number");
    }

    @Test
    void reads_lists_without_an_empty_part_or_a_part_twice() {
        assertThat(row("").list("cell")).isEmpty();
        assertThat(row("CN").list("cell")).containsExactly("CN");
        assertThat(row("US;x-eu").list("cell")).containsExactly("US", "x-eu");
        for (String cell : List.of(";", "US;", ";US", "US;;JP")) {
            assertThat(refusal(() -> row(cell).list("cell")))
                    .hasMessage("an empty part beside a semicolon");
        }
        assertThat(refusal(() -> row("US;JP;US").list("cell")))
                .hasMessage("'US' stands there twice");
    }

    @Test
    void every_part_of_a_list_is_known() {
        Set<String> areas = Set.of("US", "JP");
        assertThat(row("US;JP").knownList("cell", areas, "area")).containsExactly("US", "JP");
        assertThat(row("").knownList("cell", areas, "area")).isEmpty();
        assertThat(refusal(() -> row("US; JP").knownList("cell", areas, "area")))
                .hasMessage("' JP' is no known area");
    }

    @Test
    void reads_dates_as_exact_as_they_stand() {
        assertThat(row("2026-02").date("cell").lastDay()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(row("2026").dateOrNull("cell")).hasToString("2026");
        assertThat(row("").dateOrNull("cell")).isNull();
        assertThat(refusal(() -> row("2026-13").dateOrNull("cell")))
                .hasMessage("'2026-13' is no date such as 2026, 2026-07 or 2026-07-01");
    }

    @Test
    void reads_texts_of_a_form_and_words_that_may_be_missing() {
        Pattern slug = Pattern.compile("[a-z]+");
        assertThat(row("oxide").matching("cell", slug, "slug")).isEqualTo("oxide");
        assertThat(refusal(() -> row("oxide ").matching("cell", slug, "slug")))
                .hasMessage("'oxide ' is no slug");
        assertThat(row("").wordOrNull("cell", Stage.class)).isNull();
        assertThat(row("mining").wordOrNull("cell", Stage.class)).isEqualTo(Stage.MINING);
    }

    /** Otherwise a column that is added later would change what is stored for ever. */
    @Test
    void an_empty_cell_and_the_order_of_columns_are_no_content() {
        CsvRow row = new CsvRow(2, Map.of("a", 0, "b", 1), List.of("1", "2"));
        CsvRow more = new CsvRow(9, Map.of("b", 0, "new", 1, "a", 2), List.of("2", "", "1"));
        CsvRow other = new CsvRow(2, Map.of("a", 0, "b", 1), List.of("2", "1"));

        assertThat(more.content()).isEqualTo(row.content());
        assertThat(other.content()).isNotEqualTo(row.content());
    }

    @Test
    void a_parser_of_the_caller_gives_the_reason() {
        assertThat(row("2016-2020").parsed("cell", Period::parse))
                .isEqualTo(new Period(2016, 2020));
        assertThat(refusal(() -> row("2020-2016").parsed("cell", Period::parse)))
                .hasMessage("'2020-2016' is no period between 1900 and 2100");
        assertThat(refusal(() -> row("1 July").parsed("cell", PartialDate::parse)))
                .hasMessage("'1 July' is no date such as 2026, 2026-07 or 2026-07-01");
    }

    @Test
    void a_column_that_does_not_exist_is_a_mistake_of_the_program() {
        assertThatThrownBy(() -> row("a").text("other"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "fa-IR", "th-TH-u-ca-buddhist"})
    void reads_the_same_under_every_default_locale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(row("1234.5").decimal("cell").toPlainString()).isEqualTo("1234.5");
        assertThat(row("12").integer("cell")).isEqualTo(12);
        assertThat(row("mining").word("cell", Stage.class)).isEqualTo(Stage.MINING);
        assertThat(row("OFFICIAL").word("cell", Grade.class)).isEqualTo(Grade.OFFICIAL);
        assertThat(row("2026-07-01").day("cell")).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(row("2016-2020").parsed("cell", Period::parse)).hasToString("2016-2020");
        assertThat(refusal(() -> row("1,5").decimal("cell"))).hasMessageContaining("no plain");
        assertThat(refusal(() -> row("2020-2016").parsed("cell", Period::parse)))
                .hasMessageContaining("2016");
        assertThat(new Problem("x.csv", 1234, "value", "bad"))
                .hasToString("x.csv, line 1234, column value: bad");
    }

    private static CsvRow row(String cell) {
        return new CsvRow(2, Map.of("cell", 0), List.of(cell));
    }

    private static BadCell refusal(ThrowingCallable call) {
        BadCell bad = catchThrowableOfType(BadCell.class, call);
        assertThat(bad).isNotNull();
        return bad;
    }
}
