package io.github.linchpin.profile;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.Level;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an area stands in the lead table of an input and stage.
 *
 * @param shareTable key of the table
 * @param source short name and edition
 * @param estimated the source estimates figures of the table
 * @param leader code of the largest area, null where none is
 * @param figure the area's own figure, null where the table does not name it
 */
record Standing(
        int shareTable,
        String input,
        String inputName,
        Stage stage,
        String form,
        Period period,
        String source,
        boolean estimated,
        @Nullable Level levelLow,
        @Nullable Level levelHigh,
        @Nullable BigDecimal hhiLow,
        @Nullable BigDecimal hhiHigh,
        @Nullable String leader,
        @Nullable Own figure) {

    /**
     * The figure of an area.
     *
     * @param share fraction of the whole, null where the source does not state it
     * @param outside outside the printed total
     * @param above65 the largest share of the table is above 65 % for certain, and the area is the
     *     largest
     * @param maybeAbove65 its interval reaches above 65 %
     */
    record Own(
            String area,
            FigureKind kind,
            boolean outside,
            @Nullable BigDecimal low,
            @Nullable BigDecimal share,
            @Nullable BigDecimal high,
            boolean above65,
            boolean maybeAbove65) {

        /** What it has at most, null where nothing bounds it. */
        @Nullable BigDecimal most() {
            return high == null ? share : high;
        }

        /** What it has, or at least has; 0 where nothing is stated. */
        BigDecimal known() {
            if (share != null) {
                return share;
            }
            return low == null ? BigDecimal.ZERO : low;
        }

        /** The source names it as a producer and states no number. */
        boolean unstated() {
            return outside || share == null;
        }
    }

    /** Whether an area is the largest of the table. */
    boolean ledBy(String area) {
        return area.equals(leader);
    }
}
