package io.github.linchpin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
    private static final RowText EMPTY = RowText.empty("usgs-mcs-2026", Grade.OFFICIAL);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "W; withheld; ''; ''; ''",
                "NA; not-available; ''; ''; ''",
                "\u2014; nil; 0; ''; ''",
                "<5; less-than; ''; ''; 5",
                "> 5; more-than; ''; 5; ''",
                "10 - 20; range; ''; 10; 20",
                "10\u201320; range; ''; 10; 20",
                "~7; about; 7; ''; ''",
                "12 100; value; 12 100; ''; ''"
            })
    void what_a_source_prints_sets_the_kind(
            String typed, String kind, String value, String low, String high) {
        RowText row = Typing.into(EMPTY, Cell.VALUE, typed, "t");
        assertThat(row.kind()).isEqualTo(kind);
        assertThat(row.value()).isEqualTo(value);
        assertThat(row.low()).isEqualTo(low);
        assertThat(row.high()).isEqualTo(high);
    }

    @Test
    void bounds_that_say_how_a_number_was_rounded_go_with_it() {
        RowText row =
                EMPTY.with(Cell.VALUE, "900000").with(Cell.LOW, "895000").with(Cell.HIGH, "905000");
        RowText changed = Typing.into(row, Cell.VALUE, "700 000", "kg");
        assertThat(changed.low()).isEqualTo("695000");
        assertThat(changed.high()).isEqualTo("705000");
        RowText unreadable = Typing.into(row, Cell.VALUE, "700,000", "kg");
        assertThat(Typing.into(unreadable, Cell.VALUE, "700000", "kg").high()).isEqualTo("705000");
        RowText uneven = row.with(Cell.LOW, "100");
        assertThat(Typing.into(uneven, Cell.VALUE, "700000", "kg").low()).isEqualTo("100");
    }

    @Test
    void a_number_after_a_withheld_one_is_a_number_again() {
        RowText withheld = Typing.into(EMPTY, Cell.VALUE, "W", "t");
        assertThat(Typing.into(withheld, Cell.VALUE, "12", "t").kind()).isEqualTo("value");
    }
}
