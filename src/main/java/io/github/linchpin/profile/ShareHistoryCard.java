package io.github.linchpin.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.ChartTable;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.kit.chart.ChartUnit;
import io.github.linchpin.kit.chart.TimeSeries;
import io.github.linchpin.profile.ShareYear.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shares of a country over the years. A line joins figures of one edition only. */
final class ShareHistoryCard {
    /** From here on the axis goes to the whole. */
    private static final double LARGE = 0.5;

    private ShareHistoryCard() {}

    static InfoCard of(
            CountryDossier dossier, ShareLines lines, UrlState state, Consumer<UrlState> navigate) {
        InfoCard card =
                new InfoCard(
                        title(lines), Texts.text("country.history.subtitle", ShareLines.YEARS));
        card.addClassName("lp-card--chart");
        if (lines.drawn().isEmpty()) {
            return card.with(
                    new EmptyState(
                            Texts.text("country.history.empty.title"),
                            Texts.text("country.history.empty.text")));
        }
        TimeSeries chart = chart(dossier, lines);
        NativeButton download =
                new NativeButton(
                        Texts.text("chart.download"),
                        click -> chart.download(dossier.area().code() + "-shares.svg"));
        Span source = new Span(Texts.text("country.history.footer", sources(lines)));
        source.setTitle(source.getText());
        source.addClassName("lp-form");
        return card.with(choice(lines, state, navigate), chart)
                .footer(
                        source,
                        ChartTable.button(
                                Texts.text("country.history.table", dossier.area().name()),
                                () -> table(dossier.years())),
                        download);
    }

    private static TimeSeries chart(CountryDossier dossier, ShareLines lines) {
        List<TimeSeries.Series> series = new ArrayList<>();
        for (Place place : lines.drawn()) {
            series.add(
                    new TimeSeries.Series(
                            lines.name(place),
                            series.size(),
                            lines.editions(place).values().stream()
                                    .map(years ->
                                            new TimeSeries.Segment(
                                                    years.getFirst().source(),
                                                    years.stream()
                                                            .map(ShareHistoryCard::point)
                                                            .toList()))
                                    .toList()));
        }
        TimeSeries chart = new TimeSeries(ChartUnit.PERCENT);
        chart.setSeries(series);
        boolean large =
                lines.drawn().stream()
                        .flatMap(place -> lines.all().getOrDefault(place, List.of()).stream())
                        .anyMatch(year -> number(year.high(), year.share()) > LARGE);
        if (large) {
            chart.setYMax(1);
        }
        chart.setEstimatedText(Texts.text("kind.estimated"));
        chart.setDescription(
                Texts.text(
                        "country.history.description",
                        dossier.area().name(),
                        lines.drawn().stream().map(lines::name).collect(Collectors.joining(", "))));
        chart.addClassName("lp-fill");
        return chart;
    }

    private static double number(@Nullable BigDecimal high, @Nullable BigDecimal share) {
        if (high != null) {
            return high.doubleValue();
        }
        return share == null ? 0 : share.doubleValue();
    }

    private static TimeSeries.Point point(ShareYear year) {
        return new TimeSeries.Point(
                year.period().to(),
                year.share() == null ? null : year.share().doubleValue(),
                year.low() == null ? null : year.low().doubleValue(),
                year.high() == null ? null : year.high().doubleValue(),
                year.estimated(),
                null);
    }

    /** The movement of the first line within its newest edition: editions are not compared. */
    private static String title(ShareLines lines) {
        for (Place place : lines.drawn()) {
            List<ShareYear> newest = List.copyOf(lines.editions(place).values()).getLast();
            ShareYear first = newest.getFirst();
            ShareYear last = newest.getLast();
            if (!first.period().equals(last.period())) {
                return Texts.text(
                        "country.history.title",
                        lines.name(place),
                        StandingCells.percent(first.share(), first.low(), first.high()),
                        first.period().toString(),
                        StandingCells.percent(last.share(), last.low(), last.high()),
                        last.period().toString());
            }
        }
        return Texts.text("country.history.title.single");
    }

    private static Component choice(ShareLines lines, UrlState state, Consumer<UrlState> navigate) {
        MultiSelectComboBox<Place> choice = new MultiSelectComboBox<>();
        choice.setItems(List.copyOf(lines.all().keySet()));
        choice.setItemLabelGenerator(lines::name);
        choice.setValue(lines.drawn());
        choice.setAriaLabel(Texts.text("country.history.choose"));
        choice.setPlaceholder(Texts.text("country.history.choose"));
        choice.addClassName("lp-country__choice");
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                navigate.accept(
                        state.with(
                                CountriesNavigation.DRAWN,
                                change.getValue().stream().map(Place::code).toList()));
            }
        });
        return choice;
    }

    private static String sources(ShareLines lines) {
        return lines.drawn().stream()
                .flatMap(place -> lines.all().getOrDefault(place, List.of()).stream())
                .map(ShareYear::source)
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** Every table on record, also those that no line may join. */
    private static PlainTable table(List<ShareYear> years) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("country.input")),
                        PlainTable.Column.text(Texts.text("input.period")),
                        PlainTable.Column.number(Texts.text("country.share")),
                        PlainTable.Column.text(Texts.text("input.source")),
                        PlainTable.Column.text(Texts.text("input.form")));
        for (ShareYear year : years) {
            table.row(
                    Texts.text(
                            "supply.where",
                            year.inputName(),
                            Texts.within(Texts.word("stage", year.line().place().stage()))),
                    year.estimated()
                            ? Texts.text("period.estimated", year.period().toString())
                            : year.period().toString(),
                    year.outside() || (year.share() == null && year.low() == null)
                            ? StandingCells.unstated(year.kind())
                            : Formats.percent(year.share(), year.low(), year.high()),
                    year.source(),
                    year.line().form());
        }
        return table;
    }
}
