package io.github.linchpin.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.PlainTable;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The blocs and groups of a country, or the members of a bloc, with the days on file. */
final class MembershipCard {
    private MembershipCard() {}

    static InfoCard of(CountryDossier dossier, UrlState state) {
        String name = dossier.area().name();
        int now = dossier.current().size();
        InfoCard card =
                new InfoCard(
                        dossier.area().isBloc()
                                ? Texts.text("members.title.bloc", now)
                                : Texts.text("members.title.country", now),
                        Texts.text("members.subtitle", Formats.day(dossier.day())));
        if (dossier.memberships().isEmpty()) {
            return card.with(
                    new Paragraph(
                            dossier.area().isBloc()
                                    ? Texts.text("members.none.bloc", name)
                                    : Texts.text("members.none.country", name)));
        }
        PlainTable table =
                new PlainTable(
                        PlainTable.Column.text(
                                dossier.area().isBloc()
                                        ? Texts.text("members.member")
                                        : Texts.text("members.bloc")),
                        PlainTable.Column.text(Texts.text("members.days")));
        sorted(dossier)
                .forEach(membership ->
                        table.row(
                                other(dossier, membership, state),
                                new Span(days(membership, dossier.day()))));
        return card.with(table).footer(new Span(sources(dossier.memberships())));
    }

    private static List<Membership> sorted(CountryDossier dossier) {
        return dossier.memberships().stream()
                .sorted(
                        Comparator.comparing(
                                        (Membership membership) -> !membership.holds(dossier.day()))
                                .thenComparing(membership -> dossier.relative(membership).name()))
                .toList();
    }

    private static Component other(CountryDossier dossier, Membership membership, UrlState state) {
        Area relative = dossier.relative(membership);
        return new Div(new Anchor(Addresses.country(relative.code(), state), relative.name()));
    }

    /** "since 1 Jan 1973, until 31 Jan 2020": an open end is not named. */
    static String days(Membership membership, LocalDate day) {
        LocalDate from = membership.from();
        LocalDate to = membership.to();
        if (from == null && to == null) {
            return Texts.text("members.no-dates");
        }
        if (to == null || from == null) {
            return to == null
                    ? Texts.text(
                            from != null && from.isAfter(day) ? "members.from" : "members.since",
                            from == null ? "" : Formats.day(from))
                    : Texts.text("members.until", Formats.day(to));
        }
        return Texts.text("pauses.from-to", Formats.day(from), Formats.day(to));
    }

    /** Where the grade says no more than the name of the source, once is enough. */
    private static String sources(List<Membership> memberships) {
        return memberships.stream()
                .map(membership -> {
                    String grade = Texts.word("grade", membership.grade());
                    return grade.equalsIgnoreCase(membership.source())
                            ? membership.source()
                            : Texts.text("permits.graded", membership.source(), grade);
                })
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
