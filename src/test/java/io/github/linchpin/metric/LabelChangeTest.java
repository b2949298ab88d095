package io.github.linchpin.metric;

import static io.github.linchpin.metric.Numbers.assertNear;
import static io.github.linchpin.metric.Numbers.block;
import static io.github.linchpin.metric.Numbers.dec;
import static io.github.linchpin.metric.Numbers.decs;
import static io.github.linchpin.metric.Numbers.exactRows;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.linchpin.shared.Denominator;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LabelChangeTest {
    private static final BigDecimal SEVERE = dec(".5");

    @Test
    void two_suppliers_reach_5000_at_best() {
        LabelChange change = LabelChange.of(decs(".9", ".1"), SEVERE);
        assertThat(change.reachable()).isEqualByComparingTo(".5");
        assertNear(change.topAtThreshold(), ".5", 1e-9);
        assertThat(LabelChange.of(decs(".9", ".1"), dec(".18")).topAtThreshold()).isNull();
    }

    @Test
    void others_move_pro_rata() {
        LabelChange change = LabelChange.of(decs(".8", ".1", ".1"), SEVERE);
        // h = .5: x^2 + (1 - x)^2/2 = .5 at x = 2/3; smallest .5/1.5
        assertNear(change.topAtThreshold(), Double.toString(2.0 / 3), 1e-12);
        assertNear(change.reachable(), Double.toString(1.0 / 3), 1e-12);
        assertThat(change.current()).isEqualByComparingTo(".66");
        assertThat(change.newSource()).isFalse();
    }

    @Test
    void single_supplier_needs_a_new_second_source() {
        LabelChange change = LabelChange.of(decs("1"), dec(".68"));
        assertThat(change.newSource()).isTrue();
        // x^2 + (1 - x)^2 = .68 at x = .8
        assertNear(change.topAtThreshold(), ".8", 1e-12);
        assertThat(change.reachable()).isEqualByComparingTo(".5");
    }

    @Test
    void tie_at_the_top_shrinks_together() {
        LabelChange change = LabelChange.of(decs(".4", ".4", ".2"), dec(".34"));
        assertThat(change.tied()).isEqualTo(2);
        // x = both together: x^2/2 + (1 - x)^2 = .34, h = 1
        double x = Objects.requireNonNull(change.topAtThreshold()).doubleValue() * 2;
        assertNear(BigDecimal.valueOf(x * x / 2 + (1 - x) * (1 - x)), ".34", 1e-12);
        assertNear(change.reachable(), Double.toString(1.0 / 3), 1e-12);
    }

    @Test
    void both_ends_of_an_interval_are_used() {
        Distribution table =
                Distribution.of(Denominator.PERCENT, exactRows(".8", ".1"), block(".1"));
        LabelChange.Ends ends = LabelChange.of(table, SEVERE);
        LabelChange low = Objects.requireNonNull(ends.low());
        LabelChange high = Objects.requireNonNull(ends.high());
        assertNear(low.current(), ".65", 1e-12);
        // low end: the others are .1 and a thin .1, h = .01/.04
        assertNear(low.reachable(), ".2", 1e-12);
        assertNear(high.current(), ".66", 1e-12);
        assertNear(high.reachable(), Double.toString(1.0 / 3), 1e-12);
    }

    @Test
    void nothing_is_answered_where_supply_is_missing() {
        Distribution table = Numbers.exact(".6", ".4").withMissing(Missing.country("US", null));
        assertThat(LabelChange.of(table, SEVERE)).isEqualTo(new LabelChange.Ends(null, null));
    }
}
