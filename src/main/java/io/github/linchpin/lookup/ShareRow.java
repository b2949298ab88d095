package io.github.linchpin.lookup;

import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a table with its share.
 *
 * @param areaName name of the area, null for a residual
 * @param mapId three digits on the world map, null for blocs and residuals
 * @param aggregate the area stands for an unknown number of countries
 * @param share fraction, null where no share can be stated
 */
record ShareRow(
        int line,
        FigureRole role,
        @Nullable String area,
        @Nullable String areaName,
        @Nullable String mapId,
        boolean aggregate,
        @Nullable String printedName,
        FigureKind kind,
        boolean estimated,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        boolean outsideTotal,
        @Nullable String note,
        Grade grade,
        @Nullable BigDecimal share,
        @Nullable BigDecimal shareLow,
        @Nullable BigDecimal shareHigh) {

    /** A listed country, not a block of unknown ones. */
    boolean isCountry() {
        return role == FigureRole.AREA && !aggregate;
    }
}
