package io.github.linchpin.api;

import io.github.linchpin.shared.Basis;
import io.github.linchpin.shared.FigureKind;
import io.github.linchpin.shared.FigureRole;
import io.github.linchpin.shared.Grade;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A figure of a share table as it is known at K. */
record ShareFigure(Table table, Cell cell) {

    /**
     * The table that it belongs to.
     *
     * @param source id of the edition
     * @param code of the table
     * @param lead the table leads its input and stage
     * @param knownFrom day from which the revision counts, UTC
     * @param knownAssumed the source states no such day
     */
    record Table(
            String input,
            Stage stage,
            String form,
            Period period,
            String source,
            String code,
            int revision,
            boolean lead,
            String universe,
            Basis basis,
            String content,
            String unit,
            LocalDate knownFrom,
            boolean knownAssumed,
            String locator) {}

    /** What is printed, and what share that is. */
    record Cell(
            int line,
            @Nullable String area,
            @Nullable String areaName,
            FigureRole role,
            FigureKind kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            boolean estimated,
            boolean outsideTotal,
            @Nullable BigDecimal share,
            @Nullable BigDecimal shareLow,
            @Nullable BigDecimal shareHigh,
            String source,
            Grade grade,
            @Nullable String note) {}
}
