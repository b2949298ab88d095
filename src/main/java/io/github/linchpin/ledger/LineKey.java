package io.github.linchpin.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a purchase line is found by, with its place in the order of days.
 *
 * @param unit who bought
 * @param day on which it was bought
 */
public record LineKey(int unit, LocalDate day, long id) {
    /** The newest first; of one day the one that was loaded last. */
    public static final Comparator<LineKey> NEWEST_FIRST =
            Comparator.comparing(LineKey::day).thenComparingLong(LineKey::id).reversed();

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,9})_(\\d{4})-(\\d{2})-(\\d{2})_(\\d{1,18})");

    /** As it stands in addresses: {@code 3_2026-11-21_4711}. */
    public String written() {
        return unit + "_" + day + "_" + id;
    }

    /** The key that is written like that; empty where none is. */
    public static Optional<LineKey> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(parts.group(3));
        int day = Integer.parseInt(parts.group(4));
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.of(Integer.parseInt(parts.group(2)), month, 1);
        if (day > first.lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(
                new LineKey(
                        Integer.parseInt(parts.group(1)),
                        first.withDayOfMonth(day),
                        Long.parseLong(parts.group(5))));
    }
}
