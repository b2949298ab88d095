package io.github.linchpin.overview;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.concentration.LeadTable;
import io.github.linchpin.exposure.ClassChange;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.ClassChip;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.LevelChip;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Certainty;
import io.github.linchpin.shared.ControlClass;
import io.github.linchpin.shared.Stage;
import io.github.linchpin.spend.SpendOverview;
import io.github.linchpin.standing.Standing;
import io.github.linchpin.wording.MeasureWords;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inputs that need a look first: concentration by stage, who leads, what controls hold. */
final class HeatCard {
    private static final int ROWS = 8;

    /** More do not fit beside what was spent. */
    private static final int STAGES_BESIDE_SPEND = 3;

    private HeatCard() {}

    static InfoCard of(Overview page, UrlState state) {
        Map<String, BigDecimal> bought = bought(page);
        List<HeatRow> all = ordered(HeatRow.of(page.standings()), bought);
        boolean own = !bought.isEmpty();
        List<HeatRow> rows = all.stream().limit(ROWS).toList();
        List<Stage> stages = stages(rows, own ? STAGES_BESIDE_SPEND : Integer.MAX_VALUE);
        List<PlainTable.Column> columns = new ArrayList<>();
        columns.add(PlainTable.Column.text(Texts.text("overview.heat.input")));
        stages.forEach(stage -> columns.add(PlainTable.Column.text(Texts.word("stage", stage))));
        columns.add(
                own
                        ? PlainTable.Column.number(Texts.text("overview.heat.own"))
                        : PlainTable.Column.text(Texts.text("overview.heat.leads")));
        columns.add(PlainTable.Column.text(Texts.text("overview.heat.control")));
        PlainTable table = new PlainTable(columns.toArray(PlainTable.Column[]::new));
        table.addClassName("lp-heat");
        table.setClassName("lp-heat--own", own);
        for (HeatRow row : rows) {
            List<Component> cells = new ArrayList<>();
            cells.add(new Anchor(Addresses.input(row.input(), null, state), row.name()));
            stages.forEach(stage -> cells.add(cell(row.stages().get(stage), state)));
            cells.add(own ? own(row, bought, state) : leader(row, page, state));
            cells.add(control(row, page, state));
            table.row(cells.toArray(Component[]::new));
        }
        return new InfoCard(
                        Texts.text("overview.heat.title"),
                        Texts.text(own ? "overview.heat.subtitle.own" : "overview.heat.subtitle"))
                .with(table)
                .footer(
                        new Anchor(
                                Addresses.inputs(state),
                                Texts.text("overview.heat.all", all.size())));
    }

    /** The stages with a table, in their order; where there is not room for all, the commonest. */
    private static List<Stage> stages(List<HeatRow> rows, int most) {
        Map<Stage, Long> tables =
                rows.stream()
                        .flatMap(row -> row.stages().keySet().stream())
                        .collect(
                                Collectors.groupingBy(
                                        stage -> stage,
                                        () -> new EnumMap<>(Stage.class),
                                        Collectors.counting()));
        Set<Stage> shown =
                tables.entrySet().stream()
                        .sorted(
                                Map.Entry.<Stage, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry::getKey))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return Stage.OF_SHARES.stream().filter(shown::contains).toList();
    }

    /** What was spent in twelve months, by input; empty where there are no purchases. */
    private static Map<String, BigDecimal> bought(Overview page) {
        Map<String, BigDecimal> bought = new HashMap<>();
        SpendOverview own = page.own();
        if (own != null) {
            own.exposure()
                    .inputs()
                    .forEach(input ->
                            bought.merge(
                                    input.input(), input.partition().value(), BigDecimal::add));
        }
        return bought;
    }

    /** What is bought comes first, the largest value first; the rest as it was. */
    private static List<HeatRow> ordered(List<HeatRow> rows, Map<String, BigDecimal> bought) {
        return rows.stream()
                .sorted(
                        Comparator.comparing((HeatRow row) ->
                                        bought.getOrDefault(row.input(), BigDecimal.ZERO))
                                .reversed())
                .toList();
    }

    private static Component own(HeatRow row, Map<String, BigDecimal> bought, UrlState state) {
        BigDecimal euros = bought.get(row.input());
        return euros == null
                ? new Span(Texts.text("overview.heat.no-table"))
                : new Anchor(
                        Addresses.exposure(state, Addresses.INPUT, row.input()),
                        Formats.compactEuros(euros));
    }

    private static Component cell(@Nullable Standing standing, UrlState state) {
        if (standing == null) {
            Span none = new Span(Texts.text("overview.heat.no-table"));
            none.addClassNames("lp-muted", "lp-heat__none");
            return none;
        }
        LeadTable.Index index = standing.lead().index();
        LevelChip chip =
                LevelChip.numbers(index.levelLow(), index.levelHigh(), index.low(), index.high());
        Anchor cell =
                new Anchor(
                        Addresses.input(standing.lead().input(), standing.lead().stage(), state),
                        chip);
        // what a phone shows in place of the heading of the column
        cell.getElement().setAttribute("data-label", Texts.word("stage", standing.lead().stage()));
        cell.setTitle(
                Texts.text(
                        "overview.heat.cell",
                        LevelChip.words(index.levelLow(), index.levelHigh()),
                        standing.supply().source(),
                        standing.lead().period().toString()));
        return cell;
    }

    /** "China 99 %": who leads the most concentrated stage. */
    private static Component leader(HeatRow row, Overview page, UrlState state) {
        Standing standing = row.mostConcentrated();
        LeadTable.Largest largest = standing.lead().largest();
        if (largest.area() == null) {
            return new Span();
        }
        Anchor country =
                new Anchor(
                        Addresses.country(largest.area(), state),
                        Texts.text("exposed.words", page.name(largest.area()), share(largest)));
        country.setTitle(
                Texts.text(
                        "overview.heat.leads.where",
                        MeasureWords.where(standing.supply()),
                        standing.supply().source()));
        return country;
    }

    private static String share(LeadTable.Largest largest) {
        if (largest.share() != null) {
            return Formats.wholePercent(largest.share());
        }
        return largest.low() == null
                ? ""
                : Texts.text("exposed.at-least", Formats.wholePercent(largest.low()));
    }

    /** What holds today, and what comes within 90 days. */
    private static Component control(HeatRow row, Overview page, UrlState state) {
        Standing standing = row.strongest();
        Div cell = new Div();
        cell.addClassName("lp-heat__control");
        ClassChip today = new ClassChip(standing.headline());
        if (standing.headline() != ControlClass.FREE
                && standing.exported().certainty() == Certainty.UNCONFIRMED) {
            today.unconfirmed();
        }
        cell.add(
                link(
                        today,
                        Texts.text(
                                "overview.heat.today",
                                MeasureWords.where(standing.supply()),
                                MeasureWords.classes(standing.exported())),
                        Addresses.input(row.input(), standing.lead().stage(), state)));
        row.next().ifPresent(change -> cell.add(next(change, standing.headline(), page, state)));
        return cell;
    }

    private static Component next(
            ClassChange change, ControlClass today, Overview page, UrlState state) {
        ClassChip chip =
                new ClassChip(
                                change.after().headline(),
                                Texts.text(
                                        change.after().headline() == today
                                                ? "overview.heat.next.same"
                                                : "overview.heat.next",
                                        Texts.word("class", change.after().headline()),
                                        ChronoUnit.DAYS.between(page.day(), change.day())))
                        .pending();
        if (change.after().certainty() == Certainty.UNCONFIRMED) {
            chip.unconfirmed();
        }
        return link(
                chip,
                Texts.text(
                        "overview.heat.then",
                        Formats.day(change.day()),
                        MeasureWords.where(change.supply()),
                        MeasureWords.classes(change.after())),
                Addresses.changes(change.day(), "", state));
    }

    private static Anchor link(ClassChip chip, String title, String address) {
        Anchor link = new Anchor(address, chip);
        link.setTitle(title);
        return link;
    }
}
