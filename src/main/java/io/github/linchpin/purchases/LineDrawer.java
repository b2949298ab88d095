package io.github.linchpin.purchases;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.ledger.LedgerLine;
import io.github.linchpin.ledger.LineRate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line with everything that is on file about it, down to the row of the file it is from. */
final class LineDrawer extends Dialog {
    private static final long serialVersionUID = 1L;

    private transient Runnable afterwards = () -> {};

    /**
     * @param evidence opens what documents say of it
     */
    LineDrawer(LedgerLine line, Optional<LineRate> rate, LineWords words, Runnable evidence) {
        addClassName("lp-drawer-dialog");
        setHeaderTitle(Texts.text("lines.drawer.title", LineWords.document(line)));
        setWidth("min(720px, 96vw)");
        add(
                bought(line, rate, words),
                new H3(Texts.text("lines.drawer.origin")),
                origin(line, words),
                new H3(Texts.text("lines.drawer.source")),
                source(line));
        getFooter()
                .add(
                        new Button(Texts.text("lines.drawer.evidence"), click -> evidence.run()),
                        new Button(Texts.text("close"), click -> finish()));
        addDialogCloseActionListener(event -> finish());
    }

    /** Does something once it is closed. */
    void afterwards(Runnable work) {
        afterwards = work;
    }

    private void finish() {
        close();
        afterwards.run();
    }

    private static DescriptionList bought(
            LedgerLine line, Optional<LineRate> rate, LineWords words) {
        DescriptionList facts = facts();
        fact(facts, "lines.column.day", Formats.day(line.key().day()));
        fact(facts, "lines.drawer.unit", line.unit());
        fact(
                facts,
                "lines.column.item",
                Texts.text("lines.drawer.named", line.goods().item(), line.goods().description()));
        fact(facts, "lines.drawer.hs-code", line.goods().hsCode());
        fact(
                facts,
                "lines.column.supplier",
                Texts.text("lines.drawer.named", line.seller().code(), line.seller().name()));
        fact(facts, "lines.drawer.supplier-country", country(line.seller().country(), words));
        fact(facts, "lines.drawer.site", site(line, words));
        fact(facts, "lines.column.quantity", LineWords.quantity(line));
        fact(facts, "lines.drawer.amount", amount(line));
        fact(facts, "lines.drawer.rate", rate(line, rate));
        fact(facts, "lines.column.euros", LineWords.euros(line.money().euros()));
        return facts;
    }

    private static String amount(LedgerLine line) {
        return line.money().isCredit()
                ? Texts.text("lines.drawer.credit", LineWords.amount(line))
                : LineWords.amount(line);
    }

    private static @Nullable String rate(LedgerLine line, Optional<LineRate> rate) {
        return rate.map(used ->
                        used.source() == null
                                ? Texts.text(
                                        "lines.drawer.rate.then",
                                        Formats.exact(used.rate()),
                                        line.money().currency())
                                : Texts.text(
                                        "lines.drawer.rate.value",
                                        Formats.exact(used.rate()),
                                        line.money().currency(),
                                        used.source()))
                .orElse(null);
    }

    private static @Nullable String site(LedgerLine line, LineWords words) {
        String site = line.seller().site();
        if (site == null) {
            return null;
        }
        String country = country(line.seller().siteCountry(), words);
        return country == null ? site : Texts.text("lines.drawer.named", site, country);
    }

    private static DescriptionList origin(LedgerLine line, LineWords words) {
        DescriptionList facts = facts();
        fact(facts, "lines.column.origin", words.origin(line));
        fact(facts, "lines.drawer.origin-document", line.terms().originDocument());
        fact(facts, "lines.drawer.shipment", country(line.terms().shipment(), words));
        fact(facts, "lines.column.destination", country(line.terms().destination(), words));
        fact(facts, "lines.facet.use", Texts.word("lines.use", line.terms().endUse()));
        Boolean listed = line.terms().buyerListed();
        fact(
                facts,
                "lines.drawer.listed",
                listed == null
                        ? null
                        : Texts.text(
                                listed ? "lines.drawer.listed.yes" : "lines.drawer.listed.no"));
        return facts;
    }

    private static DescriptionList source(LedgerLine line) {
        DescriptionList facts = facts();
        fact(facts, "lines.drawer.file", line.source().file());
        fact(facts, "lines.drawer.row", Long.toString(line.source().row()));
        fact(facts, "lines.drawer.import", Integer.toString(line.source().importId()));
        fact(
                facts,
                "lines.drawer.loaded",
                Texts.text(
                        "lines.drawer.loaded.value",
                        line.source().by(),
                        Formats.moment(line.source().at())));
        return facts;
    }

    private static @Nullable String country(@Nullable String code, LineWords words) {
        return code == null || code.isEmpty() ? null : words.countries().name(code);
    }

    private static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lp-facts");
        return facts;
    }

    /** What the file did not say is said to be missing. */
    private static void fact(DescriptionList facts, String term, @Nullable String value) {
        facts.add(
                new DescriptionList.Term(Texts.text(term)),
                new DescriptionList.Description(
                        value == null || value.isEmpty()
                                ? Texts.text("lines.drawer.nothing")
                                : value));
    }
}
