package io.github.linchpin.licence;

import io.github.linchpin.licence.LicenceRefusal.Why;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether what is typed of a licence can be true at all. */
final class LicenceCheck {
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2199;
    private static final int MOST_DIGITS = 30;

    private LicenceCheck() {}

    /**
     * Requires terms that hold together, whatever is on file.
     *
     * @throws LicenceRefusal where they do not
     */
    static void require(LicenceTerms terms) {
        require(terms.dates());
        if (terms.dates().first() != null && terms.number().isBlank()) {
            throw new LicenceRefusal(Why.NUMBER_MISSING);
        }
        LicenceTerms.@Nullable Amount amount = terms.amount();
        if (amount != null && !isUsable(amount)) {
            throw new LicenceRefusal(Why.QUANTITY_NOT_USABLE);
        }
        List<String> texts =
                List.of(
                        terms.number(),
                        terms.certificate(),
                        terms.note(),
                        amount == null ? "" : amount.unit());
        if (texts.stream().anyMatch(text -> text.length() > LicenceService.LONGEST_TEXT)) {
            throw new LicenceRefusal(Why.TOO_LONG);
        }
    }

    private static boolean isUsable(LicenceTerms.Amount amount) {
        BigDecimal quantity = amount.quantity();
        return quantity.signum() > 0
                && quantity.precision() <= MOST_DIGITS
                && Math.abs(quantity.scale()) <= MOST_DIGITS
                && !amount.unit().isBlank();
    }

    private static void require(LicenceDates dates) {
        LocalDate applied = dates.applied();
        LocalDate refused = dates.refused();
        LocalDate first = dates.first();
        LocalDate last = dates.last();
        if (applied == null && first == null && refused == null && last == null) {
            throw new LicenceRefusal(Why.DAY_MISSING);
        }
        if (Stream.of(dates.applied(), dates.refused(), dates.first(), dates.last())
                .filter(Objects::nonNull)
                .anyMatch(day -> day.getYear() < EARLIEST || day.getYear() > LATEST)) {
            throw new LicenceRefusal(Why.DAY_NOT_USABLE);
        }
        if (refused != null && (first != null || applied == null || refused.isBefore(applied))) {
            throw new LicenceRefusal(Why.REFUSAL_NOT_USABLE);
        }
        if (last != null && (first == null || last.isBefore(first))) {
            throw new LicenceRefusal(Why.VALIDITY_NOT_USABLE);
        }
        if (applied != null && first != null && first.isBefore(applied)) {
            throw new LicenceRefusal(Why.APPLIED_TOO_LATE);
        }
    }
}
