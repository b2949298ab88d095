package io.github.linchpin.exposed;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.EmptyState;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.ScreenWidth;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.purchased.ExposureWords;
import io.github.linchpin.purchased.SourcingWords;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.spend.ComingMove;
import io.github.linchpin.spend.InputExposure;
import io.github.linchpin.spend.LicenceCover;
import io.github.linchpin.spend.Partition;
import io.github.linchpin.spend.PurchaseExposure;
import io.github.linchpin.spend.Sourcing;
import io.github.linchpin.spend.SourcingService;
import io.github.linchpin.spend.UpstreamExposure;
import io.github.linchpin.stock.CoverService;
import io.github.linchpin.stock.SoonestCover;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Inputs that are bought, the largest value first. */
final class ExposureGrid extends Grid<InputExposure> {
    /** Within how many days a change of class is shown with the class of today. */
    static final int DAYS_AHEAD = 90;

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> names;
    private final transient UnaryOperator<String> countries;
    private final List<Column<InputExposure>> onlyWide;
    private final List<Column<InputExposure>> onlyAlone;
    private final CoverColumns stocks = new CoverColumns();
    private final List<Column<InputExposure>> ofStocks;
    private boolean wide;
    private transient @Nullable PurchaseExposure exposure;
    private transient @Nullable LicenceCover licences;
    private transient Map<SourcingService.Place, Sourcing> sources = Map.of();
    private UrlState url = new UrlState(Map.of());

    /**
     * @param names of inputs by slug
     * @param countries names of countries by code
     */
    ExposureGrid(Map<String, String> names, UnaryOperator<String> countries) {
        this.names = names;
        this.countries = countries;
        setSelectionMode(SelectionMode.NONE);
        addClassNames("lp-grid", "lp-exposure-grid");
        addComponentColumn(this::name)
                .setHeader(Texts.text("exposure.column.input"))
                .setRowHeader(true)
                .setComparator(Comparator.comparing(row -> named(row.input())))
                .setFlexGrow(2);
        addColumn(row -> Formats.compactEuros(row.partition().value()))
                .setHeader(Texts.text("exposure.column.spend"))
                .setComparator(Comparator.comparing(row -> row.partition().value()))
                .setTooltipGenerator(row -> Formats.number(row.partition().value(), 2) + " EUR")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("100px")
                .setFlexGrow(0);
        Column<InputExposure> origin =
                addColumn(row -> ExposureWords.topOrigin(row.partition()))
                        .setHeader(Texts.text("exposure.column.origin"))
                        .setSortable(true)
                        .setWidth("116px")
                        .setFlexGrow(0);
        Column<InputExposure> evidence =
                addComponentColumn(ExposureGrid::evidence)
                        .setHeader(Texts.text("exposure.column.evidence"))
                        .setComparator(Comparator.comparing(row -> row.partition().knownRatio()))
                        .setWidth("150px")
                        .setFlexGrow(0);
        addComponentColumn(this::classes)
                .setHeader(Texts.text("exposure.column.class"))
                .setComparator(Comparator.comparing(row -> classes(row.partition()).getFirst()))
                .setFlexGrow(3);
        Column<InputExposure> licence =
                addComponentColumn(row -> LicenceCell.of(row, licences))
                        .setHeader(Texts.text("exposure.column.licence"))
                        .setComparator(
                                Comparator.comparing(
                                        row -> row.partition().of(ControlClass.LICENCE)))
                        .setWidth("140px")
                        .setFlexGrow(0);
        ofStocks = stocks.addTo(this);
        onlyWide = List.of(origin);
        onlyAlone = List.of(evidence, licence);
        getColumns().forEach(column -> column.setResizable(true));
        ScreenWidth.follow(this, this::fit);
        setPartNameGenerator(row -> isOpen(row) ? "lp-open" : null);
    }

    void show(
            PurchaseExposure shown,
            Map<CoverService.Place, SoonestCover> covers,
            EmptyState empty,
            UrlState current) {
        exposure = shown;
        url = current;
        stocks.take(covers, current);
        setEmptyStateComponent(empty);
        setItems(shown.inputs());
        makeRoom();
    }

    /** What licences on file cover of what is shown next. */
    void showLicences(LicenceCover cover) {
        licences = cover;
    }

    /** From how many suppliers and countries comes what is shown next. */
    void showSources(Map<SourcingService.Place, Sourcing> found) {
        sources = Map.copyOf(found);
    }

    private boolean isOpen(InputExposure row) {
        return exposure != null
                && ExposureNavigation.open(url, exposure.inputs()).filter(row::equals).isPresent();
    }

    private Component name(InputExposure row) {
        Anchor name =
                new Anchor(
                        ExposureNavigation.address(
                                url.with(ExposureNavigation.OPEN, ExposureNavigation.key(row))),
                        named(row.input()));
        return new Div(name, below(row));
    }

    /** The stage, and whether there is one source. */
    private Span below(InputExposure row) {
        String stage = Texts.word("stage", row.stage());
        Sourcing of = sources.get(SourcingService.Place.of(row));
        String flag = of == null ? "" : SourcingWords.flag(of);
        if (of == null || flag.isEmpty()) {
            return second(stage);
        }
        Span line = second(Texts.text("exposure.second", stage, flag));
        line.setTitle(SourcingWords.why(of, countries));
        return line;
    }

    private static Component evidence(InputExposure row) {
        Partition partition = row.partition();
        Div cell = new Div(new Span(ExposureWords.evidence(partition)));
        BigDecimal unknown = partition.of(ControlClass.UNKNOWN);
        if (unknown.signum() > 0) {
            cell.add(
                    second(
                            Texts.text(
                                    "exposure.origin.unknown",
                                    Formats.wholePercent(ExposureWords.part(unknown, partition)))));
        }
        return cell;
    }

    private static Span second(String text) {
        Span line = new Span(text);
        line.addClassNames("lp-muted", "lp-small", "lp-second");
        return line;
    }

    private String named(String slug) {
        return names.getOrDefault(slug, slug);
    }

    /** The strongest class of today with its part, what comes, and a stronger one upstream. */
    private Component classes(InputExposure row) {
        Div chips = chips(row.partition());
        ControlClass strongest = classes(row.partition()).getFirst();
        coming(row).ifPresent(move -> chips.add(chip(move)));
        row.upstream().stream()
                .filter(up -> up.controlClass().compareTo(ControlClass.CONDITIONAL) < 0)
                .findFirst()
                .filter(up -> up.controlClass().compareTo(strongest) < 0)
                .ifPresent(up -> chips.add(chip(up)));
        return chips;
    }

    /** The strongest class of what is known with its part, and the one with the most. */
    static Div chips(Partition partition) {
        Div chips = new Div();
        chips.addClassName("lp-chips");
        classes(partition).forEach(one -> chips.add(chip(one, partition)));
        return chips;
    }

    /** The strongest class of what is known, and the one with the most where that is another. */
    private static List<ControlClass> classes(Partition partition) {
        List<ControlClass> some =
                ExposureWords.BAR.stream()
                        .filter(one -> one != ControlClass.UNKNOWN && one != ControlClass.FREE)
                        .filter(one -> partition.of(one).signum() > 0)
                        .toList();
        if (some.isEmpty()) {
            return List.of(
                    partition.of(ControlClass.FREE).signum() > 0
                            ? ControlClass.FREE
                            : ControlClass.UNKNOWN);
        }
        ControlClass most = some.stream().max(Comparator.comparing(partition::of)).orElseThrow();
        return Stream.of(some.getFirst(), most).distinct().toList();
    }

    private static ClassChip chip(ControlClass one, Partition partition) {
        return new ClassChip(
                one,
                Texts.text(
                        "exposure.class.part",
                        Texts.word("class", one),
                        Formats.wholePercent(ExposureWords.part(partition.of(one), partition))));
    }

    private Optional<ComingMove> coming(InputExposure row) {
        return exposure == null
                ? Optional.empty()
                : exposure.movesWithin(DAYS_AHEAD).stream()
                        .filter(ComingMove::isStronger)
                        .filter(move ->
                                move.input().equals(row.input()) && move.stage() == row.stage())
                        .min(Comparator.comparing(ComingMove::to).thenComparing(ComingMove::day));
    }

    private static ClassChip chip(ComingMove move) {
        ClassChip chip =
                new ClassChip(
                                move.to(),
                                Texts.text(
                                        "exposure.class.from",
                                        Texts.word("class", move.to()),
                                        Formats.dayAndMonth(move.day())))
                        .pending();
        chip.setTitle(
                Texts.text(
                        "exposure.move.title",
                        Formats.day(move.day()),
                        Formats.compactEuros(move.euros()),
                        Texts.word("class", move.from()),
                        Texts.word("class", move.to())));
        return chip;
    }

    private static Span chip(UpstreamExposure up) {
        ClassChip chip =
                new ClassChip(
                        up.controlClass(),
                        Texts.text(
                                "exposure.class.upstream",
                                Texts.word("class", up.controlClass()),
                                Texts.word("stage", up.stage())));
        chip.setTitle(range(up.low(), up.high()));
        return chip;
    }

    static String range(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0
                ? Formats.compactEuros(low)
                : Texts.text(
                        "exposure.range", Formats.compactEuros(low), Formats.compactEuros(high));
    }

    private void fit(boolean room) {
        wide = room;
        onlyWide.forEach(column -> column.setVisible(wide));
        makeRoom();
    }

    /** Beside an open panel there is room for what tells the rows apart, and no more. */
    private void makeRoom() {
        boolean alone =
                exposure == null || ExposureNavigation.open(url, exposure.inputs()).isEmpty();
        onlyAlone.forEach(column -> column.setVisible(wide && alone));
        ofStocks.forEach(column -> column.setVisible(wide && alone && stocks.isAny()));
    }
}
