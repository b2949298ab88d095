package io.github.linchpin.licences;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.InfoCard;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.spend.LicenceCover;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last days of licences within 90 days, with the value that is without one from then on. */
final class ExpiryCard extends Div {
    static final int DAYS_AHEAD = 90;

    private static final long serialVersionUID = 1L;

    ExpiryCard(List<ExportLicence> ending, LicenceCover cover, UrlState state) {
        InfoCard card =
                new InfoCard(
                        Texts.text("licences.expiry.title", DAYS_AHEAD),
                        Texts.text("licences.expiry.subtitle"));
        Map<LocalDate, List<ExportLicence>> days =
                ending.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> Objects.requireNonNull(one.terms().dates().last()),
                                        TreeMap::new,
                                        Collectors.toList()));
        if (days.isEmpty()) {
            card.with(new Paragraph(Texts.text("licences.expiry.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("lp-calendar");
            days.forEach((day, licences) -> list.add(day(day, licences, cover, state)));
            card.with(list);
        }
        add(card);
    }

    private static ListItem day(
            LocalDate day, List<ExportLicence> licences, LicenceCover cover, UrlState state) {
        Anchor then =
                new Anchor(
                        Addresses.address(
                                LicencesNavigation.PATH,
                                state.with(UrlState.ON, day.plusDays(1).toString())),
                        Formats.day(day));
        then.setTitle(Texts.text("licences.expiry.go"));
        BigDecimal lost = cover.ends().getOrDefault(day, BigDecimal.ZERO);
        Span left = new Span(Texts.text("days.in", ChronoUnit.DAYS.between(cover.day(), day)));
        left.addClassName("lp-muted");
        Div head = new Div(then, left);
        head.add(
                new Span(
                        lost.signum() == 0
                                ? Texts.text("licences.expiry.nothing")
                                : Texts.text("licences.expiry.lost", Formats.compactEuros(lost))));
        head.addClassName("lp-calendar__day");
        ListItem item = new ListItem(head);
        licences.forEach(one ->
                item.add(
                        new Div(
                                new Span(
                                        Texts.text(
                                                "licences.expiry.licence",
                                                LicenceWords.number(one),
                                                one.names().supplier(),
                                                LicenceWords.item(one))))));
        return item;
    }
}
