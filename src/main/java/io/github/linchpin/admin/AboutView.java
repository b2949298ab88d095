package io.github.linchpin.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.github.linchpin.access.Permission;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.shell.WithoutViewpoint;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** What runs here: versions, database, editions of the data, licences. */
@Route(AdminNavigation.ABOUT)
@Menu(title = "menu.about", order = 15)
@RolesAllowed(Permission.OPERATION)
@WithoutViewpoint
public class AboutView extends Main implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);

    private final transient AboutService service;
    private final Div cards = new Div();

    AboutView(AboutService service) {
        this.service = service;
        addClassNames("lp-page", "lp-admin");
        setId("content");
        Div head = new Div(new H1(Texts.text("admin.about.title")));
        head.addClassName("lp-page-head");
        cards.addClassName("lp-cards");
        add(head, cards);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        AboutFacts facts = service.facts();
        cards.removeAll();
        cards.add(server(facts), libraries(), editions(facts.editions()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("title", Texts.text("admin.about.title"));
    }

    private static Component server(AboutFacts facts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("lp-facts");
        fact(list, "admin.about.version", facts.version());
        fact(list, "admin.about.java", facts.java());
        fact(list, "admin.about.postgres", facts.postgres());
        fact(
                list,
                "admin.about.server",
                facts.ownServer()
                        ? Texts.text("admin.about.server.own")
                        : Texts.text("admin.about.server.embedded", facts.folder()));
        fact(
                list,
                "admin.about.size",
                Texts.text(
                        "admin.about.megabytes",
                        Formats.number(
                                BigDecimal.valueOf(facts.databaseSize())
                                        .divide(MEGABYTE, RoundingMode.HALF_UP),
                                0)));
        fact(list, "admin.about.schema", facts.schemaVersion());
        fact(list, "admin.about.uptime", uptime(facts.uptime()));
        if (facts.head() != null) {
            Span head = new Span(facts.head());
            head.addClassName("lp-code");
            list.add(
                    new DescriptionList.Term(Texts.text("admin.about.head")),
                    new DescriptionList.Description(head));
        }
        return new InfoCard(
                        Texts.text("admin.about.server.title"),
                        Texts.text("admin.about.server.subtitle"))
                .with(list);
    }

    private static Component libraries() {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("admin.about.library")),
                        PlainTable.Column.text(Texts.text("drawer.licence")));
        for (Library library : Library.ALL) {
            Anchor link = new Anchor(library.url(), library.name());
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener noreferrer");
            table.row(link, new Span(library.licence()));
        }
        return new InfoCard(
                        Texts.text("admin.about.libraries"),
                        Texts.text("admin.about.libraries.subtitle"))
                .with(table);
    }

    private static Component editions(List<DataEdition> editions) {
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(Texts.text("admin.about.source")),
                        PlainTable.Column.text(Texts.text("admin.about.edition")),
                        PlainTable.Column.text(Texts.text("drawer.published")),
                        PlainTable.Column.number(Texts.text("admin.about.tables")),
                        PlainTable.Column.text(Texts.text("drawer.licence")));
        for (DataEdition edition : editions) {
            table.row(
                    two(
                            edition.enabled()
                                    ? edition.name()
                                    : Texts.text("admin.about.source.off", edition.name()),
                            edition.publisher()),
                    new Span(Objects.requireNonNullElse(edition.edition(), "")),
                    new Span(
                            edition.published() == null
                                    ? Texts.text("drawer.no-date")
                                    : Formats.date(edition.published())),
                    new Span(Integer.toString(edition.tables())),
                    two(edition.licence(), Texts.word("licence", edition.certainty())));
        }
        InfoCard card =
                new InfoCard(
                                Texts.text("admin.about.editions", editions.size()),
                                Texts.text("admin.about.editions.subtitle"))
                        .with(table)
                        .footer(new Span(Texts.text("admin.about.editions.footer")));
        card.addClassName("lp-cards__wide");
        return card;
    }

    private static Component two(String first, String second) {
        Span below = new Span(second);
        below.addClassNames("lp-muted", "lp-small", "lp-wrap");
        return new Div(new Span(first), below);
    }

    private static String uptime(Duration uptime) {
        return Texts.text(
                "admin.about.uptime.value",
                uptime.toDays(),
                uptime.toHoursPart(),
                uptime.toMinutesPart());
    }

    private static void fact(DescriptionList list, String term, String value) {
        list.add(
                new DescriptionList.Term(Texts.text(term)), new DescriptionList.Description(value));
    }
}
