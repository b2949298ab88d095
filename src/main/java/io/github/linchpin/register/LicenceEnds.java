package io.github.linchpin.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.github.linchpin.kit.Addresses;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.kit.UrlState;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The last days of licences in the calendar, for those who see the purchases of units. */
final class LicenceEnds {
    private static final int LICENCES_A_DAY = 4;

    private LicenceEnds() {}

    /**
     * Licences by their last day. One that names no measure is about all of them, so a filter of
     * the register hides it.
     *
     * @param shown ids of the measures that are shown
     */
    static Map<LocalDate, List<ExportLicence>> byDay(RegisterService.Page page, Set<String> shown) {
        boolean whole = shown.size() == page.lines().size();
        return page.ending().stream()
                .filter(one -> {
                    String measure = one.terms().goods().measure();
                    return whole || (measure != null && shown.contains(measure));
                })
                .collect(
                        Collectors.groupingBy(
                                one -> Objects.requireNonNull(one.terms().dates().last()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    /** The licences of a day, with a link to each. */
    static List<Component> rows(List<ExportLicence> licences, UrlState state) {
        List<Component> rows = new ArrayList<>();
        licences.stream().limit(LICENCES_A_DAY).forEach(one -> rows.add(row(one, state)));
        if (licences.size() > LICENCES_A_DAY) {
            Span more =
                    new Span(
                            Texts.text(
                                    "calendar.more",
                                    licences.size() - LICENCES_A_DAY,
                                    licences.stream()
                                            .skip(LICENCES_A_DAY)
                                            .map(LicenceEnds::name)
                                            .collect(Collectors.joining(", "))));
            more.addClassName("lp-muted");
            rows.add(more);
        }
        return rows;
    }

    private static Component row(ExportLicence licence, UrlState state) {
        ExportLicence.Names names = licence.names();
        return new Div(
                new Anchor(
                        Addresses.licence(licence.unit(), licence.terms().number(), state),
                        name(licence)),
                new Span(
                        ": "
                                + Texts.text(
                                        "calendar.licence.ends",
                                        names.supplier(),
                                        names.item().isEmpty()
                                                ? Texts.text("calendar.licence.all-items")
                                                : names.item())));
    }

    /** "Licence A-17 (end-user certificate EUC-3)". */
    private static String name(ExportLicence licence) {
        LicenceTerms terms = licence.terms();
        return terms.certificate().isEmpty()
                ? Texts.text("calendar.licence", terms.number())
                : Texts.text("calendar.licence.certificate", terms.number(), terms.certificate());
    }
}
