package io.github.linchpin.exposed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.stock.CoverService.Place;
import io.github.linchpin.stock.SoonestCover;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How long what was counted lasts, and when to act: two columns beside what is exposed. */
final class CoverColumns implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient Map<Place, SoonestCover> covers = Map.of();
    private UrlState url = new UrlState(Map.of());

    /** Adds the columns at the end. */
    List<Grid.Column<InputExposure>> addTo(Grid<InputExposure> grid) {
        return List.of(
                grid.addComponentColumn(this::floor)
                        .setHeader(Texts.text("exposure.column.cover"))
                        .setComparator(last(SoonestCover::floor))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("84px")
                        .setFlexGrow(0),
                grid.addComponentColumn(this::actBy)
                        .setHeader(Texts.text("exposure.column.act-by"))
                        .setComparator(last(SoonestCover::actBy))
                        .setTextAlign(ColumnTextAlign.END)
                        .setWidth("92px")
                        .setFlexGrow(0));
    }

    void take(Map<Place, SoonestCover> found, UrlState current) {
        covers = found;
        url = current;
    }

    /** Whether anything was counted at all. */
    boolean isAny() {
        return !covers.isEmpty();
    }

    private @Nullable SoonestCover of(InputExposure row) {
        return covers.get(new Place(row.input(), row.stage()));
    }

    private <T extends Comparable<? super T>> Comparator<InputExposure> last(
            Function<SoonestCover, @Nullable T> by) {
        return Comparator.comparing(
                row -> {
                    SoonestCover cover = of(row);
                    return cover == null ? null : by.apply(cover);
                },
                Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private Component floor(InputExposure row) {
        SoonestCover cover = of(row);
        if (cover == null) {
            return none();
        }
        BigDecimal days = cover.floor().setScale(0, RoundingMode.DOWN);
        Anchor link =
                new Anchor(
                        Addresses.address(
                                Addresses.STOCK,
                                url.viewpointOnly()
                                        .with(Addresses.UNIT, url.value(Addresses.UNIT).orElse(""))
                                        .with(Addresses.INPUT, row.input())),
                        Texts.text("exposure.cover.days", Formats.number(days, 0)));
        link.setTitle(
                Texts.text(
                        "exposure.cover.title",
                        cover.shortest().unitName(),
                        Formats.number(cover.floor(), 2),
                        Formats.day(Objects.requireNonNull(cover.shortest().cover()).from())));
        return link;
    }

    private Component actBy(InputExposure row) {
        SoonestCover cover = of(row);
        Long days = cover == null ? null : cover.daysLeft();
        if (cover == null || days == null) {
            return none();
        }
        String sign = days < 0 ? "\u2212" : days > 0 ? "+" : "";
        Span left =
                new Span(
                        Texts.text(
                                "exposure.cover.days",
                                sign + Formats.number(BigDecimal.valueOf(Math.abs(days)), 0)));
        left.addClassName(days < 0 ? "lp-late" : "lp-strong");
        left.setTitle(
                Texts.text(
                        "exposure.act-by.title",
                        Formats.day(Objects.requireNonNull(cover.actBy())),
                        Objects.requireNonNull(cover.first()).unitName()));
        return left;
    }

    private static Span none() {
        return new Span(Texts.text("exposure.none"));
    }
}
