package io.github.linchpin.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12100; 12100",
                "12 100; 12100",
                "12\u00a0100; 12100",
                "12\u202f100; 12100",
                "'1''234''567'; 1234567",
                "1\u2019234; 1234",
                "1,234,567; 1234567",
                "1,234.5; 1234.5",
                "0.5; 0.5",
                "1e3; 1000",
                "-0; 0",
                "12 100 t; 12100",
                "12100T; 12100",
                "\uff11\uff12; 12",
                "\u0661\u0662; 12"
            })
    void a_number_is_read_as_it_is_written(String text, String number) {
        assertThat(NumberText.read(text, "t")).isEqualByComparingTo(number);
        assertThat(NumberText.read(text, "t").scale()).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,234; AMBIGUOUS",
                "0,5; AMBIGUOUS",
                "1.234,5; AMBIGUOUS",
                "1,23,456; AMBIGUOUS",
                "12 10; NO_NUMBER",
                "1.2.3; NO_NUMBER",
                "NaN; NO_NUMBER",
                "Infinity; NO_NUMBER",
                "W; NO_NUMBER",
                "-5; NEGATIVE",
                "\u22125; NEGATIVE",
                "1e15; TOO_LARGE",
                "12 kt; OTHER_UNIT",
                "12 %; OTHER_UNIT"
            })
    void what_may_mean_two_things_or_none_is_refused(String text, NumberText.Fault fault) {
        assertThatThrownBy(() -> NumberText.read(text, "t"))
                .isInstanceOfSatisfying(
                        NumberText.Unreadable.class,
                        why -> assertThat(why.fault()).as(text).isEqualTo(fault));
    }

    @Test
    void a_percent_may_carry_its_sign() {
        assertThat(NumberText.read("45.5 %", "percent")).isEqualByComparingTo("45.5");
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "de-DE", "ar-EG"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(NumberText.read("1,234.5 KILOGRAMS", "kilograms"))
                        .isEqualByComparingTo("1234.5");
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
