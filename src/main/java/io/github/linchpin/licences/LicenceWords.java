package io.github.linchpin.licences;

import io.github.linchpin.kit.Formats;
import io.github.linchpin.kit.Texts;
import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceDates;
import io.github.linchpin.licence.LicenceRefusal;
import io.github.linchpin.licence.LicenceTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Licences in words. */
final class LicenceWords {
    private LicenceWords() {}

    /** How it stands on D, with its day: "licensed to 31 Mar 2027". */
    static String state(LicenceRow row) {
        LicenceDates dates = row.licence().terms().dates();
        LocalDate day =
                switch (row.state()) {
                    case LICENSED, EXPIRED -> dates.last();
                    case APPLIED -> dates.applied();
                    case REFUSED -> dates.refused();
                    case NOT_YET -> dates.first() == null ? dates.applied() : dates.first();
                };
        return day == null
                ? Texts.text("licences.open-end")
                : Texts.text("export-licence.on." + row.state().code(), Formats.day(day));
    }

    /** "130 days left", "waiting for 41 days". */
    static String days(LicenceRow row) {
        Long days = row.days();
        return days == null ? "" : Texts.text("export-licence.days." + row.state().code(), days);
    }

    /** First and last day. */
    static String validity(LicenceDates dates) {
        if (dates.first() == null) {
            return Texts.text("licences.none");
        }
        return dates.last() == null
                ? Texts.text("licences.valid.open", Formats.day(dates.first()))
                : Texts.text(
                        "licences.valid", Formats.day(dates.first()), Formats.day(dates.last()));
    }

    static String amount(LicenceTerms.@Nullable Amount amount) {
        return amount == null
                ? Texts.text("licences.none")
                : Formats.exact(amount.quantity()) + " " + amount.unit();
    }

    static String number(ExportLicence licence) {
        String number = licence.terms().number();
        return number.isEmpty() ? Texts.text("licences.no-number") : number;
    }

    /** The item, or that it is everything that the supplier delivers. */
    static String item(ExportLicence licence) {
        String item = licence.names().item();
        return item.isEmpty() ? Texts.text("licences.all-items") : item;
    }

    static String refusal(LicenceRefusal refusal) {
        String why = Texts.word("export-licence.refusal", refusal.why());
        ExportLicence other = refusal.other();
        return other == null
                ? why
                : why
                        + " "
                        + Texts.text(
                                "licences.refusal.other",
                                number(other),
                                other.recording().by(),
                                Formats.moment(other.recording().at()));
    }
}
