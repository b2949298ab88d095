package io.github.linchpin.ledger;

import static io.github.linchpin.db.jooq.Tables.EXCHANGE_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.access.CurrentActor;
import io.github.linchpin.tabular.SheetReader;
import io.github.linchpin.testing.WritingTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rates in the form of the European Central Bank: the mean of a month, and what is refused. */
@WritingTest
class RateServiceTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired RateService rates;
    @Autowired DSLContext dsl;

    @Test
    void a_month_gets_the_mean_of_its_days_and_more_days_win() throws IOException {
        // a comma at the end of each line, as the bank writes it
        int taken = load("Date,SEK,TRY,\n2026-02-03,11.1,N/A,\n2026-02-02,11.2,48.5,\n");
        assertThat(taken).isEqualTo(2);
        assertThat(rate("SEK")).isEqualByComparingTo("11.15");
        assertThat(rate("TRY")).isEqualByComparingTo("48.5");
        load("Date,SEK\n2026-02-03,99\n");
        assertThat(rate("SEK")).as("a file with fewer days").isEqualByComparingTo("11.15");
        load("Date,SEK\n2026-02-03,11\n2026-02-04,12\n2026-02-05,13\n");
        assertThat(rate("SEK")).isEqualByComparingTo("12");
        assertThat(CurrentActor.asSystem("test", rates::all))
                .anySatisfy(one -> {
                    assertThat(one.currency()).isEqualTo("TRY");
                    assertThat(one.months()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Day,SEK;2026-01-05,11          | 1 | is this a file of rates
                    Date,Krona;2026-01-05,11       | 1 | is no currency
                    Date,SEK;05.01.2026,11         | 2 | is no day
                    Date,SEK;2026-02-30,11         | 2 | is no day
                    Date,SEK;2026-01-05,eleven     | 2 | is no rate
                    Date,SEK;2026-01-05,0          | 2 | is no rate
                    Date,SEK;2026-01-05,-11        | 2 | is no rate
                    Date,SEK;2026-01-05,1e50       | 2 | is no rate
                    Date,SEK;2026-01-05,NaN        | 2 | is no rate
                    Date,SEK;2026-01-05,11;2026-01-05,12 | 3 | stands in the file twice
                    """)
    void a_file_that_cannot_be_is_refused_as_a_whole(String text, long line, String reason) {
        assertThatThrownBy(() -> load(text.strip().replace(';', '\n') + "\n"))
                .isInstanceOfSatisfying(
                        RateRefusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .anySatisfy(problem -> {
                                            assertThat(problem.line()).isEqualTo(line);
                                            assertThat(problem.reason()).contains(reason);
                                        }));
        assertThat(
                        dsl.fetchExists(
                                EXCHANGE_RATE,
                                EXCHANGE_RATE
                                        .CURRENCY
                                        .eq("SEK")
                                        .and(EXCHANGE_RATE.MONTH.eq(LocalDate.of(2026, 1, 1)))))
                .isFalse();
    }

    private int load(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("rates.csv"), text);
        RateFile table = new RateFile("rates.csv");
        SheetReader.read(file, table);
        return CurrentActor.asSystem("test", () -> rates.load(table));
    }

    private BigDecimal rate(String currency) {
        return dsl.select(EXCHANGE_RATE.RATE)
                .from(EXCHANGE_RATE)
                .where(
                        EXCHANGE_RATE.CURRENCY.eq(currency),
                        EXCHANGE_RATE.MONTH.eq(LocalDate.of(2026, 2, 1)))
                .fetchSingle(EXCHANGE_RATE.RATE);
    }
}
