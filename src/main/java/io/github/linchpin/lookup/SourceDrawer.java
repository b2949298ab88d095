package io.github.linchpin.lookup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.concentration.LeadChoice;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.WebLink;
import io.github.linchpin.shared.Denominator;
import io.github.linchpin.shared.FigureKind;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where every figure of a table comes from: edition, licence, locator, grade and kind. */
final class SourceDrawer extends Dialog {
    private static final long serialVersionUID = 1L;

    SourceDrawer(InputDossier dossier, Selection selection) {
        KnownTable table = selection.table();
        addClassName("lp-drawer-dialog");
        setHeaderTitle(Texts.text("drawer.title", table.source().name()));
        setWidth("min(860px, 96vw)");
        add(
                description(dossier, table, selection),
                new H3(Texts.text("drawer.figures")),
                figures(dossier, table));
        getFooter().add(new Button(Texts.text("close"), click -> close()));
    }

    private static String lead(InputDossier dossier, Selection selection) {
        if (dossier.proxy()) {
            return Texts.text("drawer.lead.proxy");
        }
        LeadChoice chosen = selection.table().chosen();
        if (chosen != null) {
            return Texts.text(
                    "drawer.lead.chosen",
                    chosen.by(),
                    Formats.moment(chosen.at()),
                    chosen.reason());
        }
        return Texts.text(selection.isLead() ? "drawer.lead.yes" : "drawer.lead.no");
    }

    private static DescriptionList description(
            InputDossier dossier, KnownTable table, Selection selection) {
        KnownTable.Edition source = table.source();
        DescriptionList list = new DescriptionList();
        list.addClassName("lp-facts");
        fact(list, "drawer.publisher", source.publisher());
        fact(
                list,
                "drawer.published",
                source.published() == null
                        ? Texts.text("drawer.no-date")
                        : Formats.date(source.published()));
        fact(
                list,
                "drawer.known",
                Texts.text(
                        table.known().assumed() ? "drawer.known.assumed" : "drawer.known.day",
                        Formats.day(table.known().day()),
                        table.known().revision()));
        fact(
                list,
                "drawer.licence",
                Texts.text(
                        "drawer.licence.value",
                        source.licence(),
                        Texts.word("licence", source.licenceCertainty())));
        fact(list, "drawer.locator", table.locator());
        fact(
                list,
                "drawer.basis",
                "%s, %s, %s".formatted(table.universe(), table.content(), table.unit()));
        fact(list, "drawer.grade", Texts.word("grade", table.metrics().grade()));
        if (table.known().printedTotal() != null) {
            fact(
                    list,
                    "drawer.total",
                    "%s %s".formatted(Formats.exact(table.known().printedTotal()), table.unit()));
        }
        fact(list, "drawer.lead", lead(dossier, selection));
        if (table.known().note() != null) {
            fact(list, "drawer.note", table.known().note());
        }
        fact(list, "drawer.table", table.code());
        if (source.url() != null) {
            Component link = WebLink.of(source.url(), source.url());
            if (link instanceof Anchor anchor) {
                anchor.setTarget("_blank"); // the drawer stays open
            }
            list.add(
                    new DescriptionList.Term(Texts.text("drawer.address")),
                    new DescriptionList.Description(link));
        }
        return list;
    }

    private static void fact(DescriptionList list, String key, @Nullable String value) {
        list.add(
                new DescriptionList.Term(Texts.text(key)),
                new DescriptionList.Description(value == null ? "" : value));
    }

    private static PlainTable figures(InputDossier dossier, KnownTable table) {
        PlainTable list =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("shares.area")),
                        PlainTable.Column.text(Texts.text("drawer.printed")),
                        PlainTable.Column.number(
                                table.known().denominator() == Denominator.SUM
                                        ? Texts.text("shares.quantity", table.unit())
                                        : Texts.text("drawer.percent")),
                        PlainTable.Column.text(Texts.text("shares.kind")),
                        PlainTable.Column.text(Texts.text("drawer.grade")),
                        PlainTable.Column.text(Texts.text("drawer.note")));
        dossier.rows().stream()
                .sorted(Comparator.comparingInt(ShareRow::line))
                .forEach(row ->
                        list.row(
                                new Span(SharesCard.name(row)),
                                new Span(row.printedName() == null ? "" : row.printedName()),
                                new Span(SharesCard.quantity(row, Formats::exact)),
                                new Span(kind(row)),
                                new Span(row.grade().code().toLowerCase(Locale.ROOT)),
                                new Span(row.note() == null ? "" : row.note())));
        return list;
    }

    private static String kind(ShareRow row) {
        String kind = SharesCard.kindWord(row);
        return row.estimated() && row.kind() != FigureKind.VALUE
                ? Texts.text("drawer.kind.estimated", kind)
                : kind;
    }
}
