package io.github.linchpin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.linchpin.origin.OriginMix;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number, day or origin that is read is what the text says. */
class CellFuzzTest {
    private static final Pattern THREE_PARTS =
            Pattern.compile("([0-9]+)([-/.])([0-9]+)\\2([0-9]+)");

    @FuzzTest(maxDuration = "150s")
    void a_cell_means_what_it_says(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return;
        }
        for (DecimalSign sign : DecimalSign.values()) {
            number(text, sign, false);
            number(text, sign, true);
        }
        for (DayOrder order : DayOrder.values()) {
            assertThat(order.day(text)).as("%s %s", order, text).isEqualTo(day(text, order));
        }
        origin(text);
    }

    private static void number(String text, DecimalSign sign, boolean workbook) {
        WrittenNumber written = WrittenNumber.of(text, sign, workbook);
        if (written.fault().isEmpty()) {
            assertThat(new BigDecimal(written.plain()))
                    .as("%s %s %s", text, sign, workbook)
                    .isEqualByComparingTo(meant(text, sign, workbook));
        } else {
            assertThat(written.plain()).isEmpty();
            // the plainest form of all is never refused
            assertThat(text.matches("-?[0-9]{1,59}")).as(text).isFalse();
        }
    }

    /** All digits in their order, shifted by those behind the sign of decimals. */
    private static BigDecimal meant(String text, DecimalSign sign, boolean workbook) {
        boolean plain = text.matches("-?[0-9]*\\.?[0-9]*");
        char point = workbook && plain ? '.' : sign.sign();
        int at = text.lastIndexOf(point);
        String digits = text.replaceAll("[^0-9]", "");
        int decimals = at < 0 ? 0 : text.substring(at).replaceAll("[^0-9]", "").length();
        boolean negative = text.chars().anyMatch(letter -> letter == '-' || letter == '\u2212');
        BigDecimal number = new BigDecimal(new BigInteger(digits), decimals);
        return negative ? number.negate() : number;
    }

    private static @Nullable LocalDate day(String text, DayOrder order) {
        Matcher parts = THREE_PARTS.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        String first = parts.group(1);
        String middle = parts.group(3);
        String last = parts.group(4);
        return switch (order) {
            case YEAR_MONTH_DAY -> day(first, middle, last);
            case DAY_MONTH_YEAR -> day(last, middle, first);
            case MONTH_DAY_YEAR -> day(last, first, middle);
        };
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        if (year.length() != 4 || month.length() > 2 || day.length() > 2) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void origin(String text) {
        Optional<String> declared =
                OriginMix.read(text, CellFuzzTest::area).map(OriginMix::spelling);
        declared.ifPresent(origin -> {
            assertThat(OriginMix.read(origin, CellFuzzTest::area).map(OriginMix::spelling))
                    .hasValue(origin);
            assertThat(OriginMix.of(origin).words(name -> name)).isNotBlank();
            if (origin.indexOf(':') >= 0) {
                assertThat(
                                Arrays.stream(origin.split(";", -1))
                                        .map(part -> new BigDecimal(part.substring(3)))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo("100");
            }
        });
    }

    /** Two capital letters are an area here. */
    private static Optional<String> area(String name) {
        return name.matches("[A-Z]{2}") ? Optional.of(name) : Optional.empty();
    }
}
