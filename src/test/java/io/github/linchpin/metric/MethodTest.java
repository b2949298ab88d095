package io.github.linchpin.metric;

import static io.github.linchpin.metric.Numbers.DOJ_2010;
import static io.github.linchpin.metric.Numbers.DOJ_2023;
import static io.github.linchpin.metric.Numbers.YARDSTICK_65;
import static io.github.linchpin.metric.Numbers.block;
import static io.github.linchpin.metric.Numbers.dec;
import static io.github.linchpin.metric.Numbers.exact;
import static io.github.linchpin.metric.Numbers.exactRows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.MethodMetric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodTest {

    @ParameterizedTest
    @CsvSource({
        "0, LOW",
        "1000, LOW",
        "1000.0001, MODERATE",
        "1800, MODERATE",
        "1800.0001, HIGH",
        "5000, HIGH",
        "5000.0001, SEVERE",
        "10000, SEVERE"
    })
    void guidelines_of_2023(String points, Level level) {
        assertThat(DOJ_2023.level(dec(points))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"1499.9999, LOW", "1500, MODERATE", "2500, MODERATE", "2500.0001, HIGH"})
    void guidelines_of_2010(String points, Level level) {
        assertThat(DOJ_2010.level(dec(points))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"65 35, LOW", "6500001 3499999, HIGH"})
    void exactly_65_percent_passes(String amounts, Level level) {
        Distribution table = Distribution.of(Denominator.SUM, exactRows(amounts.split(" ")));
        LevelRange range = YARDSTICK_65.levels(Hhi.of(table), Leader.of(table).share());
        assertThat(range).isEqualTo(new LevelRange(level, level));
        assertThat(range.isCertain()).isTrue();
    }

    @Test
    void two_equal_suppliers_are_high_and_not_severe() {
        Distribution table = Distribution.of(Denominator.SUM, exactRows("7", "7"));
        assertThat(DOJ_2023.levels(Hhi.of(table), Interval.UNKNOWN))
                .isEqualTo(new LevelRange(Level.HIGH, Level.HIGH));
    }

    @Test
    void interval_over_a_threshold_has_two_words() {
        Distribution table = Distribution.of(Denominator.PERCENT, exactRows(".68"), block(".32"));
        LevelRange range = DOJ_2023.levels(Hhi.of(table), Interval.UNKNOWN);
        assertThat(range).isEqualTo(new LevelRange(Level.HIGH, Level.SEVERE));
        assertThat(range.isCertain()).isFalse();
    }

    @Test
    void open_upper_end_is_a_level_or_higher() {
        Distribution table = exact(".6", ".4").withMissing(Missing.country("US", null));
        LevelRange range = DOJ_2023.levels(Hhi.of(table), Interval.UNKNOWN);
        assertThat(range).isEqualTo(new LevelRange(Level.HIGH, null));
        assertThat(range.isOpen()).isTrue();
    }

    @Test
    void open_upper_end_above_the_highest_threshold_is_certain() {
        assertThat(DOJ_2023.range(dec("6000"), null).isCertain()).isTrue();
        assertThat(DOJ_2023.range(null, null)).isEqualTo(LevelRange.INSUFFICIENT);
    }

    @Test
    void bands_that_do_not_rise_are_refused() {
        assertThatThrownBy(() ->
                        new Method(
                                "x",
                                1,
                                MethodMetric.HHI,
                                List.of(
                                        new Band(Level.HIGH, dec("1000"), false),
                                        new Band(Level.MODERATE, dec("1800"), false))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
