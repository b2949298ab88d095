package io.github.linchpin.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.shared.Period;
import io.github.linchpin.shared.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What else is on record, outside every share and index, and what is missing. */
final class ApartCard {
    private ApartCard() {}

    static InfoCard of(InputDossier dossier, UrlState state) {
        InfoCard card = new InfoCard(Texts.text("apart.title"), Texts.text("apart.subtitle"));
        Div columns = new Div();
        columns.addClassName("lp-columns");
        columns.add(missing(dossier, state));
        if (!dossier.head().hosts().isEmpty()) {
            columns.add(hosts(dossier.head().hosts(), state));
        }
        if (!dossier.head().members().isEmpty()) {
            columns.add(members(dossier.head().members(), state));
        }
        if (!dossier.apart().presence().isEmpty()) {
            columns.add(presence(dossier.apart().presence()));
        }
        if (!dossier.apart().claims().isEmpty()) {
            columns.add(claims(dossier.apart().claims()));
        }
        if (!dossier.apart().projections().isEmpty()) {
            columns.add(projections(dossier.apart().projections()));
        }
        return card.with(columns);
    }

    private static Component part(String title, Component... content) {
        Div part = new Div(new H3(title));
        part.add(content);
        part.addClassName("lp-part");
        return part;
    }

    /** Tells which stages have no table and how far back the others reach. */
    private static Component missing(InputDossier dossier, UrlState state) {
        List<Stage> there =
                dossier.tables().stream().map(KnownTable::stage).distinct().sorted().toList();
        List<Component> lines = new ArrayList<>();
        if (dossier.proxy()) {
            lines.add(
                    new ListItem(
                            Texts.text(
                                    "missing.proxy",
                                    dossier.tables().stream()
                                            .map(KnownTable::inputName)
                                            .distinct()
                                            .collect(Collectors.joining(", ")))));
        }
        for (Stage stage : there) {
            List<KnownTable> tables =
                    dossier.tables().stream().filter(table -> table.stage() == stage).toList();
            int first =
                    tables.stream().mapToInt(table -> table.period().from()).min().orElseThrow();
            int last = tables.stream().mapToInt(table -> table.period().to()).max().orElseThrow();
            lines.add(
                    new ListItem(
                            Texts.text(
                                    "missing.stage",
                                    Texts.word("stage", stage),
                                    tables.size(),
                                    Integer.toString(first),
                                    Integer.toString(last))));
        }
        List<String> none =
                Arrays.stream(new Stage[] {Stage.MINING, Stage.REFINING})
                        .filter(stage -> !there.contains(stage))
                        .map(stage -> Texts.word("stage", stage))
                        .toList();
        LocalDate known = state.viewpoint().known();
        if (there.isEmpty() && known != null) {
            lines.add(new ListItem(Texts.text("missing.then", Formats.day(known))));
        } else if (!none.isEmpty()) {
            lines.add(new ListItem(Texts.text("missing.none", String.join(", ", none))));
        }
        lines.add(new ListItem(Texts.text("missing.trade")));
        return part(Texts.text("missing.title"), new UnorderedList(lines.toArray(ListItem[]::new)));
    }

    private static Component hosts(List<InputHead.Host> hosts, UrlState state) {
        UnorderedList list = new UnorderedList();
        for (InputHead.Host host : hosts) {
            ListItem item =
                    new ListItem(
                            new Anchor(
                                    InputsNavigation.address(host.slug(), null, state),
                                    host.name()),
                            new Span(
                                    ", "
                                            + Texts.text(
                                                    host.weight() == null
                                                            ? "hosts.no-weight"
                                                            : "hosts.weight",
                                                    Texts.word("stage", host.stage()),
                                                    host.weight() == null
                                                            ? ""
                                                            : Formats.wholePercent(host.weight()),
                                                    Texts.word("grade", host.grade()))));
            list.add(item);
        }
        return part(Texts.text("hosts.title"), list);
    }

    private static Component members(List<InputHead.Relative> members, UrlState state) {
        Div chips = new Div();
        chips.addClassName("lp-chips");
        members.forEach(member -> {
            Anchor link =
                    new Anchor(InputsNavigation.address(member.slug(), null, state), member.name());
            link.addClassName("lp-chip");
            chips.add(link);
        });
        return part(Texts.text("members.title"), chips);
    }

    private static Component presence(List<ApartQuery.Presence> rows) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (ApartQuery.Presence row : rows) {
            Period period = new Period(row.periodFrom(), row.periodTo());
            lines.computeIfAbsent(
                            "%s, %s".formatted(period, row.source()), line -> new ArrayList<>())
                    .add(
                            Texts.text(
                                    "presence.producer",
                                    row.area() == null ? Texts.text("shares.residual") : row.area(),
                                    Texts.word("kind", row.kind())));
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("presence.source")),
                        PlainTable.Column.text(Texts.text("presence.producers")));
        lines.forEach((line, producers) -> table.row(line, String.join("; ", producers)));
        return part(Texts.text("presence.title"), table);
    }

    private static Component claims(List<ApartQuery.Claim> rows) {
        UnorderedList list = new UnorderedList();
        for (ApartQuery.Claim row : rows) {
            Span source =
                    new Span(
                            " "
                                    + Texts.text(
                                            "claims.source",
                                            row.who(),
                                            row.said() == null ? "" : Formats.date(row.said()),
                                            Texts.word("grade", row.grade())));
            source.addClassName("lp-muted");
            ListItem item = new ListItem(new Span(row.claim() + "."), source);
            if (row.note() != null) {
                item.getElement().setAttribute("title", row.note());
            }
            list.add(item);
        }
        return part(Texts.text("claims.title"), list);
    }

    private static Component projections(List<ApartQuery.Projection> rows) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (ApartQuery.Projection row : rows) {
            String stage =
                    row.form().isEmpty()
                            ? Texts.word("stage", row.stage())
                            : Texts.text(
                                    "projections.form",
                                    Texts.word("stage", row.stage()),
                                    row.form());
            lines.computeIfAbsent(
                            "%s, %d (%s)".formatted(stage, row.year(), row.unit()),
                            line -> new ArrayList<>())
                    .add(
                            "%s %s"
                                    .formatted(
                                            row.area() == null
                                                    ? Texts.text("shares.residual")
                                                    : row.area(),
                                            Formats.quantity(row.value())));
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("projections.stage")),
                        PlainTable.Column.text(Texts.text("projections.value")));
        lines.forEach((line, areas) -> table.row(line, String.join("; ", areas)));
        ApartQuery.Projection first = rows.getFirst();
        Paragraph note =
                new Paragraph(Texts.text("projections.note", first.source(), first.scenario()));
        note.addClassName("lp-muted");
        return part(Texts.text("projections.title"), note, table);
    }
}
