package io.github.linchpin.profile;

import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The share of an area in one table of an input and stage.
 *
 * @param inputName name of the input
 * @param line what may stand on one line
 * @param edition id of the source edition
 * @param source short name and edition
 */
record ShareYear(
        int shareTable,
        String inputName,
        Line line,
        Period period,
        String edition,
        String source,
        FigureKind kind,
        boolean estimated,
        boolean outside,
        @Nullable BigDecimal low,
        @Nullable BigDecimal share,
        @Nullable BigDecimal high) {

    /** What makes figures of several years comparable: everything but year and edition. */
    record Line(
            Place place,
            String family,
            String form,
            String universe,
            Basis basis,
            String content) {}

    /** An input at a stage. */
    record Place(String input, Stage stage) {

        /** As it stands in an address. */
        String code() {
            return input + ":" + stage.code();
        }
    }

    /** It can be drawn: a single year with a value or an interval. */
    boolean isYear() {
        return !outside && period.from() == period.to() && (share != null || low != null);
    }
}
