package io.github.linchpin.licences;

import io.github.linchpin.licence.ExportLicence;
import io.github.linchpin.licence.LicenceState;
import io.github.linchpin.spend.LicenceCover;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A licence on D.
 *
 * @param on D
 * @param euros value of the purchases that need a licence and of which it speaks
 */
record LicenceRow(ExportLicence licence, LocalDate on, LicenceState state, BigDecimal euros) {
    static LicenceRow of(ExportLicence licence, LicenceCover cover) {
        return new LicenceRow(
                licence,
                cover.day(),
                licence.terms().dates().state(cover.day()),
                cover.under(licence));
    }

    /** Days that are left, waited or gone, as the state has it; null where there are none. */
    @Nullable Long days() {
        return switch (state) {
            case LICENSED -> daysTo(licence.terms().dates().last());
            case APPLIED -> licence.terms().dates().waiting(on);
            case EXPIRED -> before(daysTo(licence.terms().dates().last()));
            case REFUSED -> before(daysTo(licence.terms().dates().refused()));
            case NOT_YET -> daysTo(licence.terms().dates().first());
        };
    }

    private @Nullable Long daysTo(@Nullable LocalDate day) {
        return day == null ? null : ChronoUnit.DAYS.between(on, day);
    }

    private static @Nullable Long before(@Nullable Long days) {
        return days == null ? null : -days;
    }
}
